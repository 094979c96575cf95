"""The command line: `summit-coverage COMMAND …`, or `python -m analysis COMMAND …`; `commands` lists them all."""

from analysis.cli.commands import main

__all__ = ["main"]
