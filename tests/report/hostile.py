"""Made-up tables on which a sentence could be false or silly: ties, one article, copies, nothing scored, thousands."""

import pandas as pd


def rates(*rows: tuple[str, int, float, float], articles: int = 12, total: int = 1000) -> pd.DataFrame:
    """Words with how often they occur, and the ends of their interval per 10,000."""
    table = pd.DataFrame(rows, columns=["lemma", "n", "low", "high"])
    return table.assign(
        pos="NOUN", total=total, per_10k=table["n"] / total * 10_000, articles=min(3, articles), of_articles=articles
    )


def key(*rows: tuple[str, str, float, float, float], elsewhere: int = 4) -> pd.DataFrame:
    """Words of outlets with G² and the p of both tests."""
    table = pd.DataFrame(rows, columns=["outlet", "lemma", "g2", "p_corrected", "p_by_article"])
    return table.assign(
        log_ratio=2.0,
        n_target=20,
        n_reference=elsewhere,
        per_10k_target=40.0,
        per_10k_reference=10.0,
        total_target=5000,
        total_reference=4000,
    )


def share(*rows: tuple[str | None, int, int], total: int = 1000) -> pd.DataFrame:
    """Speakers with their statements and words."""
    table = pd.DataFrame(rows, columns=["speaker", "statements", "words"])
    return table.assign(direct=table["words"], indirect=0, mixed=0, total=total, share=table["words"] / total)


def by_article(share: pd.DataFrame, articles: int) -> pd.DataFrame:
    """The same, evenly over so many articles."""
    parts = [
        share.assign(article_id=f"a{i}", words=share["words"] / articles, total=share["total"] / articles)
        for i in range(articles)
    ]
    return pd.concat(parts, ignore_index=True)


def statements(*kinds: str, articles: int = 4) -> pd.DataFrame:
    """So many statements, their articles in turn."""
    return pd.DataFrame({"kind": kinds, "article_id": [f"a{i % articles}" for i in range(len(kinds))]})


def rated(*polarities: float, articles: int = 6, label: str | None = "neutral") -> pd.DataFrame:
    """Scored sentences, their articles in turn."""
    table = pd.DataFrame({"polarity": polarities, "sentence": range(len(polarities))})
    words: list[list] = [[] for _ in polarities]
    return table.assign(
        article_id=[f"a{i % articles}" for i in range(len(polarities))],
        outlet="Écho",
        label=label,
        lexicon=0.0,
        textblob_fr=0.0,
        text="Il pleut.",
        evidence=words,
    )


def means(*rows: tuple[str, float, float, float], by: str = "outlet") -> pd.DataFrame:
    """Mean polarities with their intervals."""
    table = pd.DataFrame(rows, columns=[by, "polarity", "low", "high"])
    return table.assign(n=20, articles=6, note="")


def carried(*rows: tuple[str, int, int]) -> pd.DataFrame:
    """Quotations with how many articles and outlets carry them."""
    table = pd.DataFrame(rows, columns=["quote", "articles", "outlets"])
    return table.assign(speaker="Mme Morel", wordings=1, also=[[] for _ in rows], quotation=range(1, len(rows) + 1))


UNDATED = pd.DataFrame({"date": pd.to_datetime([None, None])})


def shares(*own: float) -> pd.DataFrame:
    """Outlets with how much is their own."""
    table = pd.DataFrame({"own": own, "low": own, "high": own, "outlet": [f"Écho {i}" for i in range(len(own))]})
    return table.assign(words=1000, articles=5, earlier=1 - table["own"], undated=0.0)
