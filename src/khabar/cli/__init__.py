"""The command line: one module per command group; data to stdout, progress to stderr."""
