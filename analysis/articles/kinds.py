"""What to say of a file that cannot hold an article."""

import mimetypes
from pathlib import Path

from analysis.wording import N_, tr

NO_TEXT = {
    "image": N_("is a picture, not an article"),
    "audio": N_("is a sound recording, not an article"),
    "video": N_("is a film, not an article"),
}


def why_not_read(path: Path) -> str:
    """Why a file is not read, and what can be done about it, judged by the ending of its name.

    >>> why_not_read(Path("photo.JPG"))
    'is a picture, not an article'
    >>> why_not_read(Path("article.pdf"))
    'is not read yet, as it ends in .pdf; save it as .txt'
    """
    kind, _ = mimetypes.guess_type(path.name.lower(), strict=False)
    no_text = NO_TEXT.get((kind or "").partition("/")[0])
    if no_text:
        return tr(no_text)
    if not path.suffix:
        return tr("is not read yet, as its name has no ending; save it as .txt")
    return tr("is not read yet, as it ends in {ending}; save it as .txt", ending=path.suffix)
