"""Judgements without marks, quoted participles with an agent."""

from reports import contents, sentences


@sentences(
    "Plusieurs élus jugent aussi [nécessaire l'arrêt des travaux].",
    "La ministre a jugé dimanche [peu crédible l'idée d'une panne].",
    "Le maire, qui a jugé [trop chère la digue], propose un pont.",
    "Il trouve à trois kilomètres du port un abri.",
    "Le tribunal juge les prévenus demain.",
    "Elle a dit à trois journalistes que [le port fermerait].",
)
def test_what_somebody_judges_needs_no_quotation_marks(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "L'opposition est accusée par le ministre de « [trahison] ».",
    "Les dockers, appelés par la mairie à « [rentrer chez eux] », ont refusé.",
    "La hausse exigée par les « bonnets bleus » a été votée.",
    "Les passants ont été « invités à partir ».",
    "Le quai a été « nettoyé » par la pluie.",
)
def test_who_says_it_stands_after_par(text: str, said: list[str]) -> None:
    assert contents(text) == said
