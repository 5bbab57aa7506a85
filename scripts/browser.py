"""Find the Chromium that tests of pages drive; install it where that is possible.

usage: browser.py

Prints its path. As root on Debian a missing one is installed with apt-get; elsewhere the message says what
to do, and the tests of pages fail with the same words.
"""

import os
import shutil
import subprocess
import sys

VARIABLE = "KHABAR_BROWSER"
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
REMEDY = (
    "tests of pages need Chromium: install it (Debian: apt-get install chromium) "
    f"or set {VARIABLE} to the path of a Chromium or Chrome"
)
INSTALL = (("apt-get", "-qq", "update"), ("apt-get", "-qq", "install", "--yes", "chromium"))
# nothing of a test may leave the machine; a container has neither a sandbox nor a graphics card
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


def find() -> str | None:
    """The path of a Chromium or Chrome, or None."""
    named = os.environ.get(VARIABLE)
    if named:
        return shutil.which(named)
    return next((path for path in map(shutil.which, NAMES) if path), None)


def can_install() -> bool:
    """Whether this is a Debian where we may install."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install() -> str | None:
    """Install Chromium with apt-get; what went wrong, or None."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in INSTALL:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            last = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:]
            return f"{' '.join(command)} failed: {''.join(last)}"
    return None


def main() -> int:
    """Exit status: 1 when there is no browser."""
    if find() is None and not os.environ.get(VARIABLE) and can_install():
        print("installing Chromium for the tests of pages", file=sys.stderr)
        if problem := install():
            print(problem, file=sys.stderr)
    path = find()
    print(path or REMEDY, file=sys.stdout if path else sys.stderr)
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
