"""Figures of quotations that travel: which outlets carried them, when; or in how many articles, without dates."""

from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import date2num

from analysis.charts.caption import Caption
from analysis.charts.head import finish
from analysis.charts.labels import noted, quoted
from analysis.charts.over_time import date_axis
from analysis.charts.palette import DATA, GREY, MUTED, outlet_colours
from analysis.charts.speech_labels import group_name, speaker_name
from analysis.charts.style import chart, is_narrow, nothing_to_show, rows_axes
from analysis.charts.tips import tell
from analysis.language.cut_quotations import with_marks
from analysis.quotations import travels
from analysis.wording import count, day, number, part_of, tr, unbroken, with_ellipsis

STEP = 0.3  # of a row, between articles of one day


@chart
def quotation_lines(
    versions: pd.DataFrame, *, n: int = 8, colours: Mapping[str, str] | None = None, ax: Axes | None = None
) -> Axes:
    """Draw when the articles that carry the `n` quotations carried most were printed: one line per quotation.

    `versions` is the result of `quotations`; a quotation needs two articles with a date, and where none has them,
    bars are drawn (`quotation_bars`). A dot is such an article, in the colour of its outlet (`colours`: those of
    `outlet_colours`, by default of the outlets shown); when pointed at, it names the article by its `title` if the
    table has titles.

    >>> from analysis.charts import alt_text
    >>> versions = pd.DataFrame({"quotation": 1, "article_id": ["a", "b"], "outlet": ["Écho", "Voix"]})
    >>> versions = versions.assign(date=pd.Timestamp("2031-05-13"), speaker="Mme Morel", quote="Le pont rouvre.")
    >>> versions = versions.assign(agency=None, named_elsewhere=None, made_plain=False)
    >>> print(alt_text(quotation_lines(versions)).partition(". ")[0])
    Carried by 2 articles: “Le pont rouvre.”
    """
    dated = versions[versions["date"].notna()].drop_duplicates(["quotation", "article_id"])
    dated = dated[dated.groupby("quotation")["article_id"].transform("size") > 1]
    if dated.empty:
        return quotation_bars(versions, n=n, ax=ax)
    shown = dated[dated["quotation"].isin(dated["quotation"].drop_duplicates().nsmallest(n))]
    carried = travels(versions[versions["quotation"].isin(shown["quotation"])]).sort_values("quotation")
    ax, places = rows_axes(ax, [_label(row) for _, row in carried.iterrows()], height=2.0)
    place_of = dict(zip(carried["quotation"], places, strict=True))
    given = outlet_colours(shown) if colours is None else colours
    colour_of = {outlet: given[outlet] for outlet in given if outlet in set(shown["outlet"])}
    for quotation, rows in shown.groupby("quotation"):
        ax.hlines(place_of[quotation], rows["date"].min(), rows["date"].max(), color=MUTED, linewidth=1)
    of_day = shown.groupby(["quotation", shown["date"].dt.normalize()])
    sideways = (of_day.cumcount() - (of_day["outlet"].transform("size") - 1) / 2).clip(-2, 2) * STEP
    heights = shown["quotation"].map(place_of) + sideways
    of_dots = [colour_of.get(outlet, GREY) for outlet in shown["outlet"]]
    dots = ax.scatter(date2num(shown["date"]), heights, s=30, c=of_dots, linewidths=0, zorder=3)
    tell(dots, _printed(shown))
    date_axis(ax, shown["date"].min(), shown["date"].max())
    key = {group_name(outlet): colour for outlet, colour in colour_of.items()}
    others = [group_name(outlet) for outlet in shown["outlet"].unique() if outlet not in colour_of]
    key |= {others[0] if len(others) == 1 else tr("other outlets"): GREY} if others else {}
    return finish(ax, quotations_caption(versions, dated, carried), key=key)


@chart
def quotation_bars(versions: pd.DataFrame, *, n: int = 8, ax: Axes | None = None) -> Axes:
    """Draw in how many articles the `n` quotations carried most are: one bar per quotation, whatever their dates.

    `versions` is the result of `quotations`.

    >>> from analysis.charts import alt_text
    >>> versions = pd.DataFrame({"quotation": 1, "article_id": ["a", "b"], "outlet": "Écho", "date": pd.NaT})
    >>> versions = versions.assign(speaker="Mme Morel", quote="Le pont rouvre.", agency=None)
    >>> versions = versions.assign(named_elsewhere=None, made_plain=False)
    >>> print(alt_text(quotation_bars(versions)).partition(". ")[0])
    Carried by 2 articles: “Le pont rouvre.”
    """
    if versions.empty:
        return nothing_to_show(ax, tr("There are no quotations that travel to show."))
    carried = travels(versions).sort_values("quotation").head(n)
    ax, places = rows_axes(ax, [_label(row) for _, row in carried.iterrows()])
    bars = ax.barh(places, carried["articles"], height=0.7, color=DATA)
    said = zip(carried["usual"], carried["articles"], strict=True)
    tell(bars, [f"{_short(quote, 60)}: {count(articles, 'article')}" for quote, articles in said])
    for place, articles in zip(places, carried["articles"], strict=True):
        ax.annotate(number(articles), (articles, place), (4, 0), textcoords="offset points", va="center")
    ax.set_xlim(0, carried["articles"].max())
    part = part_of(len(carried), versions["quotation"].nunique(), "quotation")
    subtitle = tr("Articles that carry the quotation. Shown: {part}.", part=part)
    if (carried["wordings"] > 1).any():
        subtitle = tr(
            "Articles that carry the quotation, in full, in part or in other words. {given} Shown: {part}.",
            given=_given(carried),
            part=part,
        )
    return finish(ax, Caption(_title(versions, carried), subtitle, _each(carried, carried["articles"])))


def _printed(shown: pd.DataFrame) -> list[str]:
    """What each dot is: the article's title, or its identifier where the table has no titles, its outlet and day."""
    called = shown["title"] if "title" in shown else shown["article_id"]
    rows = zip(called, shown["outlet"], shown["date"], strict=True)
    return [f"{title} · {group_name(outlet)} · {day(date)}" for title, outlet, date in rows]


def quotations_caption(versions: pd.DataFrame, dated: pd.DataFrame, carried: pd.DataFrame) -> Caption:
    """Which quotation most articles carry, and how many articles with a date carry each of those `carried`."""
    part = part_of(len(carried), versions["quotation"].nunique(), "quotation")
    if (carried["wordings"] > 1).any():
        subtitle = tr(
            "Each dot: an article with a date that carries the quotation, in full, in part or in other words. {given} "
            "Shown: {part}.",
            given=_given(carried),
            part=part,
        )
    else:
        subtitle = tr("Each dot: an article with a date that carries the quotation. Shown: {part}.", part=part)
    sizes = dated.groupby("quotation")["article_id"].nunique().to_dict()
    return Caption(_title(versions, carried), subtitle, _each(carried, carried["quotation"].map(sizes)))


def _given(carried: pd.DataFrame) -> str:
    """Which wording is given: none is usual where every article has another."""
    usual = (carried.loc[carried["wordings"] > 1, "usual_in"] > 1).all()
    return tr("Given: the usual wording.") if usual else tr("Given: one of the wordings.")


def _each(carried: pd.DataFrame, sizes: pd.Series) -> str:
    """Each quotation with its number of articles, in words."""
    each = (f"{quoted(_short(quote, 60))} {number(size)}" for quote, size in zip(carried["usual"], sizes, strict=True))
    return tr("; ").join(map(unbroken, each))


def _title(versions: pd.DataFrame, shown: pd.DataFrame) -> str:
    sizes = versions.groupby("quotation")["article_id"].nunique()
    if sizes.idxmax() not in shown["quotation"].tolist():
        return tr("Quotations that several articles with a date carry")
    articles = count(int(sizes.max()), "article")
    if len(sizes) > 1 and sizes.nunique() == 1:
        return tr("{n} quotations are carried by {articles} each", n=len(sizes), articles=articles)
    if (alike := int((sizes == sizes.max()).sum())) > 1:
        return tr("{n} quotations are carried by {articles} each, more than any other", n=alike, articles=articles)
    (first,) = travels(versions[versions["quotation"] == sizes.idxmax()])["usual"]
    if len(sizes) == 1:
        return tr("Carried by {articles}: {quote}", articles=articles, quote=quoted(_short(first, 70)))
    return tr("Carried by the most articles ({n}): {quote}", n=sizes.max(), quote=quoted(_short(first, 70)))


def _label(version: pd.Series) -> str:
    return noted(_short(version["usual"], 30 if is_narrow() else 50), speaker_name(version["speaker"]))


def _short(quote: str, room: int) -> str:
    """The beginning of a quotation, cut between words, its quotation marks in pairs.

    >>> _short("Le pont  rouvre lundi.", 12), _short("Le pont rouvre » lundi.", 99).replace("\u00a0", " ")
    ('Le pont…', '« Le pont rouvre » lundi.')
    """
    words = " ".join(quote.split())
    return with_marks(words if len(words) <= room else with_ellipsis(words[:room].rpartition(" ")[0]))
