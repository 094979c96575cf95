"""The program as the tests call it, and the articles that they give it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ACTORS = """
[[actor]]
name = "Anna Morel"
kind = "person"
gender = "f"
"""
SPOKEN = "Anna Morel a reçu la presse jeudi. « Nous signerons demain le traité », a déclaré Anna Morel.\r\n"
SILENT = "Le soleil brille sur le fleuve.\n"


def run(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "analysis", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, cwd=ROOT, encoding="utf-8", check=False)
