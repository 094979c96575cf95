"""What number is meant, in figures or in letters; and which words beside each other are two numbers."""

import pytest

from analysis.quotations.numerals import words_and_numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("38.600", (38_600,), id="a point for thousands"),
        pytest.param("84'000", (84_000,), id="a Swiss thousand"),
        pytest.param("3,8", (3.8,), id="a decimal comma"),
        pytest.param("vingt-et-un", (21,), id="one word"),
        pytest.param("vingt et un ponts, trente et une barques", (21, 31), id="et un"),
        pytest.param("soixante-dix-sept", (77,), id="on soixante"),
        pytest.param("soixante et onze", (71,), id="et onze"),
        pytest.param("quatre-vingts, quatre-vingt-dix-sept", (80, 97), id="on quatre-vingts"),
        pytest.param("deux cents, deux-cents, cent vingt-trois", (200, 200, 123), id="hundreds"),
        pytest.param("mille, cinquante mille, trois mille cinq cents", (1_000, 50_000, 3_500), id="thousands"),
        pytest.param("quatre-vingt-dix mille", (90_000,), id="a long thousand"),
        pytest.param("dix-neuf cent quatorze, mille neuf cent quatorze", (1_914, 1_914), id="a year"),
        pytest.param("un million, 300 millions, 1,5 million", (1e6, 3e8, 1.5e6), id="millions"),
        pytest.param("trois millions et demi, 2 milliards et demi", (3.5e6, 2.5e9), id="et demi"),
        pytest.param("deux milliards trois cents millions", (2.3e9,), id="two scales"),
        pytest.param("trentaine, douzaine, une centaine", (30, 12, 100), id="about so many"),
        pytest.param("un pont et une barque, des millions, la laine", (), id="no number"),
        pytest.param("deux ou trois ponts", (2, 3), id="one or the other"),
        pytest.param("vingt à trente mille", (20, 30_000), id="from one to the other"),
        pytest.param("deux trois ponts", (2, 3), id="what no number goes on with"),
        pytest.param("vingt et deux cents", (20, 200), id="one and the other"),
        pytest.param("en 2031 deux mille barques", (2_031, 2_000), id="a year before a number"),
        pytest.param("le 12, mille barques. Deux cents, trois", (12, 1_000, 200, 3), id="a mark between them"),
        pytest.param("le pont tient onze heures et demie", (11,), id="half of what is no scale"),
        pytest.param("Port-Vingt et le trois-mâts", (), id="a name"),
    ],
)
def test_the_numbers_of_a_text(text: str, numbers: tuple[float, ...]) -> None:
    assert tuple(number for _, number in words_and_numbers(text) if number is not None) == numbers


def test_no_word_is_lost() -> None:
    text = "Anne et un pêcheur ont vu vingt et un ponts et 2 millions de barques"
    assert " ".join(word for word, _ in words_and_numbers(text)) == text
