"""Direct, indirect, mixed; every style of quotation mark; and the places of statements in any text at all."""

import re
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from laws import examples

from analysis.statements import Statement, find_statements


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("« Le pont rouvrira lundi », a déclaré Mme Morel.", "direct", id="all of it quoted"),
        pytest.param("Mme Morel a précisé : « Le pont rouvrira lundi. »", "direct", id="quoted after a colon"),
        pytest.param("Selon Paul Roy, « le pont est parfaitement sûr ».", "direct", id="quoted after selon"),
        pytest.param("Mme Morel s'est avancée. « Le pont est sûr et le restera. »", "direct", id="quoted, alone"),
        pytest.param("Paul Roy est venu. « Le pont est sûr, a-t-il dit. Allez. »", "direct", id="cue within the marks"),
        pytest.param("Mme Morel a déclaré que le pont rouvrirait lundi.", "indirect", id="a clause"),
        pytest.param("Mme Morel dit vouloir rouvrir le pont.", "indirect", id="an infinitive"),
        pytest.param("Le pont rouvrira lundi, selon Mme Morel.", "indirect", id="selon without marks"),
        pytest.param("Mme Morel précise : le pont rouvrira lundi.", "indirect", id="a colon without marks"),
        pytest.param("Mme Morel a jugé que le pont serait « un gouffre ».", "mixed", id="a quoted piece in a clause"),
        pytest.param("Le pont serait « un gouffre », selon Mme Morel.", "mixed", id="a quoted piece beside selon"),
        pytest.param("Mme Morel parle d'une « décision absurde ».", "mixed", id="a quoted phrase"),
        pytest.param("Mme Morel s'est dite « très inquiète » de la crue.", "mixed", id="a quoted adjective"),
        pytest.param(
            "La cheffe des « gilets roses » Anne Morel a dit que les « gilets roses » viendraient.",
            "indirect",
            id="a nickname makes nothing mixed",
        ),
        pytest.param(
            "« Le pont est ouvert », a déclaré Mme Morel. « La route suivra bientôt. »",
            "direct",
            id="two quoted sentences",
        ),
    ],
)
def test_the_kind_says_how_much_stands_between_marks(text: str, kind: str) -> None:
    assert [s.kind for s in find_statements(text)] == [kind]


# --- quotation marks

NO_BREAK, NARROW = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        pytest.param("« ", " »", id="guillemets and blanks"),
        pytest.param(f"«{NO_BREAK}", f"{NO_BREAK}»", id="guillemets and no-break spaces"),
        pytest.param(f"«{NARROW}", f"{NARROW}»", id="guillemets and thin spaces"),
        pytest.param("«", "»", id="guillemets alone"),
        pytest.param("“", "”", id="English marks"),
        pytest.param("„", "“", id="German marks"),
        pytest.param('"', '"', id="typewriter marks"),
        pytest.param("<<", ">>", id="guillemets of a typewriter"),
    ],
)
@pytest.mark.parametrize(
    "template",
    [
        pytest.param("{0}{1}{2}, a déclaré Mme Morel.", id="cue after"),
        pytest.param("Mme Morel a déclaré : {0}{1}{2}.", id="cue before"),
    ],
)
def test_all_quotation_marks_quote(template: str, opening: str, closing: str) -> None:
    words = "Le vieux pont de la gare rouvrira lundi"
    found = find_statements(template.format(opening, words, closing))
    assert [(s.kind, s.quote, s.speaker) for s in found] == [("direct", words, "Mme Morel")]


def test_marks_within_marks_stay_in_the_quotation() -> None:
    text = "« Le préfet a dit “jamais de la vie” et il est reparti », raconte Mme Morel."
    outer = find_statements(text)[0]
    assert (outer.kind, outer.speaker) == ("direct", "Mme Morel")
    assert outer.quote == "Le préfet a dit “jamais de la vie” et il est reparti"


def test_a_quotation_never_closed_does_not_swallow_the_article() -> None:
    text = "« Le pont rouvrira lundi matin, a déclaré Mme Morel.\n\n" + "La rivière est haute.\n\n" * 20
    assert all(s.end < text.index("La rivière") for s in find_statements(text))


def test_an_apostrophe_is_no_quotation_mark() -> None:
    text = "L'eau d'aujourd'hui n'est plus celle d'hier, et l'été n'y fera rien."
    assert find_statements(text) == []


@pytest.mark.parametrize("apostrophe", ["'", "’"], ids=["straight", "curly"])
def test_places_are_those_of_the_published_text(apostrophe: str) -> None:
    text = f"La maire de l{apostrophe}île affirme qu{apostrophe}elle n{apostrophe}a rien signé."
    (statement,) = find_statements(text)
    assert statement.quote == f"elle n{apostrophe}a rien signé"
    assert text[slice(*statement.spans[0])] == statement.quote


# --- laws

SENTENCES = [
    "« Le vieux pont de la gare rouvrira lundi », a déclaré Mme Anne Morel.",
    "« Le pont est désormais ouvert », a déclaré Mme Morel, « et la route suivra bientôt ».",
    "« Rien n'est décidé, a-t-il dit. Nous verrons bien. »",
    "Mme Morel s'est dite « très inquiète » de la crue, tout en assurant que « rien n'est perdu ».",
    "Selon un communiqué de la préfecture, l’accord tiendra « au moins un an ».",
    "“Un plan sans aucun chiffre”, a critiqué l'économiste Paule Dinard…",
    '"On ne plaisante pas avec ça", a lancé Paul Roy !',
    "Le pont rouvrira lundi, selon Paul Roy.",
    "C'est ce que viennent de déclarer les ingénieurs de la ville.",
    "Il a ajouté que le pont, long de 300 m, serait fermé ; elle, non.",
    "Avant de préciser que la route suivrait.",
    "« Nous signerons. »",
    "— Vous viendrez ? demande le maire.",
    "La rivière est haute.",
    "",
]
JOINTS = [" ", "\n", "\n\n", "  "]


def assert_is_in_place(statement: Statement, text: str) -> None:
    assert statement.spans
    for start, end in statement.spans:
        piece = text[start:end]
        assert 0 <= start < end <= len(text)
        assert piece == piece.strip()
        assert re.search(r"\w", piece)
        assert piece[0] not in "«“»”"
        assert not (piece[-1] in "»”" and not re.search("[«“„]", piece)), "a closing mark without its partner"
    assert all(before[1] <= after[0] for before, after in pairwise(statement.spans))
    assert statement.quote == " […] ".join(text[start:end] for start, end in statement.spans)
    assert text[slice(*statement.cue_span)] == statement.cue
    assert statement.source_text in text
    assert (statement.start, statement.end) == (statement.spans[0][0], statement.spans[-1][1])
    assert statement.kind in ("direct", "indirect", "mixed")
    assert statement.speaker is None or statement.speaker.strip()
    assert statement.speaker_rule


articles = st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from(JOINTS)), min_size=1, max_size=8).map(
    lambda pieces: "".join(sentence + joint for sentence, joint in pieces)
)
quick = examples(40, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@quick
@given(articles)
def test_spans_lie_in_order_in_the_text_without_blanks_or_marks_at_their_edges(text: str) -> None:
    found = find_statements(text)
    for statement in found:
        assert_is_in_place(statement, text)
    assert [s.start for s in found] == sorted(s.start for s in found)


@quick
@given(articles)
def test_the_same_text_reads_the_same_twice(text: str) -> None:
    assert find_statements(text) == find_statements(text)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """An article cut off, with a piece taken out and something strange put in."""
    text = draw(articles)
    first, last = sorted(draw(st.tuples(*2 * [st.integers(0, len(text))])))
    strange = draw(
        st.sampled_from(["«", "»", '"', "“", "—", ":", ", ", "😀", "\u200b", "\x00", "\r\n", "'", "qu'", "…"])
    )
    return text[:first] + strange + text[last:]


@quick
@given(damaged())
def test_a_damaged_text_is_still_read(text: str) -> None:
    for statement in find_statements(text):
        assert text[slice(*statement.cue_span)] == statement.cue
        assert all(0 <= start < end <= len(text) for start, end in statement.spans)


@examples(40, derandomize=True)
@given(st.text(alphabet=st.sampled_from("«»“”„\"'’—–-:;,.!?…()[] \n\t\u00a0\u202fXe😀"), max_size=60))
def test_marks_alone_are_read_without_complaint(text: str) -> None:
    find_statements(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(" \n\n ", id="blanks"),
        pytest.param("«" * 500, id="only opening marks"),
        pytest.param("»" * 500, id="only closing marks"),
        pytest.param('"' * 501, id="only straight marks"),
        pytest.param("« » " * 200, id="empty quotations"),
        pytest.param("— " * 300, id="only dashes"),
        pytest.param("que " * 500, id="que without end"),
        pytest.param("😀👩🏽‍🚒🇫🇷" * 50, id="emoji"),
        pytest.param("« Oui 😀 », a dit Mme Morel 👩🏽‍🚒.", id="emoji in a statement"),
        pytest.param("\x00\x01\x02 a dit que \ufffd\ufffd oui", id="debris"),
    ],
)
def test_what_is_no_article_is_still_read(text: str) -> None:
    for statement in find_statements(text):
        assert_is_in_place(statement, text)


@pytest.mark.parametrize(
    ("words", "length"),
    [
        pytest.param("le pont est ouvert et la rivière monte ", 50_000, id="50 kB, nothing said"),
        pytest.param("le maire a dit que le pont est ouvert et la rivière monte ", 5_000, id="5 kB, said 85 times"),
    ],
)
def test_a_text_without_punctuation_is_still_read(words: str, length: int) -> None:
    text = (words * (length // len(words) + 1))[:length]
    for statement in find_statements(text):
        assert_is_in_place(statement, text)
