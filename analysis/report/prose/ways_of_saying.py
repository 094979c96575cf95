"""Sentences on how statements are reported: quoted or not, by which words, with which stance."""

from typing import Any

import pandas as pd

from analysis.report.prose.markdown import Prose, first_three
from analysis.report.prose.statements import said_by
from analysis.show.inline_words import french
from analysis.statements.summaries import KINDS
from analysis.wording import NN_, count, listed, share_of_all, times, tr, trn

ALL_OF_KIND = {
    "direct": NN_(
        "The only statement is quoted in the speaker’s own words.",
        "All {n} statements are quoted in the speaker’s own words.",
    ),
    "indirect": NN_(
        "The only statement is reported in the journalist’s words.",
        "All {n} statements are reported in the journalist’s words.",
    ),
    "mixed": NN_("The only statement is partly quoted.", "All {n} statements are partly quoted."),
}

DOUBTED_BY = {
    "doubting": NN_("Word that doubts: {words}.", "Words that doubt: {words}."),
    "conceding": NN_("Word that concedes: {words}.", "Words that concede: {words}."),
}
DOUBTED = {
    "doubting": NN_("One statement is doubted", "In all, {n} statements are doubted"),
    "conceding": NN_("One statement is conceded", "In all, {n} statements are conceded"),
}
DOUBTED_OR_CONCEDED = NN_("One statement is doubted or conceded", "In all, {n} statements are doubted or conceded")


def kinds(statements: pd.DataFrame) -> Prose | None:
    """How many statements are quoted, reported or both, as far as there are any; None where there is no statement."""
    if statements.empty:
        return None
    n = statements["kind"].value_counts()
    if len(n) == 1:
        return Prose(trn(*ALL_OF_KIND[str(n.index[0])], len(statements)))
    direct, indirect, mixed = (int(n.get(kind, 0)) for kind in KINDS)
    said = {
        trn("one is quoted in the speaker’s own words", "{n} are quoted in the speaker’s own words", direct): direct,
        trn(
            "one is reported in the journalist’s words", "{n} are reported in the journalist’s words", indirect
        ): indirect,
        trn("one is partly quoted", "{n} are partly quoted", mixed): mixed,
    }
    parts = listed(part for part, number in said.items() if number)
    return Prose(tr("Of {statements}, {parts}.", statements=count(len(statements), "statement"), parts=parts))


def verbs(cue_verbs: pd.DataFrame) -> Prose | None:
    """The words that introduce statements most often, none that ties with one left out; None where there is none.

    Of more than three that share the first place the number; that none leads only where all are as frequent.
    """
    if cue_verbs.empty:
        return None
    totals = cue_verbs.groupby("cue_lemma", as_index=False).agg(n=("n", "sum"))
    most = totals.sort_values(["n", "cue_lemma"], ascending=[False, True])
    first = listed(f"{french(row.cue_lemma)} ({times(row.n)})" for row in first_three(most, "n"))
    if not first and totals["n"].nunique() == 1:
        return Prose(
            tr("Statements are introduced by {n} different words, none more often than the others.", n=len(totals))
        )
    if not first:
        return Prose(
            tr(
                "Statements are introduced by {n} different words; {tied} are the most frequent, {times} each.",
                n=len(totals),
                tied=int((totals["n"] == totals["n"].max()).sum()),
                times=times(int(totals["n"].max())),
            )
        )
    return Prose(
        trn(
            "A single word introduces statements: {most}.",
            "Statements are introduced by {n} different words, most often {most}.",
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
        return Prose(
            trn(
                "The word that introduces the only statement is neutral.",
                "All words that introduce statements are neutral ({n}).",
                total,
            )
        )
    taking = trn(
        "The word that introduces the only statement takes a stance.",
        "All {n} words that introduce statements take a stance.",
        total,
    )
    shares = (
        taking
        if not neutral
        else tr(
            "Of {statements} with an introducing word, {neutral}; {others}.",
            statements=count(total, "statement"),
            neutral=trn(
                "one ({share}) has a neutral one",
                "{n} ({share}) have a neutral one",
                neutral,
                share=share_of_all(neutral / total),
            ),
            others=trn("one takes a stance", "{n} take a stance", total - neutral),
        )
    )
    doubtful = cue_verbs[cue_verbs["stance"].isin(["doubting", "conceding"])]
    return Prose(f"{shares} {_doubting(doubtful)}")


def _doubting(doubtful: pd.DataFrame) -> str:
    """The words that doubt or concede, with their speakers; of more than five, the most frequent words, if any are."""
    if doubtful.empty:
        return tr("No word doubts or concedes.")
    stances = tuple(stance for stance in DOUBTED_BY if (doubtful["stance"] == stance).any())
    if len(doubtful) <= 5:
        return " ".join(_of_stance(stance, doubtful[doubtful["stance"] == stance]) for stance in stances)
    number = trn(*(DOUBTED_OR_CONCEDED if len(stances) > 1 else DOUBTED[stances[0]]), int(doubtful["n"].sum()))
    words = doubtful.groupby("cue_lemma", as_index=False).agg(n=("n", "sum"))
    words = words.sort_values(["n", "cue_lemma"], ascending=[False, True])
    most = [f"{french(row.cue_lemma)} ({times(row.n)})" for row in first_three(words, "n")]
    return tr("{number}, most often by {words}.", number=number, words=listed(most)) if most else f"{number}."


def _of_stance(stance: str, said: pd.DataFrame) -> str:
    """The words of one stance, each once, with whose statements they introduce and how often."""
    words = [
        f"{french(str(word))} ({tr('; ').join(f'{said_by(row.speaker)}, {times(row.n)}' for row in _rows(rows))})"
        for word, rows in said.groupby("cue_lemma", sort=False, observed=True)
    ]
    return trn(*DOUBTED_BY[stance], len(words), words=listed(words))


def _rows(table: pd.DataFrame) -> list[Any]:
    return list(table.itertuples())
