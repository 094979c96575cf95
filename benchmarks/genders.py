"""How often the evidence of a gender is right: `python benchmarks/genders.py [ARTICLES]`, by default ../shared/corpus.

Of the people who are heard under a first and a last name, those of whom two kinds of evidence tell the gender: how many
there are, and of how many the two tell the same. Kinds that do not depend on each other are compared: a title, the
first name, a noun in the words that name them, and what agrees with the name. Whom a pronoun
or a description means is decided by gender too: these would agree in any case.
Writes `analysis/lexicons/gender_evidence.csv`, whose figures stand in the reports.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from pathlib import Path

import pandas as pd

# When run as a file, only this folder is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis import annotate, read_articles
from analysis.actors import Actors
from analysis.cli.output import aligned_lines
from analysis.people.agreement import genders_by_agreement
from analysis.people.person_name import TITLE, gender_of_title, words_of_name
from analysis.spelling import one_apostrophe_and_blank
from analysis.statements.gender_evidence import MEASURED_FILE, gender_evidence
from analysis.statements.heard import sources
from benchmarks.corpus import CORPUS

PAIRS = [
    ("first name", "title"),
    ("noun", "title"),
    ("agreement", "title"),
    ("noun", "first name"),
    ("agreement", "first name"),
]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="genders.py", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("articles", type=Path, nargs="?", default=CORPUS, metavar="ARTICLES")
    articles = read_articles(parser.parse_args(arguments).articles)
    figures = compared(evidence_of_names(annotate(articles).statements, articles))
    figures = figures.assign(articles=len(articles), month=f"{date.today():%Y-%m}")
    print(*aligned_lines(figures, 100), sep="\n")
    figures.to_csv(MEASURED_FILE, index=False)


def evidence_of_names(statements: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """What each kind of evidence tells of each person with a first and a last name: "f", "m" or ""."""
    heard = sources(statements)
    people = heard[(heard["source"] == "person") & heard["named"]]
    people = people[people["speaker"].map(words_of_name).map(len) > 1].reset_index(drop=True)
    pairs = zip(people["speaker"], people["source_text"].fillna(""), strict=True)
    own = people.assign(source_text=[text if name.split()[-1] in text else "" for name, text in pairs], cue="")
    told = gender_evidence(own, Actors()).groupby(own["speaker"]).first()
    names = told.index.tolist()
    other = {"agreement": genders_by_agreement(articles["text"], names), "title": titles(articles["text"], names)}
    return told.assign(**{kind: told.index.map(genders).fillna("") for kind, genders in other.items()})


def titles(texts: Iterable[str], names: Collection[str]) -> dict[str, str]:
    """What most titles before those names or their last names tell: "Mme Anne Roy", "Mme Roy".

    Only of articles in which no other capital stands before the last name: there "Mme Roy" is nobody else.

    >>> titles(["Anne Roy arrive. Mme Roy sourit.", "Paul Roy, Marc Roy. M. Roy part."], ["Anne Roy", "Paul Roy"])
    {'Anne Roy': 'f'}
    """
    found: dict[str, Counter[str]] = {}
    for text in map(one_apostrophe_and_blank, texts):
        for name in filter(text.__contains__, names):
            first, _, last = name.partition(" ")
            other = set(re.findall(rf"([A-ZÀ-Ý][\w'-]+) {re.escape(last)}(?![\w-])", text)) - {first}
            if all(map(gender_of_title, other)):
                place = rf"(?<!\w)({TITLE}) (?:{re.escape(name)}|{re.escape(last)})(?![\w-]| [A-ZÀ-Ý])"
                found.setdefault(name, Counter()).update(filter(None, map(gender_of_title, re.findall(place, text))))
    return {name: genders.most_common(1)[0][0] for name, genders in found.items() if genders}


def compared(told: pd.DataFrame) -> pd.DataFrame:
    """One row per pair of kinds: evidence, reference, the people who have both, and agree, how many of them do.

    >>> told = pd.DataFrame({"title": ["f", "m", "m"], "first name": ["f", "f", ""], "noun": "", "agreement": ""})
    >>> compared(told).head(1).to_numpy().tolist()
    [['first name', 'title', 2, 1]]
    """
    rows = []
    for evidence, reference in PAIRS:
        both = told[(told[evidence] != "") & (told[reference] != "")]
        rows.append((evidence, reference, len(both), int((both[evidence] == both[reference]).sum())))
    return pd.DataFrame(rows, columns=["evidence", "reference", "people", "agree"])


if __name__ == "__main__":
    main()
