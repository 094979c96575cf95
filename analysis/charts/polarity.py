"""The mean polarity of outlets or articles."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.articles.outlets import of_named_outlets
from analysis.charts.caption import Caption
from analysis.charts.head import finish
from analysis.charts.labels import polarity_scale, scorer_name, sized, wrapped
from analysis.charts.palette import INK, NEGATIVE, POSITIVE
from analysis.charts.speech_labels import headline_end, in_order
from analysis.charts.style import SMALL, chart, nothing_to_show, rows_axes
from analysis.charts.tips import tell, told
from analysis.copies import counted
from analysis.intervals import most_apart
from analysis.sentiment import mean_polarity
from analysis.wording import N_, count, signed, tr, trn

DEGREES = {
    -3: N_("strongly negative"),
    -2: N_("negative"),
    -1: N_("slightly negative"),
    0: N_("close to neutral"),
    1: N_("slightly positive"),
    2: N_("positive"),
    3: N_("strongly positive"),
}


def polarity_of_groups(articles: pd.DataFrame) -> pd.DataFrame:
    """The mean polarity of each outlet, or of each article if there is only one outlet, the most positive first.

    One row per group, its name the index, which is called "outlet", or "title" or "article_id": `mean`; `size`, scored
    articles. Articles have their titles where the table has them. Of copies of a text one is a row; outlets have equal
    parts of it.

    >>> rows = pd.DataFrame({"outlet": ["Écho", "Voix", "Voix"], "article_id": list("abc"), "polarity": [0, 0.4, 0.2]})
    >>> polarity_of_groups(rows)["size"].to_dict()
    {'Voix': 2, 'Écho': 1}
    """
    scored = articles.dropna(subset="polarity")
    if scored["outlet"].nunique() > 1:
        means = mean_polarity(scored, by="outlet").rename(columns={"polarity": "mean", "articles": "size"})
        groups = means.set_index("outlet")[["mean", "size"]]
    else:
        of_article = "title" if "title" in scored else "article_id"
        groups = counted(scored).groupby(of_article, observed=True)["polarity"].agg(["mean", "size"])
    return groups.sort_values("mean", ascending=False, kind="stable")


def polarity_caption(articles: pd.DataFrame, groups: pd.DataFrame, shown: pd.DataFrame) -> Caption:
    """Which of the groups is the most positive, which the least, and how much was scored."""
    noun = "outlet" if groups.index.name == "outlet" else "article"
    articles = articles if noun == "outlet" else counted(articles)
    unscored, scored = int(articles["polarity"].isna().sum()), articles.dropna(subset="polarity")
    once = counted(scored)
    basis = {
        "scorer": scorer_name(articles),
        "articles": count(len(scored), "article" if noun == "outlet" else "text"),
        "sentences": count(once["sentences"].sum(), "sentence"),
    }
    notes = [tr("Mean polarity by {scorer}, −1 to +1. {articles}, {sentences}.", **basis)]
    if (some := once["scored"].sum()) < once["sentences"].sum():
        notes = [
            trn(
                "Mean polarity by {scorer}, −1 to +1. {articles}, {sentences}, one of them scored.",
                "Mean polarity by {scorer}, −1 to +1. {articles}, {sentences}, {n} of them scored.",
                some,
                **basis,
            )
        ]
    if noun == "outlet":
        notes.append(tr("A dot is one article, a bar the mean of the outlet’s articles, each counting the same."))
        if len(once) < len(scored):
            notes.append(tr("A text that several print is shared out equally among them; its sentences count once."))
    if unscored:
        left = count(unscored, "article" if noun == "outlet" else "text")
        notes.append(tr("Left out: {texts} in which nothing could be scored.", texts=left))
    if len(shown) < len(groups):
        number = {"n": len(shown), "groups": count(len(groups), noun)}
        notes.append(
            tr("Shown: {n} of {groups}, the highest and the lowest.", **number)
            if groups["mean"].is_monotonic_decreasing
            else tr("Shown: {n} of {groups}, those with most articles.", **number)
        )
    details = ", ".join(f"{name} {signed(mean)}" for name, mean in shown["mean"].items())
    headline = _headline(scored, groups, noun) if len(groups) > 1 else _of_one(groups["mean"].iloc[0], unscored)
    return Caption(headline, " ".join(notes), details)


@chart
def sentiment_bars(article_table: pd.DataFrame, *, n: int = 30, ax: Axes | None = None) -> Axes:
    """Draw the mean polarity of each outlet, or of each article if there are not two outlets with a name.

    `article_table` is the result of `article_sentiment`, with copies="each" to give outlets their parts of what
    several print. A dot is one article. Of more than `n` rows the most positive and the most negative are shown, or,
    of outlets that do not clearly differ, the largest. Articles without a score are left out, and counted.

    >>> from analysis.charts import alt_text
    >>> from analysis.sentiment import article_sentiment, score_sentences
    >>> said = {"a": "Un merveilleux accueil.", "b": "Un mauvais accord."}
    >>> sentences = pd.DataFrame(said.items(), columns=["article_id", "text"])
    >>> sentences = sentences.assign(outlet="Écho", date=pd.NaT, sentence=0)
    >>> scored = score_sentences(sentences)
    >>> print(alt_text(sentiment_bars(article_sentiment(scored))).partition(". ")[0])
    a is the most positive article (+0.90), b the least (−0.71)
    """
    if article_table.empty:
        return nothing_to_show(ax, tr("There are no scored articles to show."))
    named = of_named_outlets(article_table)
    article_table = named if named["outlet"].nunique() > 1 else article_table.assign(outlet="")
    groups = polarity_of_groups(article_table)
    if groups.empty:
        return nothing_to_show(ax, tr("Nothing in these articles could be scored."))
    of_outlets = groups.index.name == "outlet"
    ranked = not of_outlets or outlets_apart(article_table.dropna(subset="polarity")) is not None
    groups = in_order(groups, groups["size"], ranked)
    shown = pd.concat([groups.head(n - n // 2), groups.tail(n // 2)]) if ranked and len(groups) > n else groups.head(n)
    labels = [
        sized(str(name), size, "article") if of_outlets else wrapped(str(name)) for name, size in shown["size"].items()
    ]
    ax, places = rows_axes(ax, labels)
    means = shown["mean"].to_numpy()
    bars = ax.barh(places, means, height=0.7, color=[POSITIVE if mean >= 0 else NEGATIVE for mean in means])
    tell(bars, [told(name, signed(mean)) for name, mean in shown["mean"].items()])
    scored = article_table.dropna(subset="polarity")
    for place, name, mean in zip(places, shown.index, means, strict=True):
        rows = scored[scored[groups.index.name] == name]
        articles = rows["polarity"]
        if of_outlets:
            tell(
                ax.scatter(articles, [place] * len(articles), s=12, color=INK, linewidths=0, zorder=3), _in_words(rows)
            )
        # In a column of its own: beside the last dot, the mean would be read as the score of that article.
        edge = ax.get_yaxis_transform()
        ax.annotate(
            signed(mean), (1, place), (4, 0), xycoords=edge, textcoords="offset points", va="center", size=SMALL
        )
    polarity_scale(ax, scored[["polarity"]])
    return finish(ax, polarity_caption(article_table, groups, shown))


def _in_words(articles: pd.DataFrame) -> list[str]:
    """What the dot of each article says: its title, or its identifier where the table has no titles."""
    called = articles["title"] if "title" in articles else articles["article_id"]
    return [told(name, signed(polarity)) for name, polarity in zip(called, articles["polarity"], strict=True)]


def _headline(articles: pd.DataFrame, rows: pd.DataFrame, noun: str) -> str:
    """The headline: the two articles at the ends, or the mean and two outlets that clearly differ."""
    first, last = signed(rows["mean"].iloc[0]), signed(rows["mean"].iloc[-1])
    ends = {"high": rows.index[0], "most": first, "low": rows.index[-1], "least": last}
    if noun == "outlet":
        every = tr(
            "The mean polarity of the articles is {polarity}", polarity=signed(counted(articles)["polarity"].mean())
        )
        return every + headline_end(rows["mean"], "outlet", outlets_apart(articles), signed)
    if first == last:
        return tr("All articles have the same mean polarity ({most})", **ends)
    if _shared(rows["mean"], first, last):
        return tr("The mean polarity of the articles is from {least} to {most}", **ends)
    if rows["mean"].iloc[0] < 0:
        return tr("{low} is the most negative article ({least}), {high} the least ({most})", **ends)
    return tr("{high} is the most positive article ({most}), {low} the least ({least})", **ends)


def _of_one(mean: float, unscored: int) -> str:
    """The headline of the only article with a score."""
    values = {"degree": _described(mean), "polarity": signed(mean)}
    if unscored:
        return tr("The only article that could be scored is {degree}: {polarity}", **values)
    return tr("The article is {degree}: {polarity}", **values)


def outlets_apart(articles: pd.DataFrame) -> tuple[Any, Any] | None:
    """The two outlets that differ most clearly, the more negative first; None where none clearly do."""
    return most_apart(mean_polarity(articles, by="outlet").set_index("outlet"), "polarity")


def _shared(means: pd.Series, first: str, last: str) -> bool:
    """Whether several share an end, as far as a reader can see, so that none is the first or last."""
    seen = [signed(mean) for mean in means]
    return seen.count(first) > 1 or seen.count(last) > 1


def _described(polarity: float) -> str:
    """Say a polarity in words.

    >>> _described(0.12)
    'slightly positive'
    """
    strength = sum(abs(polarity) >= limit for limit in (0.05, 0.2, 0.5))
    return tr(DEGREES[strength if polarity > 0 else -strength])
