"""Made-up tables on which a sentence could be false or silly: ties, one article, copies, nothing scored, thousands."""

import numpy as np
import pandas as pd

from analysis.words import occurrences, word_rates


def rates(*rows: tuple[str, int, float, float], articles: int = 12, total: int = 1000) -> pd.DataFrame:
    """Words with how often they occur, and the ends of their interval per 10,000."""
    table = pd.DataFrame(rows, columns=["lemma", "n", "low", "high"])
    return table.assign(
        pos="NOUN", total=total, per_10k=table["n"] / total * 10_000, articles=min(3, articles), of_articles=articles
    )


def one_word_against(total: int) -> pd.DataFrame:
    """An outlet of a single word beside one of so many, whose intervals are far apart."""
    table = pd.DataFrame({"outlet": ["Voix", "Écho"], "lemma": ["assister", "pont"], "n": [1, 50], "total": [1, total]})
    rates = table["n"] / table["total"] * 10_000
    return table.assign(pos="NOUN", per_10k=rates, low=rates * 0.5, high=rates * 1.5, articles=1, of_articles=2)


def printed_on(*dates: list[str | None]) -> pd.DataFrame:
    """The versions of quotations, each in as many articles as it has days."""
    rows = [(n, f"a{n}{place}", day) for n, days in enumerate(dates, 1) for place, day in enumerate(days)]
    table = pd.DataFrame(rows, columns=["quotation", "article_id", "date"]).assign(outlet="Écho", speaker="Mme Morel")
    quote = [f"Le pont {n} rouvre." for n in table["quotation"]]
    return table.assign(
        date=pd.to_datetime(table["date"]), quote=quote, agency=None, named_elsewhere=None, made_plain=False
    )


def places(*dates: str | None) -> pd.DataFrame:
    """Where a word stands that is once in each of so many articles, of these days."""
    tokens = pd.DataFrame(
        {"article_id": [f"a{i}" for i in range(len(dates))], "date": pd.to_datetime(pd.Series(dates))}
    )
    return occurrences(tokens.assign(lemma="pont", pos="NOUN"), ["pont"])


def doubted(*n: int) -> pd.DataFrame:
    """One neutral word of ten statements, and words that doubt, each of one speaker and so often."""
    rows = [("A", "dire", "neutral", 10), *((f"A{i}", f"mot{i}", "doubting", n) for i, n in enumerate(n))]
    return pd.DataFrame(rows, columns=["speaker", "cue_lemma", "stance", "n"])


def of_outlets(number: int, *, least: int = 10) -> pd.DataFrame:
    """The rate of one word in outlets, each with 100 words more than the one before; one uses it clearly less."""
    of = range(1, number + 1)
    table = pd.DataFrame({"outlet": [f"Écho {n}" for n in of], "lemma": "pont", "n": [least * n // 2 for n in of]})
    rates = table["n"] / [100 * n for n in of] * 10_000
    rates[1 if number > 2 else 0] /= 10
    return table.assign(
        total=[100 * n for n in of], per_10k=rates, low=rates * 0.9, high=rates * 1.1, articles=9, of_articles=9
    )


def key(*rows: tuple[str, str, float, float, float], elsewhere: int = 4) -> pd.DataFrame:
    """Words of outlets with G² and the p of both tests."""
    table = pd.DataFrame(rows, columns=["outlet", "lemma", "g2", "p_corrected", "p_by_article_corrected"])
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
    counted = ["words", "direct", "indirect", "mixed", "total"]
    parts = [
        share.assign(article_id=f"a{i}", **{column: share[column] / articles for column in counted})
        for i in range(articles)
    ]
    return pd.concat(parts, ignore_index=True)


def kinds_of_ten(direct: int, indirect: int, mixed: int = 0) -> pd.DataFrame:
    """One speaker's ten statements of so many words."""
    return share(("Mme Morel", 10, direct + indirect + mixed)).assign(direct=direct, indirect=indirect, mixed=mixed)


def directly(*words: int) -> pd.DataFrame:
    """Articles of ten reported words each, so many of them in direct speech."""
    return pd.DataFrame({"article_id": [f"a{i}" for i in range(len(words))], "direct": words, "words": 10})


def statements(*kinds: str, articles: int = 4) -> pd.DataFrame:
    """So many statements, their articles in turn."""
    return pd.DataFrame({"kind": kinds, "article_id": [f"a{i % articles}" for i in range(len(kinds))]})


def rated(*polarities: float, articles: int = 6, label: str | None = "neutral") -> pd.DataFrame:
    """Scored sentences, their articles in turn."""
    table = pd.DataFrame({"polarity": polarities, "sentence": range(len(polarities))})
    return table.assign(
        article_id=[f"a{i % articles}" for i in range(len(polarities))],
        outlet="Écho",
        label=label,
        lexicon=0.0,
        textblob_fr=0.0,
        text="Il pleut.",
        evidence=pd.Series([[]] * len(polarities), dtype=object),
    )


def sentences(**articles: int) -> pd.DataFrame:
    """So many sentences of each article, all with a score."""
    return pd.DataFrame({"article_id": [name for name, n in articles.items() for _ in range(n)]}).assign(polarity=0.1)


def means(*rows: tuple[str, float, float, float], by: str = "outlet") -> pd.DataFrame:
    """Mean polarities with their intervals."""
    table = pd.DataFrame(rows, columns=[by, "polarity", "low", "high"])
    return table.assign(n=20, articles=6, note="")


def carried(*rows: tuple[str, int, int]) -> pd.DataFrame:
    """Quotations with how many articles and outlets carry them."""
    table = pd.DataFrame(rows, columns=["quote", "articles", "outlets"])
    return table.assign(
        speaker="Mme Morel",
        wordings=1,
        usual=table["quote"],
        usual_in=table["articles"],
        also=pd.Series([[]] * len(rows)),
        quotation=range(1, len(rows) + 1),
    )


UNDATED = pd.DataFrame(
    {"quotation": 1, "article_id": ["a", "b", "c"], "outlet": ["Écho", "Voix", "Voix"], "quote": "Le pont rouvre lundi"}
).assign(
    speaker="Mme Morel",
    date=pd.Series([pd.NaT] * 3, dtype="datetime64[ns]"),
    agency=None,
    named_elsewhere=None,
    made_plain=False,
)


def shares(*own: float) -> pd.DataFrame:
    """Outlets with how much is their own."""
    table = pd.DataFrame({"own": own, "outlet": [f"Écho {i}" for i in range(len(own))]})
    table = table.assign(low=table["own"] - 0.03, high=table["own"] + 0.03)
    return table.assign(words=1000, articles=5, earlier=1 - table["own"], undated=0.0, later=0.0)


def runs(*n: int) -> pd.DataFrame:
    """Runs of words that occur so often."""
    return pd.DataFrame({"form": [f"mot de {i}" for i in range(len(n))], "n": n})


def dispersion(*rows: tuple[str, int, float], parts: int) -> pd.DataFrame:
    """Words with how often they occur and their DP."""
    return pd.DataFrame(rows, columns=["lemma", "n", "dp"]).assign(range=min(3, parts), parts=parts)


def collocates(*log_dice: float) -> pd.DataFrame:
    """Words that go with another so strongly."""
    table = pd.DataFrame({"log_dice": log_dice, "lemma": [f"w{i}" for i in range(len(log_dice))]})
    return table.assign(pos="NOUN", n=3, n_collocate=5, n_word=20)


def trends(**words: list[int]) -> pd.DataFrame:
    """Words with how often they occur day by day, of 100 content words in nine articles each."""
    parts = [
        pd.DataFrame({"lemma": word, "date": pd.date_range("2031-05-12", periods=len(n)), "n": n})
        for word, n in words.items()
    ]
    table = pd.concat(parts, ignore_index=True).assign(total=100, articles=9)
    table["per_10k"] = table["n"] * 100.0
    table["low"] = table["per_10k"] - 196 * table["n"] ** 0.5
    table.attrs["every"] = "day"
    return table


def spoken(*rows: tuple[str | None, str, int]) -> pd.DataFrame:
    """Speakers who name somebody so often."""
    return pd.DataFrame(rows, columns=["speaker", "name", "n"])


def verbs(*rows: tuple[str, str, int]) -> pd.DataFrame:
    """Speakers with the words that introduce them."""
    return pd.DataFrame(rows, columns=["speaker", "cue_lemma", "n"]).assign(stance="neutral")


def distances(*nearest: float) -> pd.DataFrame:
    """Three outlets, each pair nearest in such a share of the draws."""
    pairs = [("Écho", "Voix"), ("Écho", "Ducat"), ("Voix", "Ducat")]
    return pd.DataFrame(pairs, columns=["one", "other"]).assign(distance=0.5, nearest=nearest)


def articles(**outlets: list[float]) -> pd.DataFrame:
    """Articles with their polarity."""
    rows = [(outlet, f"{outlet}-{i}", value) for outlet, values in outlets.items() for i, value in enumerate(values)]
    table = pd.DataFrame(rows, columns=["outlet", "article_id", "polarity"])
    return table.assign(sentences=9, scored=9, lexicon=0.0)


def voices(*gaps: float, width: float) -> pd.DataFrame:
    """Outlets whose statements are so much more positive than their narration, with intervals so wide."""
    rows = [
        (f"Écho {i}", voice, polarity)
        for i, gap in enumerate(gaps)
        for voice, polarity in (("narration", 0.0), ("statements", gap))
    ]
    table = pd.DataFrame(rows, columns=["outlet", "voice", "polarity"]).assign(n=20, articles=6, note="")
    return table.assign(low=table["polarity"] - width / 2, high=table["polarity"] + width / 2)


def by_outlet(one: int, other: int) -> pd.DataFrame:
    """A word's rates in two outlets, as `word_rates` gives them."""
    rows = [("Écho", "paix", one), ("Voix", "paix", other), ("Écho", "blé", 1000 - one), ("Voix", "blé", 1000 - other)]
    counts = pd.DataFrame(rows, columns=["outlet", "lemma", "n"]).assign(pos="NOUN", articles=3, of_articles=3)
    return word_rates(counts, by="outlet")


def stances(**outlets: tuple[int, int]) -> pd.DataFrame:
    """Outlets with so many statements under a neutral word, and under one that takes a stance."""
    rows = [
        (outlet, stance, n)
        for outlet, counts in outlets.items()
        for stance, n in zip(("neutral", "opinion"), counts, strict=True)
    ]
    table = pd.DataFrame(rows, columns=["outlet", "stance", "n"])
    return table.assign(speaker="A", total=table["n"], share=0.5)


def kinds(**outlets: float) -> pd.DataFrame:
    """Outlets with so large a part of 100 reported words in direct speech."""
    table = pd.DataFrame(outlets.items(), columns=["outlet", "share"])
    direct = (table["share"] * 100).round().astype(int)
    return table.assign(speaker="A", statements=9, words=100, direct=direct, indirect=100 - direct, mixed=0, total=1000)


def in_articles(table: pd.DataFrame, *columns: str, articles: int = 6) -> pd.DataFrame:
    """A table by group with its counts spread almost evenly over so many articles."""
    parts, rows = [], np.arange(len(table))
    for i in range(articles):
        counts = {
            name: table[name] * (0.9 + 0.2 * ((i + row + rows) % 2)) / articles for row, name in enumerate(columns)
        }
        parts.append(table.assign(**counts, article_id=i))
    return pd.concat(parts, ignore_index=True)


def alike(table: pd.DataFrame, count: str) -> pd.DataFrame:
    """A table by group with its counts spread over three articles that are all alike."""
    return pd.concat([table.assign(**{count: table[count] / 3}, article_id=i) for i in range(3)], ignore_index=True)


def bunched(table: pd.DataFrame, whole: str, part: str) -> pd.DataFrame:
    """A table by group with all of `part` in the first of three articles, which have as much of `whole`."""
    parts = [table.assign(article_id=i, **{whole: table[whole] / 3, part: table[part] * (i == 0)}) for i in range(3)]
    return pd.concat(parts, ignore_index=True)


def led_by(*speakers: str) -> pd.DataFrame:
    """Outlets, each with the speaker who has most words in it, and two more."""
    rows = [(f"Écho {n}", who, 9) for n, who in enumerate(speakers)]
    rows += [(f"Écho {n}", who, 5) for n in range(len(speakers)) for who in ("C", "D")]
    table = pd.DataFrame(rows, columns=["outlet", "speaker", "words"])
    return table.assign(statements=2, total=100, share=table["words"] / 100)


def heard(women: int, men: int, unknown: int) -> pd.DataFrame:
    """So many people who are heard."""
    return pd.DataFrame({"women": [women], "men": [men], "unknown": [unknown]})


def kinds_heard(*rows: tuple[str, bool, int, int]) -> pd.DataFrame:
    """Kinds of sources, named or not, with their statements and how many are direct."""
    return pd.DataFrame(rows, columns=["source", "named", "statements", "direct"])


def unevenly(share: pd.DataFrame, articles: int) -> pd.DataFrame:
    """Speakers' words in so many articles, each speaker with more in every second one, in turn."""
    table = by_article(share, articles)
    turn = (table["article_id"].str[1:].astype(int) + table.groupby("article_id").cumcount()) % 2
    return table.assign(words=table["words"] * (0.2 + 1.6 * turn))


def interview(guest: str, words: int, other: str, few: int, articles: int, *more: str) -> pd.DataFrame:
    """The words of a guest, all in the first article, and of somebody in all others, or of several as many each."""
    others = [(f"a{n}", who, few / (articles - 1)) for n in range(1, articles) for who in (other, *more)]
    rows = [("a0", guest, words), *others]
    return pd.DataFrame(rows, columns=["article_id", "speaker", "words"]).assign(total=1000 / articles)


def in_periods(number: int) -> pd.DataFrame:
    """The words of two speakers on so many days."""
    days = [f"2031-05-{day:02}" for day in range(1, number + 1)]
    rows = [(day, who, words) for day in days for who, words in (("A", 9), ("B", 5))]
    table = pd.DataFrame(rows, columns=["period", "speaker", "words"])
    return table.assign(statements=1, total=100, share=table["words"] / 100)


def rules(*counts: int) -> pd.DataFrame:
    """Rules with how many speakers each found."""
    table = pd.DataFrame(
        {"speaker_rule": ["name", "pronoun", "role", "paraphrase"][: len(counts)], "statements": counts}
    )
    return table.assign(share=table["statements"] / sum(counts))


def undated(trends: pd.DataFrame, words: int) -> pd.DataFrame:
    """The same, with so many words of articles without a date beside it."""
    trends = trends.copy()
    trends.attrs = {**trends.attrs, "undated": words}
    return trends


def voices_of_outlets(number: int, gap: float) -> pd.DataFrame:
    """Outlets whose statements are so much more positive than their narration, with wide intervals."""
    rows = [
        (f"Écho {n}", voice, polarity, polarity - 0.5, polarity + 0.5)
        for n in range(number)
        for voice, polarity in (("narration", 0.0), ("statements", gap))
    ]
    return pd.DataFrame(rows, columns=["outlet", "voice", "polarity", "low", "high"]).assign(n=20, articles=6, note="")


def scored_articles(*polarities: float) -> pd.DataFrame:
    """Articles of one outlet with their polarity."""
    table = pd.DataFrame({"polarity": polarities, "article_id": [f"a{n}" for n in range(len(polarities))]})
    return table.assign(outlet="Écho", title=[f"Le pont {n}" for n in range(len(polarities))], sentences=4, scored=4)
