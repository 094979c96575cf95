"""Sentences on who is heard: women and men where they are few, and sources with and without a name."""

import pandas as pd

from analysis.charts.heard import women_and_men_in_words
from analysis.report.prose.markdown import Prose
from analysis.statements.gender_evidence import measured_evidence
from analysis.statements.heard import FEW_PEOPLE
from analysis.wording import N_, count, listed, number, period, share_of_all, tr, trn

EVIDENCE = {
    "list": N_("the list of people"),
    "title": N_("a title"),
    "first name": N_("the first name"),
    "noun": N_("a noun"),
    "agreement": N_("words that agree with the name"),
    "pronoun": N_("a pronoun"),
}


def few_people(people: pd.DataFrame) -> Prose | None:
    """How many women and men are heard where they are too few for a share; `people` is `women_and_men` of the whole.

    None where there are five and more, or nobody.
    """
    if people.empty:
        return None
    women, men, unknown = (int(people[column].iloc[0]) for column in ("women", "men", "unknown"))
    if women + men >= FEW_PEOPLE:
        return None
    heard = {
        **women_and_men_in_words(women, men),
        "unknown": _not_known(unknown),
    }
    return Prose(tr("People heard: {women} and {men}, too few for a share{unknown}.", **heard))


def genders_told(told: pd.DataFrame) -> Prose | None:
    """What the genders were read from, with the number of people; `told` is `told_by`. None where none is known.

    Beside it, how often such evidence has agreed elsewhere (`measured_evidence`).
    """
    people = dict(zip(told["gender_from"], told["people"], strict=True))
    evidence = [f"{tr(name)} ({number(people[kind])})" for kind, name in EVIDENCE.items() if kind in people]
    if not evidence:
        return None
    said = tr("Evidence for the gender, with the number of people: {evidence}", evidence=listed(evidence))
    said += tr("; not known: {unknown}.", unknown=number(people[""])) if "" in people else "."
    return Prose(f"{said} {_measured()}")


def _measured() -> str:
    """How often two kinds of evidence told the same gender where it was measured."""
    rows, named = measured_evidence(), {kind: tr(name) for kind, name in EVIDENCE.items()}
    pairs = [
        tr(
            "{one} and {other}, {agree} of {people}",
            one=named[row["evidence"]],
            other=named[row["reference"]],
            agree=number(row["agree"]),
            people=number(row["people"]),
        )
        for row in rows.to_dict("records")
    ]
    return tr(
        "Agreement of two kinds of evidence, among people who have both (measured on {articles} of the press, "
        "{month}): {pairs}. The list of people and pronouns were not measured.",
        articles=count(int(rows["articles"].iloc[0]), "article"),
        month=period(rows["month"].iloc[0]),
        pairs=tr("; ").join(pairs),
    )


def sources(kinds: pd.DataFrame) -> Prose:
    """How many statements have a source with a name, without one, or none at all, and how many are in their own words.

    `kinds` is `kinds_heard` of the whole, with at least one row.
    """
    total, nobody = int(kinds["statements"].sum()), kinds["source"] == "nobody"
    named, unnamed = kinds[kinds["named"] & ~nobody], kinds[~kinds["named"] & ~nobody]
    said = _with_a_name(int(named["statements"].sum()), int(unnamed["statements"].sum()), total)
    if nobody.any() and total > 1:
        said += " " + trn(
            "In one no source is given.", "In {n} no source is given.", int(kinds.loc[nobody, "statements"].sum())
        )
    own = [_in_own_words(int(part["direct"].sum()), int(part["statements"].sum())) for part in (named, unnamed)]
    if min(named["statements"].sum(), unnamed["statements"].sum()) < 2 or not kinds["direct"].any():
        return Prose(said)
    quoted = tr("Quoted in their own words: {named} with a name, {unnamed} without.", named=own[0], unnamed=own[1])
    return Prose(f"{said} {quoted}")


def _with_a_name(named: int, unnamed: int, total: int) -> str:
    """How many of the statements have a source with a name, and how many one without, if there are both."""
    if named == total:
        return trn(
            "The only statement has a source with a name.", "All {n} statements have a source with a name.", total
        )
    if not named:
        return trn(
            "The only statement has no source with a name.", "None of {n} statements has a source with a name.", total
        )
    parts = [
        trn(
            "one ({share}) has a source with a name",
            "{n} ({share}) have a source with a name",
            named,
            share=share_of_all(named / total),
        )
    ]
    if unnamed:
        parts.append(trn("one has a source without a name", "{n} have a source without a name", unnamed))
    return tr("Of {statements}, {parts}.", statements=count(total, "statement"), parts=listed(parts))


def _in_own_words(direct: int, every: int) -> str:
    """How many of at least two statements are quoted in the source's own words."""
    return tr("{n} of {all}", n=direct, all=every)


def _not_known(people: int) -> str:
    """For how many people more the gender is not known; "" for none."""
    return bool(people) * tr("; the gender of {n} more is not known", n=people)
