"""Encodings, and what is no text at all."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.articles.decode import NotText, decode

FRENCH = "« À l’été, le cœur naïf coûtera 5 € », a-t-elle déclaré.\r\n\nFin\n"


@pytest.mark.parametrize(
    ("encoding", "remark"),
    [
        pytest.param("utf-8", "", id="UTF-8"),
        pytest.param("utf-8-sig", "", id="UTF-8 with its mark"),
        pytest.param("cp1252", "cp1252", id="Windows"),
        pytest.param("mac_roman", "mac_roman", id="old Macintosh"),
        pytest.param("utf-16", "UTF-16", id="Notepad's Unicode"),
    ],
)
def test_french_is_read_to_the_character(encoding: str, remark: str) -> None:
    text, said = decode(FRENCH.encode(encoding))
    assert text == FRENCH
    assert remark in said
    assert bool(said) == bool(remark)


def test_latin1_needs_no_cp1252_characters() -> None:
    short = "L'été, où la présidente a été reçue."
    assert decode(short.encode("latin-1"))[0] == short


def test_damaged_utf8_keeps_what_is_sound() -> None:
    text, said = decode(FRENCH.encode().replace("ï".encode(), b"\xef"))
    assert text == FRENCH.replace("ï", "�")
    assert "1 broken" in said


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"Norvaux\0\0", id="NUL"),
        pytest.param(b"%PDF-1.7\n\x01\x02\x03" + zlib.compress(FRENCH.encode()), id="compressed"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x05", id="picture"),
        pytest.param(b"\xff\xfeab\x00", id="half a UTF-16 character"),
        pytest.param(bytes(range(128, 256)) * 9, id="no language"),
    ],
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(NotText):
        decode(data)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_every_utf8_text_survives(text: str) -> None:
    assert decode(text.encode()) == (text.removeprefix("\ufeff"), "")
