"""Sentences on who is reported as having said what."""

import pandas as pd

from analysis.report.prose.markdown import Prose, first_three, name_of
from analysis.show.inline_words import as_written, french
from analysis.statements.summaries import KINDS
from analysis.wording import count, listed, percent, times, tr, trn, value_name

PERIODS = 6  # the most that are listed in words
OFTEN = 3  # occurrences of a name, below which nothing is said about it


def who_speaks(share: pd.DataFrame) -> Prose:
    """How much of the text is reported speech, and whose; nobody is named who ties with somebody left out."""
    named = share[share["speaker"].notna()]
    if named.empty:
        return Prose(tr("No statement of a named speaker was found in these articles."))
    most = [
        tr(
            "{speaker} ({statements}, {share} of all words)",
            speaker=said_by(row.speaker),
            statements=count(row.statements, "statement"),
            share=percent(row.share, 1),
        )
        for row in first_three(named, "words" if "words" in named else None)
    ]
    sentence = tr(
        "Found: {statements} by {speakers}.",
        statements=count(int(share["statements"].sum()), "statement"),
        speakers=count(len(named), "speaker"),
    )
    if len(share) == 1:
        sentence = tr("Only one speaker was found: {speaker}.", speaker=most[0])
    elif most:
        sentence += " " + tr("Given the most space: {most}.", most=listed(most))
    nobody = int(share.loc[share["speaker"].isna(), "statements"].sum())
    unnamed = trn("In {n} statement nobody is named.", "In {n} statements nobody is named.", nobody)
    return Prose(f"{sentence} {unnamed}" if nobody else sentence)


def kinds(statements: pd.DataFrame) -> Prose | None:
    """How many statements are quoted, reported or both, as far as there are any; None where there is no statement."""
    if statements.empty:
        return None
    n = statements["kind"].value_counts()
    direct, indirect, mixed = (int(n.get(kind, 0)) for kind in KINDS)
    said = {
        trn("{n} is quoted in the speaker’s own words", "{n} are quoted in the speaker’s own words", direct): direct,
        trn(
            "{n} is reported in the journalist’s words", "{n} are reported in the journalist’s words", indirect
        ): indirect,
        trn("{n} is partly quoted", "{n} are partly quoted", mixed): mixed,
    }
    parts = listed(part for part, number in said.items() if number)
    return Prose(tr("Of {statements}, {parts}.", statements=count(len(statements), "statement"), parts=parts))


def in_each(share: pd.DataFrame, *, n: int = 12) -> Prose | None:
    """Whom each outlet or period quotes most; `share` has the outlet or period as its first column.

    The `n` with the most reported words are listed, but no periods if there are more than six: the chart has them. None
    where there is only one.
    """
    group = str(share.columns[0])
    words = share.groupby(group)["words"].sum().sort_values(ascending=False, kind="stable")
    if len(words) < 2:
        return None
    lines = [
        tr(
            "{group}: {most}; {statements} in {words}",
            group=value_name(group, name_of(name)),
            most=_room_in(rows[rows["speaker"].notna()]),
            statements=count(round(rows["statements"].sum()), "statement"),
            words=count(round(rows["total"].iloc[0]), "word"),
        )
        for name, rows in share[share[group].isin(words.index[:n])].groupby(group)
    ]
    if group == "period" and len(lines) > PERIODS:
        lines, words = [], words.head(0)
    others = len(words) - n
    lines += [trn("and {n} other", "and {n} others", others)] * (others > 0)
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
    return Prose("\n\n".join([*parts, *([left] if undated else [])]))


def _room_in(share: pd.DataFrame) -> str:
    if share.empty:
        return tr("nobody who is named")
    first = share.head(2)
    if len(share) > 2 and share["words"].iloc[2] == share["words"].iloc[1]:  # so do those that tie with it
        first = first[first["words"] != share["words"].iloc[2]]
    if first.empty:
        return tr("nobody above the others")
    return listed(f"{said_by(row.speaker)} ({percent(row.share, 1)})" for row in _rows(first))


def verbs(cue_verbs: pd.DataFrame) -> Prose | None:
    """The words that introduce statements most often, none that ties with one left out; None where there is none."""
    if cue_verbs.empty:
        return None
    totals = cue_verbs.groupby("cue_lemma", as_index=False).agg(n=("n", "sum"))
    most = totals.sort_values(["n", "cue_lemma"], ascending=[False, True])
    first = listed(f"{french(row.cue_lemma)} ({times(row.n)})" for row in first_three(most, "n"))
    if not first:
        return Prose(tr("{n} different words introduce statements, none more often than the others.", n=len(totals)))
    return Prose(
        trn(
            "{n} different word introduces statements: {most}.",
            "{n} different words introduce statements, most often {most}.",
            len(totals),
            most=first,
        )
    )


def stances(cue_verbs: pd.DataFrame) -> Prose | None:
    """How many statements are presented with which stance, and the words that doubt or concede, by name."""
    total = int(cue_verbs["n"].sum())
    if not total:
        return None
    neutral = int(cue_verbs.loc[cue_verbs["stance"] == "neutral", "n"].sum())
    if neutral == total:
        return Prose(tr("All words that introduce statements are neutral ({n}).", n=total))
    shares = tr(
        "Of {statements} with an introducing word, {neutral}; {others}.",
        statements=count(total, "statement"),
        neutral=trn(
            "{n} ({share}) has a neutral one",
            "{n} ({share}) have a neutral one",
            neutral,
            share=percent(neutral / total),
        ),
        others=trn("{n} takes a stance", "{n} take a stance", total - neutral),
    )
    doubtful = cue_verbs[cue_verbs["stance"].isin(["doubting", "conceding"])]
    return Prose(f"{shares} {_doubting(doubtful)}")


def _doubting(doubtful: pd.DataFrame) -> str:
    """The words that doubt or concede, with their speakers; of more than five, the most frequent words, if any are."""
    if doubtful.empty:
        return tr("No word doubts or concedes.")
    if len(doubtful) <= 5:
        told = [
            tr(
                "{word} ({stance}; {speaker}, {times})",
                word=french(row.cue_lemma),
                stance=value_name("stance", row.stance),
                speaker=said_by(row.speaker),
                times=times(row.n),
            )
            for row in _rows(doubtful)
        ]
        return tr("Words that doubt or concede: {words}.", words=listed(told))
    n = int(doubtful["n"].sum())
    number = trn("{n} statement is doubted or conceded", "{n} statements are doubted or conceded", n)
    words = doubtful.groupby("cue_lemma", as_index=False).agg(n=("n", "sum"))
    words = words.sort_values(["n", "cue_lemma"], ascending=[False, True])
    most = [f"{french(row.cue_lemma)} ({times(row.n)})" for row in first_three(words, "n")]
    return tr("{number}, most often by {words}.", number=number, words=listed(most)) if most else f"{number}."


def spoken(spoken: pd.DataFrame, statements: pd.DataFrame) -> Prose | None:
    """Who or what is named most often in what others say; None where no name occurs three times."""
    if spoken.empty or spoken.groupby("name")["n"].sum().max() < OFTEN:
        return None
    number = count(len(statements), "statement")
    names = spoken.groupby("name", as_index=False).agg(n=("n", "sum"), by=("speaker", "size"))
    most = [
        tr(
            "{name} ({times}, by {speakers})",
            name=as_written(row.name),
            times=times(row.n),
            speakers=count(row.by, "speaker"),
        )
        for row in first_three(names.sort_values(["n", "name"], ascending=[False, True]), "n")
    ]
    lead = tr(
        "In {statements}, names of others occur {times} in all ({names}).",
        statements=number,
        names=count(len(names), "name"),
        times=times(int(names["n"].sum())),
    )
    first = tr("Named most: {most}.", most=listed(most)) if most else ""
    return Prose(f"{lead} {first}".strip())


def rules(rules: pd.DataFrame) -> Prose | None:
    """By which rule how many speakers were found; None where there is no statement."""
    total = int(rules["statements"].sum())
    if not total:
        return None
    told = [
        tr(
            "{n} ({share}) by the rule “{rule}”",
            n=row.statements,
            share=percent(row.share),
            rule=as_written(value_name("speaker_rule", row.speaker_rule)),
        )
        for row in first_three(rules, "statements")
    ]
    if not told:
        return Prose(
            tr("The speakers were found by {n} rules, none of which found more than the others.", n=len(rules))
        )
    sentence = trn(
        "The speaker of {n} statement was found as follows: {rules}",
        "The speakers of {n} statements were found as follows: {rules}",
        total,
        rules=listed(told),
    )
    others = len(rules) - len(told)
    rest = trn("; for the rest by {n} other rule", "; for the rest by {n} other rules", others)
    return Prose(f"{sentence}{rest}." if others else f"{sentence}.")


def said_by(speaker: str | float | None) -> str:
    """A speaker in a sentence; two together are joined.

    >>> said_by("Mme Morel; M. Petit"), said_by(None)
    ('Mme Morel and M. Petit', 'nobody named')
    """
    return as_written(listed(str(speaker).split("; "))) if pd.notna(speaker) else tr("nobody named")


def _rows(table: pd.DataFrame) -> list:
    return list(table.itertuples())
