"""Articles of our own, and what the tests of this folder do with tables."""

from typing import Any

import pandas as pd

from analysis import Annotated
from analysis.actors import Actor, Actors

TABLES = ("tokens", "sentences", "statements")
ACTORS = Actors((Actor("Anne Morel", "person", gender="f"), Actor("Union du fleuve", "body")))
TEXT = (
    "Publié le 12 mai 2031\nPhoto : Nino Varelle\n\n"
    "« L’accord est historique », a déclaré Anne Morel.Pour l’Union du fleuve, c’est un\u00a0pas."
)
SPEECH = (
    "« Oui », a déclaré Anne Morel. Selon un diplomate, le pays signera. "
    "« Nous partons », a-t-on appris, « et nous reviendrons ».\n\n« Rien ne presse pour nous. »"
)
MANY = [f"{SPEECH} Le {i} mai, il part." for i in range(60)]


def table(*texts: str, outlet: str = "L'Écho") -> pd.DataFrame:
    index = pd.Index([f"a{i}" for i in range(len(texts))], name="article_id")
    columns = {"outlet": outlet, "date": pd.Timestamp("2031-05-12"), "text": list(texts)}
    return pd.DataFrame(columns, index=index)


def records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    return rows.to_dict("records")  # type: ignore[return-value]


def assert_equal(found: Annotated, expected: Annotated) -> None:
    for name in TABLES:
        pd.testing.assert_frame_equal(getattr(found, name), getattr(expected, name))
