"""`python -m analysis`: the command line, or one sentence where the environment is not switched on."""

import sys
from importlib.metadata import version

from analysis.cli import main

try:
    version("summit-coverage")  # before all else: --help would promise what cannot run
    sys.exit(main())
except ModuleNotFoundError as missing:
    sys.exit(
        f"error: summit-coverage is not set up for this Python ({missing.name} is missing): run make setup, "
        "then .venv/bin/python -m analysis …, or switch the environment on with source .venv/bin/activate."
    )
