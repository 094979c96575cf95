"""A bare environment: a Python with the packages that ours declares, as if just installed, and nothing else.

The packages are links to those of the environment that runs the tests, so that no network is needed.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
HERE = Path(sysconfig.get_path("purelib"))
INSTALL = "python -m pip install wheels/*.whl"  # as the template for GitHub does it


def build(folder: Path) -> None:
    """Make the sdist and, from it alone, the wheel, in a folder that is there."""
    command = ["uv", "build", "--offline", "--no-build-isolation", f"--python={sys.executable}", f"--out-dir={folder}"]
    subprocess.run([sys.executable, "-m", *command], cwd=ROOT, check=True, capture_output=True)


def environment(folder: Path) -> Path:
    """Make an environment that has what the metadata of ours declares; returns its folder of programs."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    for name in requirements("summit-coverage", frozenset()):
        for top in {file.parts[0] for file in distribution(name).files or []} - {"..", "__pycache__"}:
            if not (packages / top).exists():
                (packages / top).symlink_to(HERE / top)
    for data in ("etc/jupyter", "share/jupyter"):  # where JupyterLab's pages and the kernel are
        (folder / data).parent.mkdir(exist_ok=True)
        (folder / data).symlink_to(Path(sys.prefix, data))
    return folder / "bin"


def install(wheel: Path, folder: Path) -> None:
    """Make an environment `bare` in a folder, and let pip install the wheel into it; it may ask no registry."""
    (folder / "wheels").mkdir()
    shutil.copy(wheel, folder / "wheels")
    answer = in_shell(INSTALL, folder, environment(folder / "bare"))
    assert answer.returncode == 0, answer.stderr


def in_shell(step: str, folder: Path, programs: Path) -> "subprocess.CompletedProcess[str]":
    """Run a step by the shell and its options that GitHub uses; nothing leads back to the repository."""
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step]
    given = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    given |= {"PATH": f"{programs}:{os.environ['PATH']}", "PIP_NO_INDEX": "1"}
    return subprocess.run(shell, cwd=folder, env=given, capture_output=True, encoding="utf-8", check=False)


def requirements(name: str, extras: frozenset[str], seen: set[tuple[str, frozenset[str]]] | None = None) -> set[str]:
    """Every package that a package needs, and what these need."""
    seen = set() if seen is None else seen
    for needed in _direct(name, extras):
        if (key := (needed.name, frozenset(needed.extras))) not in seen:
            seen.add(key)
            requirements(*key, seen)
    return {name for name, _ in seen}


def _direct(name: str, extras: frozenset[str]) -> Iterator[Requirement]:
    for needed in map(Requirement, distribution(name).requires or []):
        if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in {"", *extras}):
            yield needed
