"""Repair mends what trips a parser, leaves the rest alone, and knows the way back."""

import pytest
from hypothesis import given

from analysis.language.repair import repair

from .texts import laws, texts


@pytest.mark.parametrize(
    ("published", "mended"),
    [
        pytest.param("l’accord d’Anna", "l'accord d'Anna", id="typographic apostrophe"),
        pytest.param("l´été, l`hiver, l‘automne", "l'été, l'hiver, l'automne", id="accents used as apostrophes"),
        pytest.param("« oui »", "« oui »", id="no-break spaces"),
        pytest.param("1\u202f000\u2009km", "1 000 km", id="thin spaces"),
        pytest.param("un  accord \t signé", "un accord signé", id="doubled spaces"),
        pytest.param("un \u200b accord", "un accord", id="a zero-width character between two spaces"),
        pytest.param("diplo\u00admatie", "diplomatie", id="soft hyphen"),
        pytest.param("\ufeffUn accord", "Un accord", id="byte order mark"),
        pytest.param("un\r\ndeux\rtrois\u2028quatre", "un\ndeux\ntrois\nquatre", id="every kind of line end"),
        pytest.param("un\r\n\r\ndeux\r\rtrois", "un\n\ndeux\n\ntrois", id="a blank line stays one"),
        pytest.param("un \n  deux", "un\ndeux", id="blanks around a line end"),
        pytest.param(
            "lâche t-il, dit-t elle, a-t'on, a-t’il", "lâche-t-il, dit-t-elle, a-t-on, a-t-il", id="a lost hyphen"
        ),
        pytest.param("Le pont t'ira ; il est t elle", "Le pont t'ira ; il est t elle", id="no lost hyphen"),
        pytest.param("Orlov Ⅲ et Ⅳ", "Orlov III et IV", id="Roman numerals of one character"),
        pytest.param("a\ufb03rmer la \ufb01n", "affirmer la fin", id="ligatures of the printer"),
        pytest.param("cœur", "cœur", id="œ is a letter"),
        pytest.param("e\u0301te\u0301", "été", id="combining accents"),
        pytest.param("12 m² et ½", "12 m² et ½", id="other characters with a long form stay"),
    ],
)
def test_characters(published: str, mended: str) -> None:
    assert repair(published).text == mended


@pytest.mark.parametrize(
    ("published", "mended"),
    [
        pytest.param("avec Jean Petit.Pour lui", "avec Jean Petit. Pour lui", id="after a name"),
        pytest.param("il signe.L’accord", "il signe. L'accord", id="before an elision"),
        pytest.param("il signe.«Oui»", "il signe. «Oui»", id="before a quotation mark"),
        pytest.param("il signe…Mais non", "il signe… Mais non", id="ellipsis"),
        pytest.param("vraiment !Il part", "vraiment ! Il part", id="blank before the exclamation mark only"),
        pytest.param("Orlov Ⅲ.Pour", "Orlov III. Pour", id="after a Roman numeral"),
        pytest.param("en 2024.Puis", "en 2024. Puis", id="after a number"),
        pytest.param("de 20 %.Puis", "de 20 %. Puis", id="after a percentage"),
        pytest.param("(hier).Puis", "(hier). Puis", id="after a bracket"),
        pytest.param("« Oui ».Puis", "« Oui ». Puis", id="after a quotation"),
        pytest.param("« Oui. »Puis", "« Oui. » Puis", id="after a quotation with its own full stop"),
        pytest.param("Il dit.À la fin", "Il dit. À la fin", id="a sentence that begins with À"),
        pytest.param("sur YouTube et AzurLab", "sur YouTube et AzurLab", id="a name with a capital in it"),
        pytest.param("Un pont neufLe maire part.", "Un pont neuf\nLe maire part.", id="a heading before a text"),
        pytest.param("Le pont est fermeOdon part.", "Le pont est ferme\nOdon part.", id="a heading before a name"),
        pytest.param("LinkedIn, #onPart, @anneRoy", "LinkedIn, #onPart, @anneRoy", id="a capital within a name"),
        pytest.param("Un pont neufL’élue part.", "Un pont neuf\nL'élue part.", id="a heading, then an elision"),
        pytest.param("« Un essai »Au port, rien.", "« Un essai »\nAu port, rien.", id="a quoted heading"),
        pytest.param("« Oui »« Non », dit-il.", "« Oui »\n« Non », dit-il.", id="two quotations"),
        pytest.param(
            "La mairie en vue«Enfin !» dit-elle", "La mairie en vue\n«Enfin !» dit-elle", id="before a quotation"
        ),
        pytest.param("La mairie en vue“Enfin”", "La mairie en vue\n“Enfin”", id="before other quotation marks"),
        pytest.param("pour«Le Phare» et les«Bleus»", "pour «Le Phare» et les «Bleus»", id="a quoted name, no heading"),
        pytest.param("McLeNet et VélOn Sud", "McLeNet et VélOn Sud", id="a name that holds such a word"),
        pytest.param(
            "Au port pic.twitter.com/aZ09bY18cXLes quais", "Au port pic.twitter.com/aZ09bY18cX\nLes quais", id="a post"
        ),
        pytest.param(
            "Le port https://t.co/aZ09bY18cX «Rien», dit-il",
            "Le port https://t.co/aZ09bY18cX\n«Rien», dit-il",
            id="a link at the end of a post",
        ),
        pytest.param(
            "— A. Roy (@aroy) 3 mai 2031 Les quais", "— A. Roy (@aroy) 3 mai 2031\nLes quais", id="the day of a post"
        ),
        pytest.param(
            "https://t.co/aZ09bY18cX via @aroy", "https://t.co/aZ09bY18cX via @aroy", id="a link within a post"
        ),
    ],
)
def test_glued_sentences_are_parted(published: str, mended: str) -> None:
    assert repair(published).text == mended


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("J.F.Morel et A.-M.Roy", id="initials"),
        pytest.param("la S.A.R.L. et l'O.N.U.", id="letters of a body"),
        pytest.param("12.5 %, 1.000 km", id="decimal point and thousands"),
        pytest.param("art.5 et p.12", id="abbreviation before a number"),
        pytest.param("https://Exemple.fr/Un.Mot?Lettre=A", id="URL"),
        pytest.param("www.Exemple.Fr", id="www."),
        pytest.param("anne.Morel@exemple.fr", id="e-mail"),
        pytest.param("sur exemple.fr", id="domain"),
        pytest.param("Alors... peut-être", id="three points"),
        pytest.param("des«bleus» et »bleus« Anne", id="quotation marks of a word, and the other way round"),
        pytest.param("l«Écho»", id="a quotation mark for an apostrophe"),
        pytest.param("fini.puis", id="lower case"),
        pytest.param("le groupe “ Oui ” et ‘non’", id="quotation marks stay what they are"),
        pytest.param("rock 'n' roll ; A : b !", id="an elision that is no French one, marks with a space"),
    ],
)
def test_nothing_to_mend(text: str) -> None:
    assert repair(text).text == text


@pytest.mark.parametrize(
    ("published", "word", "original"),
    [
        pytest.param("l’ été\u0301 à Ⅲ.Puis", "III", "Ⅲ", id="one character that became three"),
        pytest.param("un cafe\u0301 noir", "café", "cafe\u0301", id="a combining accent belongs to its letter"),
        pytest.param(
            "la diplo\u00admatie ici", "diplomatie", "diplo\u00admatie", id="what was taken out inside a word"
        ),
        pytest.param("la fin.Puis", "Puis", "Puis", id="after a blank that was put in"),
        pytest.param("la fin.Puis", "fin.", "fin.", id="before a blank that was put in"),
        pytest.param("verre d' eau , frais .", "d'eau, frais.", "d' eau , frais .", id="stray blanks"),
        pytest.param("mille\u00a0\u202f\u00a0fois", "mille fois", "mille\u00a0\u202f\u00a0fois", id="blanks"),
    ],
)
def test_the_way_back(published: str, word: str, original: str) -> None:
    repaired = repair(published)
    start = repaired.text.index(word)
    place = repaired.original(start, start + len(word))
    assert published[slice(*place)] == original


@laws
@given(texts)
def test_every_character_knows_where_it_comes_from(text: str) -> None:
    repaired = repair(text)
    assert len(repaired.text) == len(repaired.origin) == len(repaired.until)
    assert repaired.origin == sorted(repaired.origin)
    assert repaired.until == sorted(repaired.until)
    assert all(0 <= a < b <= len(text) for a, b in zip(repaired.origin, repaired.until, strict=True))


@laws
@given(texts)
def test_a_letter_that_repair_keeps_is_the_same_at_its_place(text: str) -> None:
    """Only what stands in the list of flaws may differ: any other letter, figure or mark is what was published."""
    repaired = repair(text)
    for i, character in enumerate(repaired.text):
        published = text[slice(*repaired.original(i, i + 1))]
        if published.isascii() and len(published) == 1 and not published.isspace() and published not in "`":
            assert character in (published, " ", "\n"), (character, published)


@laws
@given(texts)
def test_an_empty_span_stays_empty_and_inside(text: str) -> None:
    repaired = repair(text)
    for place in range(len(repaired.text) + 1):
        start, end = repaired.original(place, place)
        assert 0 <= start == end <= len(text)


@laws
@given(texts)
def test_one_kind_of_blank_is_left(text: str) -> None:
    mended = repair(text).text
    for address in (word for word in mended.split() if "www." in word or "http" in word or "@" in word):
        mended = mended.replace(address, "")
    assert not {"\r", "\u00a0", "\u202f", "\u2009", "\u200b", "\u00ad", "\t"} & set(mended)
