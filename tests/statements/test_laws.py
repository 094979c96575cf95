"""What holds of the statements of any text, however odd."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import examples

from analysis.statements import Statement, find_statements
from analysis.statements.story import Story

WORDS = (
    *(
        "Anne Roy",
        "M. Petit",
        "le maire",
        "la préfecture",
        "il",
        "elle",
        "on",
        "qui",
        "que",
        "qu'",
        "s'",
        "d'",
        "selon",
    ),
    *("a dit", "dit-il", "estime", "affirme que", "a-t-elle ajouté", "pour", "d'après", "comme l'a dit", "à ses yeux"),
    *("le pont", "est", "sera fermé", "ne", "pas", "plus", "vouloir", "partir", "de", "et", "mais", "si", "ce que"),
    *(
        "«",
        "»",
        '"',
        "“",
        "”",
        "'",
        "’",
        "(",
        ")",
        "[",
        "]",
        "–",
        "—",
        "-",
        ",",
        ";",
        ":",
        ".",
        "?",
        "!",
        "…",
        "\n",
        "\n\n",
    ),
    *(
        "Anne Roy : ",
        "A. R. : ",
        "— Anne Roy (@aroy) 3 mai 2031",
        "54 %",
        *("*", "😀", "A", "X", "12", "G7", "LE MAIRE A", "a déclaré", "jugent", "deux"),
        "@aroy",
        "pic.exemple.com/a",
        "Que faire ?\n",
    ),
)
HEAPS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join)


def assert_lawful(statement: Statement, text: str) -> None:
    places = [place for span in statement.spans for place in span]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in statement.spans)
    assert all(re.search(r"\w", text[start:end]) for start, end in statement.spans)
    assert statement.quote == " […] ".join(text[start:end] for start, end in statement.spans)
    assert text[slice(*statement.cue_span)] == statement.cue
    assert 0 <= statement.confidence <= 1
    assert statement.kind in ("direct", "indirect", "mixed")
    for name in (statement.speaker or "Anne Roy").split("; "):
        assert re.search(r"[^\W\d_]{2}|[A-Z]\d|[A-Z]\.", name), name
        assert not re.search(r"[A-Z]{2} A$", name), name


@examples(150)
@given(HEAPS)
def test_spans_stand_in_order_apart_within_the_text_and_hold_words(text: str) -> None:
    for statement in find_statements(text):
        assert_lawful(statement, text)


@pytest.mark.parametrize(
    "end", ["s' ", "d' ", "que ", "« ", "selon ", "a dit ", ": ", "comme ", "pour ", "ce ", "«", "et"]
)
@pytest.mark.parametrize("start", ["Anne Roy dit que le pont est sûr et ", "« Oui », a dit Anne Roy, ", "Elle ", ""])
def test_a_text_may_stop_anywhere(start: str, end: str) -> None:
    for statement in find_statements(start + end):
        assert_lawful(statement, start + end)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ajoutant selon le préfet que le pont est sûr.", id="a participle before the source that opens"),
        pytest.param("Selon, ajoutant que Anne Roy", id="a source at the end of the text"),
        pytest.param("L'avis que demande d'après Varland aux", id="a preposition at the end of a noun phrase"),
        pytest.param("l'avis que pour convaincu d'après demande Varland aux ", id="words in no order"),
    ],
)
def test_a_word_may_have_no_neighbour(text: str) -> None:
    for statement in find_statements(text):
        assert_lawful(statement, text)


UNITS = ("« a », dit-il. ", "Que fais-tu ?\nAnne Roy : Rien.\n", "Le Parisien estime que le pont est fermé. ")


@pytest.mark.parametrize(
    "unit",
    ["«", '"', "’", "?", "(", "« ", "selon ", "mot "] + [pytest.param(unit, marks=pytest.mark.slow) for unit in UNITS],
)
def test_time_grows_with_length_only(unit: str) -> None:
    """Four times the text takes at most eight times as long; what takes no time at all is not compared."""

    def seconds(times: int) -> float:
        began = time.process_time()
        find_statements(unit * times)
        return time.process_time() - began

    short = max(seconds(300), 0.1)
    assert min(seconds(1200), seconds(1200)) < 8 * short  # another process may have slowed one of them


@pytest.mark.parametrize("unit", ["La maire de Corlay dit que le pont ferme. ", "Elle dit que le pont ferme. "])
def test_who_is_meant_is_sought_in_the_sentences_before_only(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Four times the sentences ask about four times the mentions, not sixteen times."""
    asked: list[int] = []
    sentence = Story.sentence

    def noted(story: Story, place: int) -> int:
        asked.append(place)
        return sentence(story, place)

    monkeypatch.setattr(Story, "sentence", noted)

    def questions(times: int) -> int:
        asked.clear()
        find_statements("Anne Roy est venue. " + unit * times)
        return len(asked)

    assert 100 < questions(240) < 6 * questions(60)
