"""Who speaks of whom: speakers down, and across the names in what they say."""

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.caption import Caption
from analysis.charts.grids import cells_in_words, columns_with_room, crossed, cut_note, heat_grid, largest
from analysis.charts.head import finish
from analysis.charts.speech_labels import nobody
from analysis.charts.style import chart, nothing_to_show
from analysis.checks import takes_tables
from analysis.errors import UserError
from analysis.wording import count, part_of, times, tr


def names_by_speaker(spoken: pd.DataFrame, n: int = 12) -> pd.DataFrame:
    """How often each of at most `n` speakers, down, names each person or thing, across.

    >>> spoken = pd.DataFrame({"speaker": ["A", "B"], "name": ["Brume", "Brume"], "n": [3, 1]})
    >>> names_by_speaker(spoken)["Brume"].to_dict()
    {'A': 3, 'B': 1}
    """
    return largest(crossed(spoken, "name", "n"), n, columns_with_room(n))


def names_caption(spoken: pd.DataFrame, shown: pd.DataFrame) -> Caption:
    """Who or what is named most often, by how many speakers; `shown` is what is drawn."""
    table = crossed(spoken, "name", "n")
    names = table.sum().sort_values(ascending=False, kind="stable")
    speakers = table.drop(index=nobody(), errors="ignore")
    first = {"name": names.index[0], "times": times(int(names.iloc[0]))}
    title = tr("The name that occurs most often is {name}: {times}", **first)
    if naming := int((speakers[names.index[0]] > 0).sum()):
        title = tr(
            "The name that occurs most often is {name}: {times}, in the statements of {speakers}",
            speakers=part_of(naming, len(speakers), "speaker"),
            **first,
        )
    if len(names) > 1 and names.iloc[0] == names.iloc[1]:
        title = tr("No name occurs in statements more than {times}", times=times(int(names.iloc[0])))
    subtitle = tr(
        "How often a name occurs in the statements of others. {speakers} with a name in what they say, {names}",
        speakers=count(len(speakers), "speaker"),
        names=count(len(names), "name"),
    )
    return Caption(title, subtitle + cut_note(table, shown, "name"), cells_in_words(shown, str))


@takes_tables
def spoken_differ(spoken: pd.DataFrame, n: int = 12) -> bool:
    """Whether a heat map has something to compare: two rows, and a third of its cells above 1.

    `spoken` is the result of `spoken_of` for the whole.

    >>> spoken = pd.DataFrame({"speaker": ["A", "B"], "name": ["Brume", "Brume"], "n": [3, 1]})
    >>> spoken_differ(spoken), spoken_differ(spoken.assign(n=1))
    (True, False)
    """
    shown = names_by_speaker(spoken, n).to_numpy()
    return bool(len(shown) > 1 and (shown > 1).sum() * 3 >= (shown > 0).sum())


@chart
def spoken_heat(spoken: pd.DataFrame, *, n: int = 12, ax: Axes | None = None) -> Axes:
    """Draw who is named in whose statements: speakers down, the names across.

    `spoken` is the result of `spoken_of` for the whole (`by=None`). The `n` most frequent of each are shown.

    >>> from analysis.charts import alt_text
    >>> rows = [("Anne Morel", "Brume", 3, 2), ("Jean Petit", "Brume", 1, 1)]
    >>> spoken = pd.DataFrame(rows, columns=["speaker", "name", "n", "statements"])
    >>> print(alt_text(spoken_heat(spoken)).partition(". ")[0])
    The name that occurs most often is Brume: 4 times, in the statements of both speakers
    """
    if spoken.empty:
        return nothing_to_show(ax, tr("There are no names in reported statements to show."))
    if spoken.duplicated(["speaker", "name"]).any():
        raise UserError("The table lists a speaker and a name several times, once per group; make it with by=None.")
    shown = names_by_speaker(spoken, n)
    ax = heat_grid(ax, shown, shown.astype(str))
    return finish(ax, names_caption(spoken, shown))
