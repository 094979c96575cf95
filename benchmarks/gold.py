"""Gold sets: folders of articles whose statements have been marked by hand, one JSON file an article."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.errors import UserError

KINDS = ("direct", "indirect", "mixed")


@dataclass(frozen=True)
class GoldStatement:
    """A statement as marked by hand; any of `speakers` is right; an optional one counts neither for nor against."""

    kind: str
    spans: list[list[int]]
    speakers: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True)
class GoldArticle:
    """A text and all that it reports; spans are offsets into `text`, end exclusive."""

    article_id: str
    text: str
    statements: tuple[GoldStatement, ...]


def load_gold(folder: Path) -> list[GoldArticle]:
    """The articles of a folder. Raises UserError if it has none, or a file that is no gold file."""
    if not folder.is_dir():
        raise UserError(f"{folder}: there is no such folder; give one of gold articles (.json).")
    files = {path: _article(path) for path in sorted(folder.glob("*.json"))}
    if not files:
        raise UserError(f"{folder}: no .json file in it; give a folder of gold articles, one a file.")
    first: dict[str, Path] = {}
    for path, article in files.items():
        other = first.setdefault(article.article_id, path)
        if other is not path:
            raise UserError(f'{path}: its id "{article.article_id}" is that of {other.name} too; give it its own.')
    return list(files.values())


def _article(path: Path) -> GoldArticle:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UserError(f"{path}: not a gold file, it cannot be read as JSON ({error}).") from error
    fault = next(_faults(content), None)
    if fault is not None:
        raise UserError(f"{path}: not a gold file, {fault}.")
    return GoldArticle(content["id"], content["text"], tuple(map(_statement, content["quotes"])))


def _statement(quote: dict[str, Any]) -> GoldStatement:
    speakers = (quote["speaker"] or "", *quote.get("aliases", []))
    return GoldStatement(quote["kind"], quote["spans"], speakers, quote.get("optional", False))


def _faults(content: Any) -> Iterator[str]:
    if not isinstance(content, dict):
        yield "it holds no JSON object"
        return
    for key, kind, name in (("id", str, "text"), ("text", str, "text"), ("quotes", list, "list")):
        if not isinstance(content.get(key), kind):
            yield f'its "{key}" is missing or no {name}'
            return
    for number, quote in enumerate(content["quotes"], 1):
        yield from (f"statement {number} {fault}" for fault in _statement_faults(quote, len(content["text"])))


def _statement_faults(quote: Any, length: int) -> Iterator[str]:
    if not isinstance(quote, dict):
        yield "is no JSON object"
        return
    if quote.get("kind") not in KINDS:
        yield f"has the kind {quote.get('kind')!r} instead of one of {', '.join(KINDS)}"
    if not isinstance(quote.get("speaker", 0), str | None):
        yield 'has no "speaker", a name or null where no reader could tell'
    if not _are_texts(quote.get("aliases", [])):
        yield "has aliases that are no list of names"
    spans = quote.get("spans")
    if not isinstance(spans, list) or not spans or not all(_is_span(span, length) for span in spans):
        yield f"has no spans [[start, end], …] within the text's {length} characters"


def _are_texts(values: Any) -> bool:
    return isinstance(values, list) and all(isinstance(value, str) for value in values)


def _is_span(span: Any, length: int) -> bool:
    return (
        isinstance(span, list)
        and len(span) == 2
        and all(type(place) is int for place in span)
        and 0 <= span[0] < span[1] <= length
    )
