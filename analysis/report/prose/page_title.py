"""The heading of the first page: what marks the coverage."""

import numpy as np
import pandas as pd

from analysis.people.lexicon import people_nouns
from analysis.people.offices import head_noun
from analysis.report.prose.sample_size import period
from analysis.word_classes import word_class
from analysis.wording import tr

AT_HOME = word_class("term_words.csv", "where the press is at home")


def title(articles: pd.DataFrame, topics: pd.DataFrame | None = None) -> str:
    """The heading of the first page: what marks the coverage, and the days.

    The days are told where most articles have one. `topics` has a row for each name and each term of several words as
    it occurs: article_id, lemma. The heading gives up to three that occur at least twice, names that a quarter of the
    articles use and terms that half of them use, none that ties with a fourth. These are key words of any kind, so
    that no "and" joins a person and a town. An office tells nothing of the event (« Premier ministre ») and is left
    out; the countries and cities where French-language press is at home are named only where nothing else is.
    """
    dated = articles[articles["date"].notna()]
    days = tr(", {period}", period=period(dated)) if len(dated) * 2 > len(articles) else ""
    marked = _marked(articles, topics) if topics is not None and len(topics) else []
    if not marked:
        return tr("Press coverage{days}", days=days)
    return tr("Press coverage: {names}{days}", names=", ".join(marked), days=days)


def _marked(articles: pd.DataFrame, topics: pd.DataFrame) -> list[str]:
    counts = topics.groupby("lemma", observed=True)["article_id"].agg(["size", "nunique"])
    least = np.where(counts.index.str[:1].str.isupper(), len(articles) / 4, len(articles) / 2)
    wide = counts[(counts["size"] >= 2) & (counts["nunique"] >= least)]
    wide = wide.loc[[not _is_office(str(topic)) for topic in wide.index]]
    at_home = wide.index.isin(AT_HOME)
    order = (wide if at_home.all() else wide[~at_home]).sort_values("size", ascending=False, kind="stable")
    fourth = order["size"].iloc[3] if len(order) > 3 else 0
    return [str(name) for name in order.index[order["size"] > fourth][:3]]


def _is_office(topic: str) -> bool:
    """« Premier ministre », « secrétaire d'État »; « agents immobiliers » are many, and may be the topic."""
    noun = people_nouns().get(head_noun(topic).lower())
    return noun is not None and noun.kind == "role"
