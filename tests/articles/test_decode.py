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
    text, said = decode(FRENCH.encode().replace("ï".encode(), b"\xc3"))
    assert text == FRENCH.replace("ï", "�")
    assert said == "1 broken character, shown as �; save it again as UTF-8"


def test_lines_of_windows_in_utf8_are_read() -> None:
    """Files that were put together of others: most of it UTF-8, some lines of Windows-1252."""
    line = "« Déjà l’œuvre naïve », dit-elle…\n"
    text, said = decode(FRENCH.encode() * 9 + line.encode("cp1252"))
    assert text == FRENCH * 9 + line
    assert said == "8 letters in another encoding, read as Windows-1252; save it again as UTF-8"


@pytest.mark.parametrize("encoding", ["utf-32", "utf-16"])
def test_wide_letters_with_their_mark(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding)) == (FRENCH, f"not UTF-8; read as {encoding.upper()}")


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
