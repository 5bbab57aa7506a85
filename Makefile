# Needs Python 3.11 or newer, make and git; everything else is fetched into .venv.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
RUNTIME := $(VENV)/.runtime-installed
DEVELOP := $(VENV)/.develop-installed
CHECKED := src packages tests scripts benchmarks training
COMPILERS := $(wildcard scripts/compile_*.py)

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint bench resources check-resources examples browser figures accuracy clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 20

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# A stamp newer than pyproject.toml means that nothing has to be installed.
$(RUNTIME): pyproject.toml | $(BIN)/python
	$(PIP) install --editable .
	@touch $@

$(DEVELOP): pyproject.toml packages/khabar-accurate/pyproject.toml | $(BIN)/python
	$(PIP) install --editable '.[dev,resources]' --editable packages/khabar-accurate
	@touch $(RUNTIME) $@

setup: $(DEVELOP) ## make .venv and install khabar with everything needed to work on it

demo: $(RUNTIME) ## code the sample articles and show what they say
	@$(BIN)/khabar demo

test: lint check-resources browser ## everything that must hold, pytest's summary last
	$(BIN)/pytest

# Without a browser the tests of pages fail and say what to do; all others still run.
browser: $(DEVELOP) # find Chromium for the tests of pages, or install it
	@$(BIN)/python scripts/browser.py >/dev/null || true

lint: $(DEVELOP) ## form, lint and types
	$(BIN)/ruff format --check --quiet $(CHECKED)
	$(BIN)/ruff check --quiet $(CHECKED)
	$(BIN)/mypy

check-resources: $(DEVELOP) # fail when the package's data differ from resources/
	@for script in $(COMPILERS); do echo "$$script --check"; $(BIN)/python "$$script" --check || exit 1; done

resources: $(DEVELOP) ## compile resources/ into the package
	@for script in $(COMPILERS); do echo "$$script"; $(BIN)/python "$$script" || exit 1; done

examples: $(DEVELOP) ## run what README and tutorial show, and write what it prints now
	$(BIN)/python scripts/documented.py

figures: $(DEVELOP) ## keep the figures of the sample, when they rise
	$(BIN)/python scripts/record_figures.py

accuracy: $(DEVELOP) ## write docs/accuracy.md, where the private articles are
	$(BIN)/python scripts/document_accuracy.py

bench: $(DEVELOP) ## articles a second per core with each model, each stage, memory, growth
	$(BIN)/python -m benchmarks

clean: ## remove everything that make has made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
