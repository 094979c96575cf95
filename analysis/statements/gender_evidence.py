"""What each kind of evidence tells of the gender of those who are heard, and how often it has been right."""

import re
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.actors import Actors, form_key
from analysis.people.agreement import gender_of_description
from analysis.people.lexicon import first_names
from analysis.people.person_name import gender_of_title, words_of_name
from analysis.statements.one_speaker import is_one_everywhere

# The surest first.
EVIDENCE = ("list", "title", "first name", "noun", "agreement", "pronoun")
MEASURED_FILE = Path(__file__).parents[1] / "lexicons" / "gender_evidence.csv"
_PRONOUN = re.compile(r"(?:^|[\s-])(elle|il)(?:$|\s)")
_TITLE = re.compile(r"\b(M\.|Monsieur|Mme|Mlle|Madame|Mademoiselle) ")


def gender_evidence(people: pd.DataFrame, actors: Actors) -> pd.DataFrame:
    """What each kind of evidence says of the person in each row: "f", "m" or "", in a column for each of `EVIDENCE`.

    `people` has one row per statement of a person: article_id, speaker, source_text, cue. A name that is one person's
    (`is_one_everywhere`) is one in all articles, anybody else in their article; what most of their statements say
    counts. "agreement" is empty: it needs the articles (`analysis.people.agreement`).
    """
    texts = zip(people["speaker"], people["source_text"].fillna(""), people["cue"].fillna(""), strict=True)
    told = pd.DataFrame([_told(who, text, cue, actors) for who, text, cue in texts], columns=[*EVIDENCE])
    everywhere = people["speaker"].map(is_one_everywhere).astype(bool)
    article = people["article_id"].astype(str).where(~everywhere, "").to_numpy(dtype=object)
    votes = told.apply(lambda column: column.map({"f": 1, "m": -1}).fillna(0))
    votes = votes.groupby(article + "\0" + people["speaker"].to_numpy(dtype=object)).transform("sum")
    return pd.DataFrame(np.select([votes > 0, votes < 0], ["f", "m"], ""), columns=[*EVIDENCE], dtype=object)


def gender_of_first_name(speaker: str) -> str | None:
    """The gender of the first name at the beginning: "f", "m" or "u"; None if there is none."""
    words = words_of_name(speaker)
    return first_names().get(words[0].split("-")[0]) if words else None


@cache
def measured_evidence() -> pd.DataFrame:
    """How often each kind of evidence agrees with another, by `benchmarks/genders.py`.

    One row per kind of evidence and what it was compared with: `evidence`, `reference`, `people` who have both,
    `agree`, for how many of them the two say the same; in how many `articles`, and in which `month`.
    """
    return pd.read_csv(MEASURED_FILE)


def _told(speaker: str, source_text: str, cue: str, actors: Actors) -> tuple[str, ...]:
    """What each kind of evidence says about a speaker's gender in one statement."""
    actor = actors.by_form.get(form_key(speaker))
    title = _TITLE.search(source_text)
    surname = (words_of_name(speaker) or ("",))[-1]
    titled = gender_of_title(speaker) or (gender_of_title(title[0]) if title and surname in source_text else "")
    pronoun = _PRONOUN.search(source_text.lower()) or _PRONOUN.search(cue.lower())
    said_so = {"elle": "f", "il": "m"}.get(pronoun[1], "") if pronoun else ""
    noun = gender_of_description(source_text) or gender_of_description(speaker)
    given = gender_of_first_name(speaker) or "" if speaker[:1].isupper() else ""
    return actor.gender if actor else "", titled, given, noun, "", said_so
