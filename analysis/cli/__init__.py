"""The command line: `python -m analysis COMMAND ARTICLES`."""

from analysis.cli.commands import main

__all__ = ["main"]
