"""What to say of a file that cannot hold an article."""

import mimetypes
from pathlib import Path

NO_TEXT = {"image": "a picture", "audio": "a sound recording", "video": "a film"}


def why_not_read(path: Path) -> str:
    """Why a file is not read, and what can be done about it, judged by the ending of its name.

    >>> why_not_read(Path("photo.JPG"))
    'is a picture, not an article'
    >>> why_not_read(Path("article.pdf"))
    'is not read yet, as it ends in .pdf; save it as .txt'
    """
    kind, _ = mimetypes.guess_type(path.name.lower(), strict=False)
    thing = NO_TEXT.get((kind or "").partition("/")[0])
    if thing:
        return f"is {thing}, not an article"
    ending = f"it ends in {path.suffix}" if path.suffix else "its name has no ending"
    return f"is not read yet, as {ending}; save it as .txt"
