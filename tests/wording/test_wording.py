"""Texts, numbers, days and lists in both languages."""

from collections.abc import Callable
from datetime import date

import numpy as np
import pytest
from babel.messages import Catalog

from analysis import UserError
from analysis.wording import (
    count,
    current_language,
    day,
    in_language,
    listed,
    number,
    per_cent,
    percent,
    set_language,
    share_of_all,
    signed,
    tr,
    trn,
)


@pytest.fixture
def two_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalogue of two texts."""
    translations = Catalog("fr")
    translations.add("{outlet} is silent.", "{outlet} se tait.")
    translations.add(("{n} voice", "{n} voices"), ("{n} voix", "{n} voix différentes"))
    monkeypatch.setattr("analysis.wording.messages.catalogue", lambda code: translations)


@pytest.mark.parametrize(
    ("write", "english", "french"),
    [
        pytest.param(lambda: number(1234567), "1,234,567", "1\u202f234\u202f567", id="thousands"),
        pytest.param(lambda: number(-0.5, 2), "−0.50", "−0,50", id="a real minus"),
        pytest.param(lambda: number(np.int64(1200)), "1,200", "1\u202f200", id="a number of a table"),
        pytest.param(lambda: signed(0.5), "+0.50", "+0,50", id="a sign"),
        pytest.param(lambda: signed(-0.004), "0.00", "0,00", id="nothing left to sign"),
        pytest.param(lambda: percent(0.125, 1), "12.5%", "12,5\u00a0%", id="per cent"),
        pytest.param(lambda: percent(0.965), "97%", "97\u00a0%", id="half is rounded up"),
        pytest.param(lambda: percent(0.975), "98%", "98\u00a0%", id="half after an odd number too"),
        pytest.param(lambda: percent(0.975 - 1e-12), "98%", "98\u00a0%", id="half but for how sums are kept"),
        pytest.param(lambda: percent(0.97499), "97%", "97\u00a0%", id="less than half"),
        pytest.param(lambda: percent(0.0025, 1), "0.3%", "0,3\u00a0%", id="half of a decimal"),
        pytest.param(lambda: percent(0.004), "<1%", "<1\u00a0%", id="less than 1 per cent"),
        pytest.param(lambda: percent(0.0004, 1), "<0.1%", "<0,1\u00a0%", id="less than a tenth"),
        pytest.param(lambda: share_of_all(0.004), "under 1%", "moins de 1\u00a0%", id="less than 1 per cent, said"),
        pytest.param(lambda: share_of_all(0.01), "1%", "1\u00a0%", id="1 per cent, said"),
        pytest.param(
            lambda: share_of_all(0.999, begins=True),
            "Over 99%",
            "Plus de 99\u00a0%",
            id="nearly all, as a sentence begins",
        ),
        pytest.param(lambda: percent(0), "0%", "0\u00a0%", id="nothing"),
        pytest.param(lambda: percent(1 - 1e-6), ">99%", ">99\u00a0%", id="nearly all"),
        pytest.param(
            lambda: percent(0.1 + 0.2 + 0.7 - 1e-12), "100%", "100\u00a0%", id="all but for how sums are kept"
        ),
        pytest.param(lambda: per_cent(99.96, 1), ">99.9", ">99,9", id="per cent without its sign"),
        pytest.param(lambda: number(12.5), "13", "13", id="half of a number"),
        pytest.param(lambda: number(-2.5), "−3", "−3", id="half below nought"),
        pytest.param(lambda: signed(0.125), "+0.13", "+0,13", id="half of a score"),
        pytest.param(lambda: count(12.25, "article"), "12.3 articles", "12,3 articles", id="half of a sum of parts"),
        pytest.param(lambda: percent(12.5), "1,250%", "1\u202f250\u00a0%", id="many times"),
        pytest.param(lambda: day(date(2031, 5, 12)), "12 May 2031", "12 mai 2031", id="a day"),
        pytest.param(lambda: day(date(2031, 8, 1)), "1 August 2031", "1er août 2031", id="the first"),
        pytest.param(lambda: day(date(2031, 8, 1), month=False, year=False), "1", "1er", id="the first, month known"),
        pytest.param(lambda: listed(["paix", "pont", "pain"]), "paix, pont and pain", "paix, pont et pain", id="three"),
        pytest.param(lambda: listed(["paix"]), "paix", "paix", id="one"),
    ],
)
def test_each_language_writes_numbers_days_and_lists_its_own_way(
    write: Callable[[], str], english: str, french: str
) -> None:
    assert write() == english
    with in_language("fr"):
        assert write() == french


@pytest.mark.usefixtures("two_texts")
def test_a_text_is_found_with_its_values() -> None:
    assert tr("{outlet} is silent.", outlet="L'{Écho}") == "L'{Écho} is silent."
    with in_language("fr"):
        assert tr("{outlet} is silent.", outlet="L'{Écho}") == "L'{Écho} se tait."
        assert tr("Not translated: {n}", n=1200) == "Not translated: 1\u202f200"


@pytest.mark.usefixtures("two_texts")
def test_nought_is_singular_in_french_and_plural_in_english() -> None:
    assert [trn("{n} voice", "{n} voices", n) for n in (0, 1, 2)] == ["0 voices", "1 voice", "2 voices"]
    with in_language("fr"):
        assert [trn("{n} voice", "{n} voices", n) for n in (0, 1, 2)] == ["0 voix", "1 voix", "2 voix différentes"]


def test_nought_and_a_part_are_never_one_in_words() -> None:
    for language, numbers in (("en", ["0", "0.5"]), ("fr", ["0", "0,5"])):
        with in_language(language):
            assert [trn("one voice", "{n} voices", n).split()[0] for n in (0, 0.5)] == numbers


def test_a_language_lasts_as_long_as_it_is_asked_for() -> None:
    with in_language("fr"):
        assert current_language() == "fr"
    assert current_language() == "en"
    with pytest.raises(ZeroDivisionError), in_language("fr"):
        1 / 0  # noqa: B018
    assert current_language() == "en"


def test_another_language_is_refused_by_name() -> None:
    with pytest.raises(UserError, match=r"en \(English\) or fr \(French\), not in 'de'"):
        set_language("de")
