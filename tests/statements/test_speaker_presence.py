"""Whom a pronoun means of those who are present; nobody where a reader could not tell."""

import pytest
from spoken import Speakers, case, speakers


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Il a dit que le pont rouvrirait.", id="a pronoun that nothing precedes"),
        pytest.param("« Le pont rouvrira au printemps », a-t-elle dit.", id="an inverted pronoun alone"),
        pytest.param("Le maire Paul Garnier est venu. « Le pont est sûr », a-t-elle dit.", id="elle among men"),
        pytest.param("Anne Morel est venue. Ils ont dit que le pont rouvrirait.", id="ils, and one woman"),
        pytest.param("Et de préciser que la route suivrait.", id="an elided subject alone"),
    ],
)
def test_nobody_speaks_where_a_reader_could_not_tell(text: str) -> None:
    assert speakers(text) == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "who is named in what is said",
            "Paul Garnier est venu. Le prix a été remis à Luc Morel par Paul Garnier. "
            "« J'ai choisi Luc Morel », a-t-il expliqué.",
            "Paul Garnier",
        ),
        case(
            "whoever speaks on, not whom a clause between names",
            "Paul Garnier a pris la parole. Il a souhaité que Luc Morel parte. « Le pont tiendra », a-t-il poursuivi.",
            "Paul Garnier",
            "Paul Garnier",
        ),
        case(
            "an inserted verb is not in the quotation",
            "Paul Garnier refuse. « Vous savez, dit-il, le pont tiendra. Il est neuf, ajoute-t-il. »",
            "Paul Garnier",
            "Paul Garnier",
        ),
        case(
            "ce militant is whoever was named",
            "Luc Morel est venu. Ce militant écologiste agace le maire. « Le pont tombera », dit-il.",
            "Luc Morel",
        ),
        case(
            "an office that nobody introduced",
            "Luc Morel a refusé. Le dirigeant syndical critique le plan. « Le pont tombera », dit-il.",
            "Luc Morel",
        ),
        case(
            "a street is nobody",
            "Anne Morel est sortie près du parc Garnier. « Le pont tombera », dit-elle.",
            "Anne Morel",
        ),
        case(
            "a body in capitals",
            "Si la CGT refuse de venir, elle affirme vouloir discuter.",
            "CGT",
        ),
    ],
)
def test_a_pronoun_is_whoever_is_present(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected
