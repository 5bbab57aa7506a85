"""Who judges: the name under which decisions are noted."""

import getpass
import os

from khabar.errors import UsageError

VARIABLE = "KHABAR_USER"


def person(given: str | None = None) -> str:
    """The name given, else `$KHABAR_USER`, else the login name. Errors: UsageError where there is none."""
    name = given or os.environ.get(VARIABLE) or _login()
    if not name or not name.strip():
        raise UsageError("nobody is named as the one who decides", remedy=f"--who NAME, or set {VARIABLE}")
    return name.strip()


def _login() -> str | None:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a process without user entry, as in some containers
        return None
