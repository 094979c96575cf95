"""What a view needs before it can show something; else a `UserError` says what is missing, and what to choose."""

from typing import TYPE_CHECKING

import pandas as pd

from analysis.errors import UserError
from analysis.wording import tr

if TYPE_CHECKING:
    from analysis.explore.corpus import Corpus


def require_articles(corpus: "Corpus") -> None:
    """At least one article."""
    if corpus.articles.empty:
        raise UserError(tr("No article is chosen: tick an outlet, or widen the days."))


def require_article(corpus: "Corpus", article_id: str) -> None:
    """An article of this name."""
    require_articles(corpus)
    if article_id not in corpus.articles.index:
        raise UserError(tr("{article} is not among the chosen articles.", article=article_id))


def require_statements(statements: pd.DataFrame, speaker: str | None) -> None:
    """Statements of a speaker; None: nobody can be chosen, since nobody has any."""
    if speaker is None:
        raise UserError(tr("Nobody who is named is reported as having said anything here."))
    if statements.empty:
        raise UserError(tr("{speaker} is not reported as having said anything here.", speaker=speaker))


def require_outlets(corpus: "Corpus", counts: pd.DataFrame, one: str, other: str | None) -> None:
    """Two outlets (None: all the others), each with words in `counts`."""
    require_articles(corpus)
    if len(corpus.named_outlets) < 2:
        raise UserError(tr("Only one outlet is chosen: tick another one to compare it with."))
    if one == other:
        raise UserError(tr("Both are the same outlet: choose two."))
    having = set(counts["outlet"].astype(str))
    for outlet in [one] if other is None else [one, other]:
        if outlet not in corpus.named_outlets:
            raise UserError(tr("{outlet} is not among the chosen outlets.", outlet=outlet))
        if outlet not in having:
            raise UserError(tr("{outlet} has no words to compare.", outlet=outlet))
    if len(having) < 2:
        raise UserError(tr("The others have no words to compare."))
