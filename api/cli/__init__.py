"""The command line: parse, one call, print."""

from api.cli.main import main

__all__ = ["main"]
