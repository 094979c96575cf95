"""`python -m analysis.wording.extract` brings the catalogues up to date with the sources.

New texts are added without a translation, those that are gone are dropped. `make wording` calls it.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from analysis.wording.language import LOCALES

ROOT = Path(__file__).parents[2]
KEYWORDS = {"tr": None, "trn": (1, 2), "N_": None, "NN_": (1, 2)}


def notebook_cells(file: IO[bytes], *_: object, **__: object) -> Iterator[tuple[int, None, str, list[str]]]:
    """The Markdown cells of a notebook, each one text, in the form that Babel asks for."""
    for number, cell in enumerate(json.load(file)["cells"], start=1):
        if cell["cell_type"] == "markdown":
            yield number, None, "".join(cell["source"]), []


SOURCES: dict[Path, list[tuple[str, Any]]] = {
    ROOT / "analysis": [("**.py", "python"), ("**.j2", "jinja2")],
    ROOT / "notebooks": [("**.ipynb", notebook_cells)],
}


def template() -> Catalog:
    """Every text of the sources and the notebooks, with the files where it is used."""
    texts = Catalog()
    for folder, methods in SOURCES.items():
        for file, _, message, comments, context in extract_from_dir(folder, methods, keywords=KEYWORDS):
            place = f"{folder.name}/{Path(file).as_posix()}"
            texts.add(message, locations=[(place, 1)], auto_comments=comments, context=context)
    return texts


def update(code: str) -> None:
    """Rewrite the catalogue of a language in the order of the sources; its head stays as it is."""
    path = Path(__file__).parent / f"{code}.po"
    head = path.read_text("utf-8").partition("\n\n")[0]
    with path.open("rb") as file:
        translations = read_po(file, locale=code)
    translations.update(template(), no_fuzzy_matching=True)
    with path.open("wb") as file:
        file.write(f"{head.rstrip()}\n\n".encode())
        options = {"omit_header": True, "ignore_obsolete": True, "sort_by_file": True, "include_lineno": False}
        write_po(file, translations, width=110, **options)


if __name__ == "__main__":
    for language in LOCALES.keys() - {"en"}:
        update(language)
