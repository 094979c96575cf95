"""How much of an outlet's coverage is its own, and which outlets print what another has printed before."""

import pandas as pd

from analysis.checks import takes_tables
from analysis.copies.repeated_boilerplate import without_boilerplate
from analysis.copies.runs import NONE, Text, printed_words, read_texts, words_in_runs
from analysis.intervals import interval_of_share
from analysis.results import once
from analysis.wording import listed, trn

NAMED = 3  # outlets that printed something at the same time


@takes_tables
def own_words(articles: pd.DataFrame, shared: pd.DataFrame) -> pd.DataFrame:
    """How many of each article's words are its own: one row per article.

    `shared` is the result of `shared_passages`. Columns: `article_id`, `outlet`, `words` (those that are not
    boilerplate), `earlier` (that stood in another outlet's earlier article), `undated` (in one of unknown order: of two
    articles of one day, both are charged with them), `later` (that its own outlet was the first to print), `own` (the
    share of the words that are neither earlier nor undated; missing where there are no words).

    >>> from analysis.copies import shared_passages
    >>> table = pd.DataFrame({"text": ["Il pleut."], "outlet": ["A"], "date": pd.NaT}, index=["a"])
    >>> own_words(table, shared_passages(table)).to_numpy().tolist()
    [['a', 'A', 2, 0, 0, 0, 1.0]]
    """
    (sizes,) = once("own text", [articles[["text", "outlet"]]], lambda: [_sizes(articles)])
    words = sizes["words"].set_axis(articles.index)
    parts = {}
    for part, first in {"earlier": "other", "undated": "unknown", "later": "own"}.items():
        of_article = shared[shared["first"] == first].groupby("article_id")["words"].sum()
        parts[part] = of_article.reindex(articles.index, fill_value=0)
    own = (words - parts["earlier"] - parts["undated"]) / words.where(words > 0)
    columns = {"outlet": articles["outlet"], "words": words, **parts, "own": own}
    return pd.DataFrame(columns).rename_axis("article_id").reset_index()


def _sizes(articles: pd.DataFrame) -> pd.DataFrame:
    """How many words of each article are not boilerplate."""
    bare = without_boilerplate(read_texts(articles["text"]), articles["outlet"].tolist())
    words = [_own_words(text, read) for text, read in zip(articles["text"], bare, strict=True)]
    return pd.DataFrame({"words": words}, dtype=int)


def _own_words(text: str, bare: Text) -> int:
    printed, left = printed_words(text), bare.runs != NONE
    return int(printed.sum() if left.all() else printed[words_in_runs(left)].sum())


@takes_tables
def own_shares(own: pd.DataFrame) -> pd.DataFrame:
    """How much of its coverage is each outlet's own, with a 95 % interval: one row per outlet, the highest share first.

    `own` is the result of `own_words`. Columns: `outlet`, `own` (the share of all its words), `low`, `high` (from
    resampling articles; missing where there are one or two), `earlier`, `undated`, `later` (shares of the words that
    stand in another outlet's article too), `words`, `articles`.

    >>> table = pd.DataFrame({"article_id": ["a", "b"], "outlet": "A", "words": [300, 100], "own": [1.0, 0.0]})
    >>> own_shares(table.assign(earlier=[0, 100], undated=0, later=0))[["own", "articles"]].iloc[0].tolist()
    [0.75, 2.0]
    """
    rated = own[own["words"] > 0].assign(kept=own["own"] * own["words"])
    rows = []
    for outlet, group in rated.groupby("outlet", observed=True):
        low, high = interval_of_share(group["kept"].to_numpy(float), group["words"].to_numpy(float))
        parts = group[["kept", "earlier", "undated", "later"]].sum() / group["words"].sum()
        rows.append((outlet, parts["kept"], low, high, *parts[1:], group["words"].sum(), len(group)))
    columns = ["outlet", "own", "low", "high", "earlier", "undated", "later", "words", "articles"]
    shares = pd.DataFrame(rows, columns=columns)
    return shares.sort_values("own", ascending=False, kind="stable", ignore_index=True)


@takes_tables
def borrowings(articles: pd.DataFrame, shared: pd.DataFrame) -> pd.DataFrame:
    """Which outlet printed what another one had printed before: one row per pair of outlets, most words first.

    `shared` is the result of `shared_passages`, of which only passages of a known order count, between articles whose
    outlets are known. Columns: `outlet`, `source` (the outlet that had it earlier; several, if each of them may have
    been the first), `articles`, `words`, `delay` (the median over the articles).

    >>> shared = pd.DataFrame({"article_id": ["b"], "source": "a", "words": 40, "delay": pd.Timedelta(hours=3)})
    >>> shared["together"] = [[]]
    >>> articles = pd.DataFrame({"outlet": ["A", "B"]}, index=["a", "b"])
    >>> borrowings(articles, shared)[["outlet", "source"]].iloc[0].tolist()
    ['B', 'A']
    """
    known = shared[shared["delay"].notna()]
    outlets = {"outlet": known["article_id"].map(articles["outlet"]), "from": known["source"].map(articles["outlet"])}
    named = known.assign(**outlets).query("outlet != 'unknown' and `from` != 'unknown'")
    several = zip(named["from"], named["together"], strict=True)
    named = named.assign(**{"from": [_several([first, *others]) for first, others in several]})
    of_article = named.groupby(["outlet", "from", "article_id"], observed=True)
    sums = of_article.agg(words=("words", "sum"), delay=("delay", "median")).reset_index()
    pairs = sums.groupby(["outlet", "from"], observed=True).agg(
        articles=("article_id", "size"), words=("words", "sum"), delay=("delay", "median")
    )
    longest_first = pairs.sort_values("words", ascending=False, kind="stable").reset_index()
    return longest_first.rename(columns={"from": "source"})


def _several(outlets: list[str]) -> str:
    """Outlets in one name: of more than three, two and how many others."""
    named = sorted(map(str, outlets))
    if len(named) > NAMED:
        others = len(named) - NAMED + 1
        named = [*named[: NAMED - 1], trn("{n} other outlet", "{n} other outlets", others)]
    return listed(named)
