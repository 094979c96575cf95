"""The news agency that an article credits."""

import csv
import re
from functools import cache
from pathlib import Path

AGENCIES = Path(__file__).parents[1] / "lexicons" / "agencies.csv"
EDGE = 200  # characters at either end of an article, where its credit stands


def named_agency(text: str) -> str | None:
    """The agency that an article credits at its beginning or end; None where there is none.

    A credit is in brackets, after ©, "avec", "source" or a dash, or alone. "a dit à l'AFP" is none.

    >>> named_agency("MOSTOK (AFP) - Les douaniers ont fermé le pont dès l'aube."), named_agency("Il l'a dit à l'AFP.")
    ('AFP', None)
    """
    spelled, credit = _credits()
    ends = (text,) if len(text) <= 2 * EDGE else (text[-EDGE:], text[:EDGE])
    match = next((match for end in ends for match in credit.finditer(end.strip())), None)
    return spelled[next(filter(None, match.groups()))] if match else None


@cache
def load_agencies() -> dict[str, str]:
    """The agency that each spelling of a credit means.

    >>> load_agencies()["Agence France-Presse"]
    'AFP'
    """
    with AGENCIES.open(encoding="utf-8", newline="") as file:
        return {spelling: row["agency"] for row in csv.DictReader(file) for spelling in row["written"].split("|")}


@cache
def _credits() -> tuple[dict[str, str], re.Pattern[str]]:
    spelled = load_agencies()
    name = f"({'|'.join(re.escape(spelling) for spelling in sorted(spelled, key=len, reverse=True))})"
    return spelled, re.compile(
        rf"[(\[](?:[^()\[\]]{{0,40}}\W)?{name}(?:\W[^()\[\]]{{0,40}})?[)\]]"  # (avec AFP), (AFP/Keystone), [Reuters]
        rf"|(?:[©–—]|\b(?:[Aa]vec|AVEC|[Ss]ources?|[Cc]rédits?|[Aa]gences?)\b)[ :]*(?:\d{{4}} )?(?:l['’]|la )?{name}\b"
        rf"|(?:^|[\n.!?»] *|[\n.!?»] *- *){name}(?: */ *[\w.-]+)?\.?\s*$"  # the last line
        rf"|^[\w ,'’-]{{0,60}}[ ,]{name} *(?:--?|–|—)"  # Yonhap --
    )
