"""What comes with the package, copied into the user's folder."""

import filecmp
import shutil
import sys
from pathlib import Path

from analysis.errors import UserError
from analysis.resources import resource


def copy_here(*folders: str) -> None:
    """Copy `folders` of the package into the current folder, and say so; a file that is there stays as it is."""
    ours = {Path(name, file.relative_to(resource(name))): file for name in folders for file in _files(resource(name))}
    missing = [place for place in ours if not place.exists()]
    try:
        for place in missing:
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ours[place], place)
    except OSError as error:
        raise UserError(f"{' and '.join(folders)} cannot be copied into {Path.cwd()}: {error.strerror}") from error
    if missing:
        print(f"Copied {len(missing)} files into {' and '.join(folders)}.", file=sys.stderr)
    if changed := [str(place) for place, file in ours.items() if not filecmp.cmp(place, file, shallow=False)]:
        print(f"note: not those of this version, and left as they are: {', '.join(changed)}", file=sys.stderr)


def _files(folder: Path) -> list[Path]:
    """The files of a folder, without Jupyter's checkpoints and other hidden ones."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return [file for file in files if not any(part.startswith(".") for part in file.relative_to(folder).parts)]
