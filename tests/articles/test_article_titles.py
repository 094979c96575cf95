"""What readers call an article."""

import pandas as pd

from analysis.articles import titles


def test_a_title_names_an_article_and_its_identifier_tells_two_of_one_title_apart() -> None:
    written = [" Le pont\n rouvre ", "Grève", "Grève", "", None]
    named = titles(pd.DataFrame({"title": written}, index=["a", "b", "c", "d", 5]))
    assert named.tolist() == ["Le pont rouvre", "Grève (b)", "Grève (c)", "d", "5"]
