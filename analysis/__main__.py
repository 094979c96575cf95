"""`python -m analysis`: the command line, or one sentence where the environment is not activated."""

import sys
from importlib.metadata import version

from analysis.cli import main

try:
    version("summit-coverage")  # before all else: --help must not promise what cannot run
    sys.exit(main(program="python -m analysis"))
except ModuleNotFoundError as missing:
    sys.exit(
        f"error: summit-coverage is not set up for this Python ({missing.name} is missing): run make setup, "
        "then .venv/bin/python -m analysis …, or activate the environment with source .venv/bin/activate."
    )
