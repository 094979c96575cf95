"""Interviews in every way they are printed, beside articles that ask and in which nobody is interviewed."""

import subprocess
import sys

import pytest

from analysis.statements import Statement, find_statements

LEAD = "La digue de Tissac fuit depuis mars. Éclairage d'Aline Morvan, ingénieure, qui l'a mesurée.\n"
ANSWERS = [
    "Elle fuit parce que personne ne l'entretient. Je l'écris depuis dix ans dans chacun de mes rapports",
    "Non, et je ne le regrette pas. Le béton tient mieux que la brique, tous les ports du nord le savent",
    "Je partirai quand la digue sera sèche. Mes valises attendent derrière la porte depuis ce printemps",
]


def answers(text: str) -> list[Statement]:
    return [s for s in find_statements(text) if s.construction in ("answer", "turn")]


def said(text: str) -> list[str]:
    return [statement.quote for statement in answers(text)]


def speakers(text: str) -> set[str | None]:
    return {statement.speaker for statement in answers(text)}


@pytest.mark.parametrize(
    "layout",
    [
        pytest.param(
            "Pourquoi la digue fuit-elle, selon vous ?\n{}.\nFallait-il garder la brique ?\n{}.\n"
            "Quand partirez-vous ?\n{}.",
            id="lines of their own",
        ),
        pytest.param(
            "– La mairie parle d'un détail. Pourquoi la digue fuit-elle, selon vous ?\n{}.\n"
            "– Fallait-il garder la brique ? Les avis divergent. Était-ce moins cher ?\n{}.\n"
            "– On vous dit lasse. Quand partirez-vous ?\n{}.",
            id="dashes, and what is said before the question",
        ),
        pytest.param(
            "Le Phare : Pourquoi la digue fuit-elle ? Aline Morvan : {}.\n"
            "La brique coûtait moins cher. Fallait-il la garder ? {}.\nQuand partirez-vous ? {}.",
            id="question and answer on one line",
        ),
        pytest.param(
            "Le Phare: Pourquoi la digue fuit-elle? Aline Morvan: {}. Fallait-il garder la brique? {}. "
            "Quand partirez-vous? {}.",
            id="no lines at all",
        ),
        pytest.param(
            "La ville attend. Pourquoi la digue fuit-elle ? Aline Morvan : {}. Fallait-il garder la brique ? {}. "
            "Quand partirez-vous ? {}.",
            id="no lines at all and no outlet",
        ),
        pytest.param(
            "LE PHARE. - Pourquoi la digue fuit-elle ?\nAline MORVAN. - {}.\nFallait-il garder la brique ?\n{}.\n"
            "Quand partirez-vous ?\n{}.",
            id="a name before the first answer only",
        ),
        pytest.param(
            "Pourquoi la digue fuit-elle ?\nAline Morvan {}.\nFallait-il garder la brique ?\nAline Morvan {}.\n"
            "Quand partirez-vous ?\nAline Morvan {}.",
            id="names without a mark",
        ),
        pytest.param(
            "Pourquoi la digue fuit-elle ?\nAline Morvan, ingénieure du port : {}.\nFallait-il garder la brique ?\n"
            "A. M. : {}.\nQuand partirez-vous ?\nA. M. : {}.",
            id="a name with an office, then initials",
        ),
        pytest.param(
            "QUESTION. Pourquoi la digue fuit-elle ? RÉPONSE. {}. Q. Fallait-il garder la brique ? R. {}. "
            "Q. Quand partira la dernière équipe ? R. {}.",
            id="Q and R",
        ),
    ],
)
def test_who_is_presented_answers_and_questions_are_nobodys(layout: str) -> None:
    text = LEAD + layout.format(*ANSWERS)
    assert said(text) == ANSWERS
    assert speakers(text) == {"Aline Morvan"}


def test_an_answer_has_several_paragraphs_and_no_large_print() -> None:
    text = (
        f"{LEAD}Pourquoi la digue fuit-elle, selon vous ?\n{ANSWERS[0]}.\nPersonne ne lit ces rapports, une\n"
        "« Le béton tient mieux que la brique »\nAline Morvan\nsecrétaire me l'a avoué.\n"
        f"Fallait-il garder la brique ?\n{ANSWERS[1]}.\nQuand partirez-vous ?\n{ANSWERS[2]}.\n"
        "Le chiffre du jour\nDouze."
    )
    found = [statement.spans for statement in answers(text) if statement.quote[:4] in ("Elle", "Non,", "Je p")]
    first = [text[start:end] for start, end in found[0]]
    assert first == [f"{ANSWERS[0]}.\nPersonne ne lit ces rapports, une", "secrétaire me l'a avoué"]
    assert text[slice(*found[-1][-1])] == ANSWERS[2]


def test_each_of_several_guests_has_their_own_answers() -> None:
    text = (
        "Avec Aline Morvan, ingénieure, et Paul Duval, éclusier.\nComment jugez-vous la digue ?\n"
        "Aline Morvan Elle fuit, je l'ai écrit.\nPaul Duval Elle tient, je la vois tous les matins.\n"
        "Que faire, selon vous ?\nPaul Duval Attendre la fin du gel.\nAline Morvan Poser du béton avant l'hiver."
    )
    assert [(s.speaker, s.quote) for s in answers(text)] == [
        ("Aline Morvan", "Elle fuit, je l'ai écrit"),
        ("Paul Duval", "Elle tient, je la vois tous les matins"),
        ("Paul Duval", "Attendre la fin du gel"),
        ("Aline Morvan", "Poser du béton avant l'hiver"),
    ]


def test_a_question_at_the_end_of_an_answer_belongs_to_it() -> None:
    text = (
        f"{LEAD}Pourquoi la digue fuit-elle, selon vous ?\nElle a cent ans. N'ai-je pas moi aussi quelques fuites ?\n"
        f"Fallait-il garder la brique ?\n{ANSWERS[1]}.\nQuand partirez-vous ?\n{ANSWERS[2]}."
    )
    assert said(text) == ["Elle a cent ans. N'ai-je pas moi aussi quelques fuites ?", *ANSWERS[1:]]


def test_who_receives_the_outlet_answers_not_whoever_is_named_beside_them() -> None:
    questions = "Pourquoi la digue fuit-elle ?\n{}.\nFallait-il garder la brique ?\n{}.\nQuand partirez-vous ?\n{}."
    text = "Aline Morvan nous reçoit sur la digue, avec le prince Paul Duval.\n" + questions.format(*ANSWERS)
    assert said(text) == ANSWERS
    assert speakers(text) == {"Aline Morvan"}


def test_nobody_is_named_where_the_introduction_presents_nobody() -> None:
    questions = (
        "Pourquoi la digue fuit-elle, selon vous ?\n{}.\nPaul Duval a-t-il eu tort ?\n{}.\nQuand partirez-vous ?\n{}."
    )
    text = "La digue de Tissac fuit depuis que Paul Duval l'a repeinte.\n" + questions.format(*ANSWERS)
    assert said(text) == ANSWERS
    assert speakers(text) == {None}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "La prime d'eau arrive lundi.\nQui est concerné ?\nLes retraités de Tissac, et ceux des îles.\n"
            "Faut-il écrire à la mairie ?\nNon, elle est versée sans demande.\nSera-t-elle imposée ?\n"
            "Oui, comme une pension.",
            id="an outlet explains, and says yes and no",
        ),
        pytest.param(
            "La prime d'eau arrive lundi.\nÊtes-vous concerné ?\nOui si vous vivez sur le port.\n"
            "Où devez-vous écrire ?\nÀ votre mairie, vous avez un mois.\nQuand serez-vous payé ?\n"
            "Non pas lundi, mais dès que vous aurez signé.",
            id="an outlet speaks to its readers",
        ),
        pytest.param(
            "• Quand la digue a-t-elle cédé ?\nLundi à midi.\n• Qui paiera ?\nLe port.\n• Êtes-vous en danger ?\nNon.",
            id="a list of questions",
        ),
        pytest.param(
            "Aline Morvan et Paul Duval se disputent le port.\nLa digue tiendra-t-elle ?\nAline Morvan, elle, a "
            "un espoir : le béton.\nQui paiera la grue ?\nAline Morvan, encore elle, a une idée : une taxe.\n"
            "Et l'écluse ?\nPaul Duval, lui, n'a qu'un mot : plus tard.",
            id="people with their answers in the outlet's words",
        ),
        pytest.param(
            "Où manifester samedi ?\nTissac : place du port.\nOrlan : devant la gare.\nÀ quelle heure ?\n"
            "Tissac : midi.\nOrlan : deux heures.",
            id="places before colons",
        ),
        pytest.param(
            "La digue fuit, et alors ? J'ai connu pire. Croyez-vous que le port s'en soucie ? Non. Il compte ses "
            "navires.\nQui paiera ? Vous et moi. Je n'ai pas de grue, moi.\nEt demain ? Je relirai ces lignes.",
            id="a column",
        ),
        pytest.param(
            "Le maire doute.\nLa digue tiendra-t-elle un hiver de plus, quand la mer monte et que les caisses sont "
            "vides ?\nJe l'ai longée hier avec mon chien. Je n'ai vu que des trous.\nLes élus dorment. Ne rêvent-ils "
            "que de béton ?\nJe pose la question depuis mon balcon, et j'attends.",
            id="a columnist whose paragraphs end with questions",
        ),
        pytest.param(
            "Le port est fermé. Qui l'a décidé ? Aline Morvan : « Pas moi. » Et pourquoi ? « Je ne sais pas », "
            "répond-elle.\nQui paiera ? « Le port », croit Paul Duval.",
            id="a report in which somebody is asked",
        ),
        pytest.param(
            "La digue, combien de fuites ? Tissac : trois. Et ailleurs ? Personne ne compte. Qui paiera ? Le port.",
            id="a place and a number after a question",
        ),
    ],
)
def test_what_asks_without_an_interview_gives_no_answers(text: str) -> None:
    assert [s.quote for s in answers(text) if s.quote not in ("Pas moi.", "Pas moi", "Je ne sais pas")] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "Anne Roy est docker. Anne Roy dort peu. Paul Duval, lui, soupire : « Le quai fuit. » Et la grue ? "
            "« Elle ne tient plus que par la peinture. »",
            "Paul Duval",
            id="who spoke last",
        ),
        pytest.param(
            "Le port dort. Anne Roy est docker. Anne Roy dort peu. Et la grue ? « Elle ne tient plus que par la "
            "peinture. »",
            "Anne Roy",
            id="who is named twice where nobody has spoken",
        ),
    ],
)
def test_who_answers_in_a_report(text: str, speaker: str) -> None:
    assert speakers(text) == {speaker}


REMARKS = (
    "Aline Morvan reçoit au port.\n\nPourquoi la digue fuit-elle ?\n\nAline Morvan : Faute de soin.\n\n"
    "La mairie parle pourtant d'un détail.\n\nElle a tort, et elle le sait très bien.\n\n"
    "Fallait-il garder la brique ?\n\nNon, le béton tient mieux.\n\nEt demain ?\n\n{}"
)


def test_remarks_take_turns_with_answers_of_which_only_the_first_is_labelled() -> None:
    last = "Nous verrons bien."
    assert said(REMARKS.format(last)) == [
        "Faute de soin",
        "Elle a tort, et elle le sait très bien",
        "Non, le béton tient mieux",
        "Nous verrons bien",
    ]


def test_a_paragraph_in_the_first_person_is_no_remark() -> None:
    three = "Je partirai.\n\nLes élus ne m'ont pas soutenue.\n\nPuis tout a changé."
    assert said(REMARKS.format(three))[-1] == three.removesuffix(".")


def test_a_label_before_each_answer_makes_what_stands_before_it_a_remark() -> None:
    text = (
        "Pourquoi la digue fuit-elle ?\n\nAline Morvan : Faute de soin.\n\nLa mairie parle d'un détail…\n\n"
        "A. M. : Elle a tort.\n\nFallait-il garder la brique ?\n\nA. M. : Non, le béton tient mieux."
    )
    assert said(text) == ["Faute de soin", "Elle a tort", "Non, le béton tient mieux"]


COUNTED = """
import sys
from analysis.statements.turns import find_turns

def calls(text):
    seen = 0
    def count(*_):
        nonlocal seen
        seen += 1
    sys.setprofile(count)
    try:
        find_turns(text)
    finally:
        sys.setprofile(None)
    return seen

for exchange in sys.argv[1:]:
    find_turns(exchange)
    print(calls(exchange * 200), calls(exchange * 800))
"""


def test_each_exchange_is_looked_at_once() -> None:
    exchanges = [
        "Que ferez-vous demain ?\nAnne Roy : Rien de plus, dit-on ici chaque jour.\n",
        "– Que ferez-vous demain ?\nJe ne ferai rien de plus que cela.\n",
        "Que ferez-vous demain ? Anne Roy : Je ne ferai rien de plus. ",
        "?\n",
    ]
    # In a process of its own: Python 3.11 may wait forever where calls are counted beside other threads.
    command = [sys.executable, "-c", COUNTED, *exchanges]
    counts = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    assert len(counts) == len(exchanges)
    assert [line for line in counts if int(line.split()[1]) >= 5 * int(line.split()[0])] == []
