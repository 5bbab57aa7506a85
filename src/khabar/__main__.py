"""`python -m khabar` is the command `khabar`."""

from khabar.cli.app import main

if __name__ == "__main__":
    main()
