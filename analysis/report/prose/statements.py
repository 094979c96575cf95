"""Sentences on who is reported as having said what."""

from typing import Any

import pandas as pd

from analysis.charts.caption import shared_note
from analysis.report.prose.markdown import Prose, first_three, name_of
from analysis.show.inline_words import as_written
from analysis.wording import count, listed, share_of_all, times, tr, trn, value_name, whole_number

PERIODS = 6  # the most that are listed in words
OFTEN = 3  # occurrences of a name, below which nothing is said about it
NOBODY = "nobody named"  # what stands for the rule where none found a speaker


def who_speaks(share: pd.DataFrame, again: int = 0) -> Prose:
    """How much of the text is reported speech, and whose; nobody is named who ties with somebody left out.

    `share` is the result of `speaker_share`, `again` that of `quotations.said_again`.
    """
    named = share[share["speaker"].notna()]
    if named.empty:
        return Prose(tr("No statement of anybody in particular was found in these articles."))
    most = [
        tr(
            "{speaker} ({statements}, {share} of all words)",
            speaker=said_by(row.speaker),
            statements=count(row.statements, "statement"),
            share=share_of_all(row.share, 1),
        )
        for row in first_three(named, "words" if "words" in named else None)
    ]
    sentence = tr(
        "Found: {statements} by {speakers}.",
        statements=count(int(share["statements"].sum()), "statement"),
        speakers=count(len(named), "speaker"),
    )
    if len(named) > 1:
        sentence += " " + tr(
            "Each name of a person or body counts as one speaker; so does a first name or a description that one "
            "article alone uses."
        )
    if len(share) == 1:
        sentence = tr("Only one speaker was found: {speaker}.", speaker=most[0])
    elif most:
        sentence += " " + tr("Given the most space: {most}.", most=listed(most))
    nobody = int(share.loc[share["speaker"].isna(), "statements"].sum())
    repeated = trn(
        "One statement is printed again in the same article, in the same words, and counts each time.",
        "{n} statements are printed again in the same article, in the same words, and count each time.",
        again,
    )
    said = [sentence, *([_without_speaker(nobody)] if nobody else []), *([repeated] if again else [])]
    return Prose(" ".join(said))


def _without_speaker(statements: int) -> str:
    """How many statements are given to nobody in particular, and why."""
    return trn(
        "One statement is given to nobody in particular: no speaker is told, or only by a first name or a description "
        "that several articles use.",
        "{n} statements are given to nobody in particular: no speaker is told, or only by a first name or a "
        "description that several articles use.",
        statements,
    )


def in_each(share: pd.DataFrame, *, n: int = 12) -> Prose | None:
    """Whom each outlet or period quotes most; `share` has the outlet or period as its first column.

    The `n` with the most reported words are listed, but no periods if there are more than six: the chart has them; nor
    an outlet with less than one statement, since others print all that it has. None where there is only one.
    """
    group = str(share.columns[0])
    sums = share.groupby(group)[["words", "statements"]].sum().sort_values("words", ascending=False, kind="stable")
    if len(sums) < 2:
        return None
    listed_ones = sums.index[sums["statements"] >= 1][:n]
    lines = [
        tr(
            "{group}: {most}; {statements} in {words}",
            group=value_name(group, name_of(name)),
            most=_room_in(rows[rows["speaker"].notna()]),
            statements=count(whole_number(rows["statements"].sum()), "statement"),
            words=count(whole_number(rows["total"].iloc[0]), "word"),
        )
        for name, rows in share[share[group].isin(listed_ones)].groupby(group)
    ]
    if all(_leaders(rows).empty for _, rows in share.groupby(group)):
        return None
    if group == "period" and len(lines) > PERIODS:
        lines = []
    others = len(sums) - len(lines)
    lines += [trn("and one other", "and {n} others", others)] * (others > 0 and bool(lines))
    undated = int(share.loc[share[group].isna(), "statements"].sum())
    left = tr("Left out here: {statements} without a date.", statements=count(undated, "statement"))
    if not lines:
        return Prose(left) if undated else None
    parts = [
        tr("Given the most space in each outlet, in per cent of all its words:")
        if group == "outlet"
        else tr("Given the most space in each period, in per cent of all its words:"),
        "\n".join(f"- {line}" for line in lines),
    ]
    if group == "outlet" and (note := shared_note(share["statements"])):
        parts.append(note.strip())
    return Prose("\n\n".join([*parts, *([left] if undated else [])]))


def _room_in(share: pd.DataFrame) -> str:
    if share.empty:
        return tr("nobody in particular")
    first = _leaders(share)
    if first.empty:
        return tr("nobody above the others")
    return listed(f"{said_by(row.speaker)} ({share_of_all(row.share, 1)})" for row in _rows(first))


def _leaders(share: pd.DataFrame) -> pd.DataFrame:
    """The first two named speakers, without those that tie with the third."""
    named = share[share["speaker"].notna()]
    first = named.head(2)
    if len(named) > 2 and named["words"].iloc[2] == named["words"].iloc[1]:
        first = first[first["words"] != named["words"].iloc[2]]
    return first


def spoken(spoken: pd.DataFrame, statements: pd.DataFrame) -> Prose | None:
    """Who or what is named most often in what others say; None where no name occurs three times."""
    if spoken.empty or spoken.groupby("name")["n"].sum().max() < OFTEN:
        return None
    number = count(len(statements), "statement")
    names = spoken.groupby("name", as_index=False).agg(n=("n", "sum"), by=("speaker", "count"))
    most = list(map(_named, first_three(names.sort_values(["n", "name"], ascending=[False, True]), "n")))
    lead = tr(
        "In {statements}, other names occur {times} in all ({names}).",
        statements=number,
        names=count(len(names), "name"),
        times=times(int(names["n"].sum())),
    )
    first = tr("Named most: {most}.", most=listed(most)) if most else ""
    return Prose(f"{lead} {first}".strip())


def _named(row: Any) -> str:
    """How often a name occurs in statements, and how many speakers they have, if any is named."""
    told = {"name": as_written(row.name), "times": times(row.n)}
    if not row.by:
        return tr("{name} ({times})", **told)
    return tr("{name} ({times}, by {speakers})", speakers=count(row.by, "speaker"), **told)


def rules(rules: pd.DataFrame) -> Prose | None:
    """By which rules speakers were found, and for how many statements none was; None without a statement."""
    found = rules[rules["speaker_rule"] != NOBODY]
    total, nobody = int(found["statements"].sum()), int(rules["statements"].sum() - found["statements"].sum())
    if not total + nobody:
        return None
    if not total:
        return Prose(
            trn(
                "No speaker was found for the only statement.",
                "No speaker was found for any of the {n} statements.",
                nobody,
            )
        )
    said = _found_by(found, total, every=not nobody)
    if not nobody:
        return Prose(said)
    unnamed = trn("For one statement none was found.", "For {n} statements none was found.", nobody)
    return Prose(f"{said} {unnamed}")


def _found_by(rules: pd.DataFrame, total: int, *, every: bool) -> str:
    """Which rules found the speakers of so many statements; `every`: no other statement is left."""
    told = [
        tr(
            "{n} ({share}) by the rule “{rule}”",
            n=row.statements,
            share=share_of_all(row.statements / total),
            rule=as_written(value_name("speaker_rule", row.speaker_rule)),
        )
        for row in first_three(rules, "statements")
    ]
    if not told and rules["statements"].nunique() > 1:
        return tr("The speakers were found by {n} rules.", n=len(rules))
    if not told:
        return tr("The speakers were found by {n} rules, none of which found more than the others.", n=len(rules))
    if len(rules) == 1:
        rule = as_written(value_name("speaker_rule", rules["speaker_rule"].iloc[0]))
        if every:
            return trn(
                "The speaker of the only statement was found by the rule “{rule}”.",
                "The speakers of all {n} statements were found by the rule “{rule}”.",
                total,
                rule=rule,
            )
        return trn(
            "The speaker of one statement was found by the rule “{rule}”.",
            "The speakers of {n} statements were found by the rule “{rule}”.",
            total,
            rule=rule,
        )
    sentence = trn(
        "The speaker of {n} statement was found as follows: {rules}",
        "The speakers of {n} statements were found as follows: {rules}",
        total,
        rules=listed(told),
    )
    others = len(rules) - len(told)
    rest = trn("; for the rest by one other rule", "; for the rest by {n} other rules", others)
    return f"{sentence}{rest}." if others else f"{sentence}."


def said_by(speaker: str | float | None) -> str:
    """A speaker in a sentence; two together are joined.

    >>> said_by("Mme Morel; M. Petit"), said_by(None)
    ('Mme Morel and M. Petit', 'nobody in particular')
    """
    return as_written(listed(str(speaker).split("; "))) if pd.notna(speaker) else tr("nobody in particular")


def _rows(table: pd.DataFrame) -> list:
    return list(table.itertuples())
