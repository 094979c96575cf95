"""Which words introduce whose statements: speakers down, the words across in groups of one stance."""

from itertools import pairwise

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.caption import Caption
from analysis.charts.grids import cells_in_words, columns_with_room, crossed, dot_grid
from analysis.charts.head import finish
from analysis.charts.labels import quoted
from analysis.charts.palette import MUTED
from analysis.charts.speech_labels import NOTHING, group_count, nobody
from analysis.charts.stances import STANCES, stance_group
from analysis.charts.style import chart, nothing_to_show
from analysis.wording import count, tr, trn


def verbs_by_speaker(cue_verbs: pd.DataFrame, n: int = 12) -> pd.DataFrame:
    """The statements of the `n` most quoted speakers, down, that each of at most `n` introducing words introduces.

    The words are the most frequent of all, on a telephone six: half of them neutral, or fewer where each other stance
    is once among them, those of one stance together. All other speakers are one row, so that a word that many use
    once each ("selon") has its dot too. Statements of nobody in particular have no row.

    >>> rows = pd.DataFrame({"speaker": "A", "cue_lemma": ["dire", "selon"], "stance": "neutral", "n": [2, 5]})
    >>> verbs_by_speaker(rows).loc["A"].to_dict()
    {'selon': 5, 'dire': 2}
    """
    table = crossed(cue_verbs, "cue_lemma", "n").drop(index=nobody(), errors="ignore")
    speakers = len(table)  # of all words: those who have only words that are not shown are others too
    table = table[_verbs_to_show(table, _stance_of(cue_verbs), columns_with_room(n))]
    named = table[table.any(axis="columns")]
    named = named.loc[named.sum(axis="columns").sort_values(ascending=False, kind="stable").index]
    others = named[n:].sum().to_frame(_others(speakers - n)).T if len(named) > n else named[:0]
    shown = pd.concat([named[:n], others])
    return shown[shown.any(axis="columns")]


def verbs_caption(cue_verbs: pd.DataFrame, shown: pd.DataFrame) -> Caption:
    """Which word introduces most statements, and how much of all is shown."""
    table = crossed(cue_verbs, "cue_lemma", "n")
    verbs = table.sum().sort_values(ascending=False, kind="stable")
    most = {"n": verbs.iloc[0], "statements": count(verbs.sum(), "statement")}
    title = tr(
        "{word} introduces {n} of {statements}, more than any other word", word=quoted(str(verbs.index[0])), **most
    )
    if len(verbs) == 1:
        title = tr("Only {word} introduces statements", word=quoted(str(verbs.index[0])))
    elif verbs.iloc[0] == verbs.iloc[1]:
        title = trn(
            "No word introduces more than one of {statements}",
            "No word introduces more than {n} of {statements}",
            most["n"],
            statements=most["statements"],
        )
    subtitle = tr(
        "Statements with an introducing word. {speakers}, {words}",
        speakers=group_count(table.index, []),
        words=count(len(verbs), "word"),
    )
    unnamed = int(table.reindex([nobody()], fill_value=0).to_numpy().sum())
    speakers = group_count([row for row in shown.index if row in table.index], [])
    part = tr("; shown are {speakers} and the most frequent words of each stance.", speakers=speakers)
    drawn = len(table) - (unnamed > 0), table.shape[1]
    subtitle += "." if shown.index.isin(table.index).all() and drawn == shown.shape else part
    if unnamed:
        subtitle += " " + tr("Without a row: statements of nobody in particular ({n}).", n=unnamed)
    return Caption(title, subtitle, cells_in_words(shown, quoted))


@chart
def verb_dots(cue_verbs: pd.DataFrame, *, n: int = 12, ax: Axes | None = None) -> Axes:
    """Draw which words introduce whose statements: speakers down, words across in groups of one stance.

    `cue_verbs` is the result of that function. The `n` most frequent speakers are shown, the others in one row, and `n`
    words, on a telephone six: half of them neutral, so that words that take a stance are not crowded out.

    >>> from analysis.charts import alt_text
    >>> from analysis.statements.summaries import cue_verbs
    >>> statements = pd.DataFrame({"speaker": "Anne Morel", "cue_lemma": ["dire", "dire", "affirmer"]})
    >>> print(alt_text(verb_dots(cue_verbs(statements))).partition(". ")[0])
    “dire” introduces 2 of 3 statements, more than any other word
    """
    if cue_verbs["speaker"].isna().all():
        return nothing_to_show(ax, tr(NOTHING))
    shown, stances = verbs_by_speaker(cue_verbs, n), _stance_of(cue_verbs)
    colours = [STANCES[stances[verb]] for verb in shown.columns]
    ax = dot_grid(ax, shown, colours)
    for place, (verb, following) in enumerate(pairwise(shown.columns)):
        if stances[verb] != stances[following]:
            ax.axvline(place + 0.5, color=MUTED, linewidth=0.8, linestyle=(0, (1, 2)))
    key = {tr(stance): colour for stance, colour in STANCES.items() if colour in colours}
    return finish(ax, verbs_caption(cue_verbs, shown), key=key)


def _others(n: int) -> str:
    """What the row of the speakers that are not shown is called."""
    return trn("({n} other speaker)", "({n} other speakers)", n)


def _stance_of(cue_verbs: pd.DataFrame) -> pd.Series:
    """The larger group of each introducing word's stance."""
    return cue_verbs.drop_duplicates("cue_lemma").set_index("cue_lemma")["stance"].map(stance_group)


def _verbs_to_show(table: pd.DataFrame, stances: pd.Series, n: int) -> list[str]:
    """The `n` columns to show, by stance: at most half of them neutral if there are others, each stance once."""
    counts = table.sum().sort_values(ascending=False, kind="stable")
    verbs = [str(verb) for verb, count in counts.items() if count]
    others = [verb for verb in verbs if stances[verb] != "neutral"]
    first_of_each = {stances[verb]: verb for verb in reversed(others)}
    others.sort(key=lambda verb: verb not in first_of_each.values())
    room = max(min(n // 2, n - len(first_of_each)), n - len(others), 0)
    neutral = [verb for verb in verbs if stances[verb] == "neutral"][:room]
    chosen = {*neutral, *others[: n - len(neutral)]}
    return [verb for stance in STANCES for verb in verbs if verb in chosen and stances[verb] == stance]
