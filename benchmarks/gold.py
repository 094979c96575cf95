"""Gold sets: articles whose statements have been marked by hand.

A folder holds one JSON file per article. A file of JSON lines holds articles without their texts, which are not ours to
publish: by id and SHA-256 each finds its own in the press corpus beside the repository.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.actors import Actors, load_actors
from analysis.errors import UserError
from analysis.language.repair import repair
from analysis.people.small_letters import in_small_letters
from analysis.statements.extraction import Reading, read_statements
from analysis.statements.summaries import KINDS

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "press.jsonl"


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


def load_gold(path: Path) -> list[GoldArticle]:
    """The articles of a folder, or of a .jsonl file. Raises UserError if it has none, or what is no gold article."""
    contents = _joined(path) if path.suffix == ".jsonl" else _of_folder(path)
    articles = [_article(place, content) for place, content in contents]
    first: dict[str, str] = {}
    for (place, _), article in zip(contents, articles, strict=True):
        other = first.setdefault(article.article_id, place)
        if other is not place:
            raise UserError(
                f'{place}: its id "{article.article_id}" is that of {Path(other).name} too; give it its own.'
            )
    return articles


def read_gold(paths: Sequence[Path]) -> Iterator[tuple[str, GoldArticle, Reading]]:
    """Every article with what the rules read in it, and a key of its own; a folder may have its `actors.toml`."""
    for path in paths:
        listed = path / "actors.toml"
        actors = load_actors(listed) if listed.exists() else Actors()
        for article in load_gold(path):
            repaired = in_small_letters(repair(article.text), actors)
            yield f"{path}/{article.article_id}", article, read_statements([repaired], [article.text], actors)[0]


def _of_folder(folder: Path) -> list[tuple[str, Any]]:
    """Each file with what it holds."""
    if not folder.is_dir():
        raise UserError(f"{folder}: there is no such folder; give one of gold articles (.json).")
    files = sorted(folder.glob("*.json"))
    if not files:
        raise UserError(f"{folder}: no .json file in it; give a folder of gold articles, one a file.")
    return [(str(path), _content(path)) for path in files]


def _content(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UserError(f"{path}: not a gold file, it cannot be read as JSON ({error}).") from error


def _joined(file: Path) -> list[tuple[str, Any]]:
    """Each line with what it holds and the text that it was marked in."""
    if not CORPUS.is_file():
        raise UserError(f"{file}: its texts are in {CORPUS}, which is not there.")
    with CORPUS.open(encoding="utf-8") as lines:
        texts = {article["id"]: article["text"] for article in map(json.loads, lines)}
    joined = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        place = f"{file}, line {number}"
        content = json.loads(line)
        text = texts.get(content["id"], "")
        if hashlib.sha256(text.encode()).hexdigest() != content["sha256"]:
            raise UserError(f"{place}: the text of {content['id']} in {CORPUS} is not the one that was marked.")
        joined.append(
            (place, {**content, "text": text, "quotes": [_named(quote, text) for quote in content["quotes"]]})
        )
    return joined


def _named(quote: dict[str, Any], text: str) -> dict[str, Any]:
    """A statement whose longer names of speakers, kept as words and places in the text, are whole again."""

    def name(kept: Any) -> Any:
        pieces = kept if isinstance(kept, list) else []
        return "".join(piece if isinstance(piece, str) else text[slice(*piece)] for piece in pieces) or kept

    return {**quote, "speaker": name(quote["speaker"]), "aliases": [name(kept) for kept in quote["aliases"]]}


def _article(place: str, content: Any) -> GoldArticle:
    fault = next(_faults(content), None)
    if fault is not None:
        raise UserError(f"{place}: not a gold file, {fault}.")
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
