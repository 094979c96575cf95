"""What an article prints twice is read once; what only looks alike stays."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.articles import problems, read_articles
from analysis.articles.printed_twice import without_repetitions

TITLE = "Le pont des Lavandières rouvre lundi à midi"
SAID = "« Nous avons tenu tous nos engagements envers la ville »"
FIRST = f"La maire a salué les ouvriers. {SAID}, a-t-elle dit, avant de couper le ruban devant les écoles de la rive."
SECOND = "Le chantier avait commencé en mars, après trois ans de retard et deux plaintes des riverains du quai sud."
THIRD = "Les commerçants, eux, attendent que la commune les aide, et que les bus passent de nouveau par la grande rue."


SHORT = "Le pont rouvre lundi"
WHOLE = f"{FIRST} {SECOND} {THIRD}"


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        pytest.param([TITLE, FIRST, SAID, SECOND], [TITLE, FIRST, SECOND], id="a pull quote after its paragraph"),
        pytest.param([TITLE, SAID, FIRST, SECOND], [TITLE, FIRST, SECOND], id="a pull quote before its paragraph"),
        pytest.param([TITLE, SAID[2:-2].upper(), FIRST], [TITLE, FIRST], id="a pull quote in capitals"),
        pytest.param([TITLE, FIRST, SECOND, FIRST], [TITLE, FIRST, SECOND], id="a paragraph again"),
        pytest.param([TITLE, WHOLE, FIRST, SECOND, THIRD], [TITLE, FIRST, SECOND, THIRD], id="all in one line first"),
        pytest.param([TITLE, FIRST, SECOND, THIRD, WHOLE], [TITLE, FIRST, SECOND, THIRD], id="all in one line last"),
        pytest.param([TITLE, WHOLE, SECOND], [TITLE, WHOLE], id="one paragraph of a long line"),
        pytest.param(
            [TITLE, FIRST, f"{TITLE}, dit-on."], [TITLE, FIRST, f"{TITLE}, dit-on."], id="the title in the text"
        ),
        pytest.param([TITLE, SHORT, FIRST, SHORT], [TITLE, SHORT, FIRST, SHORT], id="a short line"),
        pytest.param([TITLE, FIRST, f"{SAID} Oui ?"], [TITLE, FIRST, f"{SAID} Oui ?"], id="a line that says more"),
    ],
)
def test_what_is_printed_twice_is_read_once(printed: list[str], read: list[str]) -> None:
    assert without_repetitions("\n\n".join(printed)).split() == "\n\n".join(read).split()


def test_it_is_told_in_how_many_articles(tmp_path: Path) -> None:
    for name, lines in {"a": [FIRST, SECOND, FIRST], "b": [FIRST, SAID], "c": [SECOND, THIRD]}.items():
        (tmp_path / f"{name}.txt").write_text("\n".join(lines), "utf-8")
    articles = read_articles(tmp_path)
    assert articles["text"].tolist() == [f"{FIRST}\n{SECOND}", FIRST, f"{SECOND}\n{THIRD}"]
    assert problems(articles)["problem"].tolist() == ["is cut: what an article prints twice (2 articles)"]


@given(
    st.lists(st.sampled_from([TITLE, SAID, FIRST, SECOND, THIRD, f"{FIRST} {SECOND} {THIRD}", "Oui", ""]), max_size=9)
)
def test_every_word_is_still_there_and_nothing_more_goes(lines: list[str]) -> None:
    once = without_repetitions("\n".join(lines))
    assert set(re.findall(r"\w+", once)) == set(re.findall(r"\w+", "\n".join(lines)))
    assert without_repetitions(once) == once
