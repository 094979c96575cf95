"""Tables of made-up coverage, and every chart drawn from them."""

from collections.abc import Callable
from itertools import combinations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text

from analysis import charts
from analysis.copies import own_shares
from analysis.sentiment import article_sentiment, score_sentences
from analysis.statements.summaries import cue_stances, cue_verbs, speaker_share, spoken_of
from analysis.words import (
    collocates,
    keyness,
    keyness_of_each,
    occurrences,
    trends,
    word_counts,
    word_rates,
)

Chart = Callable[[], Axes]
LEMMAS = ["Corée du Nord", "sommet", "accord", "partenariat", "Kim Jong-un", "affirmer", "bilatéral", "paix"]
TEXTS = [
    "Il est satisfait.",
    "Le train part ce soir.",
    "C'est un mauvais accord.",
    "Un merveilleux accueil !",
    "Rien.",
]
NAMES = [
    "Mme Morel",
    None,
    "M. Petit; Mme Morel",
    "Premier ministre Aurel Vantor-Keszthely de la Confédération",
]
VERBS = ["déclarer", "selon", "faire savoir", "affirmer", "se féliciter", "prétendre", "reconnaître"]


def rates(outlets: int, *, by: str | None = None) -> pd.DataFrame:
    rows = [
        (f"a{outlet}", f"Gazette numéro {outlet}", lemma, "PROPN" if lemma[0].isupper() else "NOUN")
        for outlet in range(outlets)
        for place, lemma in enumerate(LEMMAS)
        for _ in range(1 + (place * (outlet + 2)) % 7)
    ]
    tokens = pd.DataFrame(rows, columns=["article_id", "outlet", "lemma", "pos"])
    return word_rates(word_counts(tokens, by=by), by=by)


def running(outlets: int) -> pd.DataFrame:
    """Tokens of two articles an outlet, a day later each time, with every word near the others now and then."""
    rows = [
        (
            f"a{outlet}-{half}",
            f"Gazette numéro {outlet}",
            pd.Timestamp("2031-05-12") + pd.Timedelta(days=outlet),
            line,
            lemma,
        )
        for outlet in range(outlets)
        for half in range(2)
        for line in range(6)
        for place, lemma in enumerate(LEMMAS)
        if (outlet + half + line * place) % 3
    ]
    table = pd.DataFrame(rows, columns=["article_id", "outlet", "date", "sentence", "lemma"])
    return table.assign(
        form=table["lemma"], pos=["PROPN" if lemma[0].isupper() else "NOUN" for lemma in table["lemma"]]
    )


def by_outlet(outlets: int) -> pd.DataFrame:
    return word_counts(running(outlets), by="outlet")


def far(outlets: int) -> pd.DataFrame:
    """How far outlets are apart, the first two always nearest."""
    names = [f"Gazette numéro {outlet}" for outlet in range(outlets)]
    pairs = pd.DataFrame(list(combinations(names, 2)), columns=["one", "other"])
    nearest = [1.0] + [0.0] * (len(pairs) - 1)
    return pairs.assign(distance=[0.3 + 0.6 * n / len(pairs) for n in range(len(pairs))], nearest=nearest[: len(pairs)])


def scored(outlets: int, sentences: int = 5) -> pd.DataFrame:
    rows = [
        (f"a{outlet}", f"Gazette numéro {outlet}", pd.NaT, number, TEXTS[(number + outlet) % len(TEXTS)])
        for outlet in range(outlets)
        for number in range(sentences)
    ]
    return score_sentences(pd.DataFrame(rows, columns=["article_id", "outlet", "date", "sentence", "text"]))


def statements(outlets: int) -> pd.DataFrame:
    rows = [
        (
            f"a{outlet}",
            [[0, 20 + 3 * number]],
            ["direct", "indirect", "mixed"][(number + outlet) % 3],
            NAMES[number] if number < len(NAMES) else f"Porte-parole {outlet}",
            VERBS[(number * (outlet + 1)) % len(VERBS)],
        )
        for outlet in range(outlets)
        for number in range(len(NAMES) + 1)
    ]
    table = pd.DataFrame(rows, columns=["article_id", "spans", "kind", "speaker", "cue_lemma"])
    return table.assign(outlet="Gazette numéro " + table["article_id"].str[1:])


def names_in(outlets: int) -> pd.DataFrame:
    places = [0, 22, 25, 27, 31]
    rows = [
        (f"a{outlet}", place, LEMMAS[(place + outlet) % len(LEMMAS)].title(), "PROPN")
        for outlet in range(outlets)
        for place in places
    ]
    return pd.DataFrame(rows, columns=["article_id", "start", "lemma", "pos"])


def share(outlets: int, *, by: str | None = None) -> pd.DataFrame:
    articles = pd.DataFrame(
        {"outlet": [f"Gazette numéro {outlet}" for outlet in range(outlets)], "text": "un mot " * 40},
        index=pd.Index([f"a{outlet}" for outlet in range(outlets)], name="article_id"),
    )
    return speaker_share(statements(outlets), articles, by=by)


def own(outlets: int) -> pd.DataFrame:
    rows = [
        (f"a{n}", f"Gazette numéro {n % outlets}", 300 + n, (37 * n) % 200, (11 * n) % 60)
        for n in range(2 * outlets + 1)
    ]
    table = pd.DataFrame(rows, columns=["article_id", "outlet", "words", "earlier", "undated"])
    own = 1 - (table["earlier"] + table["undated"]) / table["words"]
    return own_shares(table.assign(own=own, later=0))


def versions(outlets: int) -> pd.DataFrame:
    rows = [
        (
            1 + n // 2 % 9,
            f"a{n}",
            f"Gazette numéro {n % outlets}",
            pd.Timestamp("2031-05-13") + pd.Timedelta(days=n // 7),
        )
        for n in range(4 * outlets + 1)
    ]
    table = pd.DataFrame(rows, columns=["quotation", "article_id", "outlet", "date"]).sort_values("quotation")
    quote = "Le pont de Port-Mirande rouvrira avant la fin de l'année " * 3
    return table.assign(quote=quote, speaker=NAMES[3], agency=None, named_elsewhere=None, made_plain=False)


def charts_of_several(outlets: int) -> dict[str, Chart]:
    colours = charts.outlet_colours(by_outlet(outlets))
    days = {pd.Timestamp("2031-05-13"): "Signature du traité", pd.Timestamp("2031-05-12"): "Ouverture"}
    of_three = {"similarity_tree": lambda: charts.similarity_tree(far(outlets))} if outlets > 2 else {}
    return {
        "keyness_bars": lambda: charts.keyness_bars(
            keyness(by_outlet(outlets), target="Gazette numéro 0"), target="Gazette numéro 0", colours=colours
        ),
        "keyness_bars of one word": lambda: charts.keyness_bars(
            keyness(by_outlet(outlets), target="Gazette numéro 0").head(1), target="Gazette numéro 0"
        ),
        "cloud of keyness": lambda: charts.word_cloud(
            keyness_of_each(by_outlet(outlets)), size="g2", colour="outlet", colours=colours
        ),
        "trend_lines": lambda: charts.trend_lines(trends(running(outlets), LEMMAS), events=days),
        "trend_lines by outlet": lambda: charts.trend_lines(
            trends(running(outlets), ["accord"], by="outlet"), by="outlet", events=days, colours=colours
        ),
        **of_three,
    }


def voices(outlets: int) -> pd.DataFrame:
    voices = ["narration", "statements"]
    rows = [(f"Gazette numéro {n}", voice, (n % 5 - 2) / 10) for n in range(outlets) for voice in voices]
    table = pd.DataFrame(rows, columns=["outlet", "voice", "polarity"]).assign(n=20, articles=3)
    return table.assign(low=table["polarity"] - 0.1, high=table["polarity"] + 0.1)


def heard(outlets: int) -> pd.DataFrame:
    table = pd.DataFrame({"outlet": [f"Gazette numéro {n}" for n in range(outlets)], "women": 2, "men": 3})
    return table.assign(unknown=1, share=0.4, low=0.2, high=0.6)


def every_chart(outlets: int) -> dict[str, Chart]:
    return {
        "word_bars": lambda: charts.word_bars(rates(outlets)),
        "word_bars by outlet": lambda: charts.word_bars(rates(outlets, by="outlet"), by="outlet"),
        "word_cloud": lambda: charts.word_cloud(rates(outlets)),
        "word_places": lambda: charts.word_places(occurrences(running(outlets), LEMMAS)),
        "collocate_bars": lambda: charts.collocate_bars(collocates(running(outlets), "sommet"), word="sommet"),
        **(charts_of_several(outlets) if outlets > 1 else {}),
        "sentiment_course": lambda: charts.sentiment_course(scored(1, sentences=outlets * 4), article_id="a0"),
        "sentiment_bars": lambda: charts.sentiment_bars(article_sentiment(scored(outlets))),
        "voice_dots": lambda: charts.voice_dots(voices(outlets)),
        "towards_dots": lambda: charts.towards_dots(
            voices(outlets).assign(name=[f"Actrice {n}" for n in range(2 * outlets)], rank=None)
        ),
        "women_dots": lambda: charts.women_dots(heard(1), heard(outlets)),
        "own_bars": lambda: charts.own_bars(own(outlets)),
        "quotation_lines": lambda: charts.quotation_lines(
            versions(outlets), colours=charts.outlet_colours(by_outlet(outlets))
        ),
        "quotation_bars": lambda: charts.quotation_bars(versions(outlets)),
        "speaker_bars": lambda: charts.speaker_bars(share(outlets)),
        "kind_bars": lambda: charts.kind_bars(share(outlets)),
        "kind_bars by outlet": lambda: charts.kind_bars(share(outlets, by="outlet")),
        "speaker_heat": lambda: charts.speaker_heat(share(outlets, by="outlet")),
        "stance_bars": lambda: charts.stance_bars(cue_stances(statements(outlets))),
        "stance_bars by outlet": lambda: charts.stance_bars(cue_stances(statements(outlets), by="outlet")),
        "verb_dots": lambda: charts.verb_dots(cue_verbs(statements(outlets))),
        "spoken_heat": lambda: charts.spoken_heat(spoken_of(statements(outlets), names_in(outlets))),
    }


def lay_out(ax: Axes) -> None:
    """Put everything into its place, as painting the figure would, which takes longer."""
    assert isinstance(ax.figure, Figure)
    ax.figure.draw_without_rendering()


def written(ax: Axes) -> list[Text]:
    """The texts that are seen in the figure."""
    texts = [text for text in ax.figure.findobj(Text) if isinstance(text, Text)]
    hidden = [] if ax.axison else [*ax.get_xticklabels(), *ax.get_yticklabels()]
    low, high = ax.get_xlim()
    hidden += [tick.label1 for tick in ax.xaxis.get_major_ticks() if not low <= tick.get_loc() <= high]
    return [text for text in texts if text.get_text().strip() and text.get_visible() and text not in hidden]


def lines(ax: Axes) -> list[str]:
    return [text.get_text().replace("\u00a0", " ") for text in written(ax)]
