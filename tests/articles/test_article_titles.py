"""What readers call an article."""

import pandas as pd

from analysis.articles import titles


def test_a_title_names_an_article_and_its_identifier_tells_two_of_one_title_apart() -> None:
    written = [" Le pont\n rouvre ", "Grève", "Grève", "", None]
    named = titles(pd.DataFrame({"title": written}, index=["a", "b", "c", "d", 5]))
    assert named.tolist() == ["Le pont rouvre", "Grève (b)", "Grève (c)", "d", "5"]


def test_equal_titles_are_told_apart_by_outlet_then_by_day_then_by_identifier() -> None:
    rows = [
        ("Les écluses restent fermées", "Fil AVP", "2031-05-12"),
        ("Les écluses restent fermées", "La Voix", "2031-05-12"),
        ("Les écluses restent fermées", "La Voix", "2031-05-13"),
        ("Météo", "La Voix", "2031-05-12"),
        ("Météo", "La Voix", "2031-05-12"),
        ("Sports", "unknown", None),
        ("Sports", "unknown", None),
        ("Le pont rouvre", "La Voix", "2031-05-12"),
    ]
    articles = pd.DataFrame(rows, columns=["title", "outlet", "date"], index=[f"a{n}" for n in range(len(rows))])
    named = titles(articles.assign(date=pd.to_datetime(articles["date"])))
    assert named.tolist() == [
        "Les écluses restent fermées (Fil AVP)",
        "Les écluses restent fermées (La Voix, 12 May 2031)",
        "Les écluses restent fermées (La Voix, 13 May 2031)",
        "Météo (a3)",  # outlet and day are the same
        "Météo (a4)",
        "Sports (a5)",
        "Sports (a6)",
        "Le pont rouvre",
    ]
    beside = titles(articles.assign(date=pd.to_datetime(articles["date"])), beside=["outlet", "date"])
    assert beside.tolist()[:4] == ["Les écluses restent fermées"] * 3 + ["Météo (a3)"]
