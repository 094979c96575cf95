"""A text with three statements: as the gold sets have it, and as if it had been read."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TEXT = "Mme Roy a dit que le pont sera prêt lundi. Selon M. Petit, il pleut. « Nous verrons bien », a dit Mme Roy."


@dataclass(frozen=True)
class Found:
    """A statement as if it had been found."""

    spans: list[list[int]]
    speaker: str | None
    kind: str = "indirect"
    construction: str = "that-clause"
    speaker_rule: str = "name"


def span(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


def found(words: str, speaker: str | None, kind: str = "indirect") -> Found:
    return Found([span(words)], speaker, kind)


def document(**changes: Any) -> dict[str, Any]:
    quote = {
        "kind": "indirect",
        "spans": [span("le pont sera prêt lundi")],
        "speaker": "Anne Roy",
        "aliases": ["Mme Roy"],
    }
    rain = {"kind": "indirect", "spans": [span("il pleut")], "speaker": "Anne Roy"}
    return {"id": "pont", "text": TEXT, "quotes": [quote, rain], **changes}


def write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
