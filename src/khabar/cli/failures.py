"""What a failed command says and returns: one clear line on stderr, never a traceback."""

import os
import sys

import typer
from typer.core import TyperGroup

from khabar.errors import KhabarError, UsageError

DONE, FAILED, WRONG_USAGE, REJECTED = 0, 1, 2, 3
_DEBUG = "KHABAR_DEBUG"  # set to anything to see the traceback of an unexpected error


class Commands(TyperGroup):
    """The command group; turns errors of any command into a message and exit status 1."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]
        """Run the command and report what went wrong."""
        try:
            return super().invoke(ctx)
        except (typer.Exit, typer.Abort):  # kinds of RuntimeError, and no failures
            raise
        except UsageError as error:
            raise _failed(str(error), WRONG_USAGE) from error
        except KhabarError as error:
            raise _failed(str(error)) from error
        except KeyboardInterrupt as error:
            raise _failed("interrupted") from error
        except BrokenPipeError as error:  # the reader, as in `khabar records | head`, has had enough
            sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
            raise typer.Exit(DONE) from error
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            raise _failed(f"{where}{error.strerror or error}") from error
        except (RuntimeError, ValueError, LookupError, TypeError, AttributeError, AssertionError) as error:
            if os.environ.get(_DEBUG):
                raise
            what = f"unexpected {type(error).__name__}: {error}"
            raise _failed(f"{what} (set {_DEBUG}=1 to see where)") from error

        except Exception as error:
            if type(error).__module__ != "sqlite3":  # sqlite3 itself loads only where a store is opened
                raise
            raise _failed(f"the store cannot be used: {error}") from error


def _failed(message: str, status: int = FAILED) -> typer.Exit:
    typer.echo(f"khabar: {message}", err=True)
    return typer.Exit(status)
