"""The names before the turns of an interview are no words of its text."""

import pytest

from analysis import annotate

from .texts import table

INTRODUCTION = "Solenn Abgrall, patronne du chantier naval, répond à nos questions.\n"
ASKED, MORE = "Que direz-vous à vos ouvriers ?", "Et vous le direz quand ?"


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param("Le Phare de Silan : ", "Solenn Abgrall : ", id="both"),
        pytest.param("", "Solenn Abgrall : ", id="answers alone"),
        pytest.param("", "Solenn Abgrall, patronne du chantier : ", id="with an office"),
        pytest.param("", "S. A. : ", id="initials"),
        pytest.param("", "Solenn Abgrall. – ", id="a full stop and a dash"),
        pytest.param("", "Solenn ABGRALL. - ", id="in capitals"),
    ],
)
def test_the_names_before_turns_count_neither_as_words_nor_as_sentences(ours: str, theirs: str) -> None:
    text = f"{INTRODUCTION}{ours}{ASKED}\n{theirs}Mal. Je n'ai rien à dire.\n{ours}{MORE}\n{theirs}Oui, dès lundi."
    annotated = annotate(table(text), cache=None)
    said = [INTRODUCTION.strip(), ASKED, "Mal.", "Je n'ai rien à dire.", MORE, "Oui, dès lundi."]
    assert annotated.sentences["text"].tolist() == said
    assert [text[a:b] for a, b in zip(annotated.sentences["start"], annotated.sentences["end"], strict=True)] == said
    first = annotated.tokens.groupby("sentence", observed=True)["form"].first()
    assert first.tolist() == ["Solenn Abgrall", "Que", "Mal", "Je", "Et", "Oui"]
    assert annotated.statements["speaker"].tolist() == ["Solenn Abgrall"] * 2
    assert annotated.statements["sentence"].tolist() == [2, 5]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Bilan : deux blessés.", id="a result"),
        pytest.param("Solenn Abgrall : une patronne sans commandes.", id="a person without an interview"),
    ],
)
def test_words_before_a_colon_count_where_nobody_is_interviewed(line: str) -> None:
    sentences = annotate(table(f"Le chantier ferme lundi.\n{line}"), cache=None).sentences
    assert sentences["text"].tolist() == ["Le chantier ferme lundi.", line]
