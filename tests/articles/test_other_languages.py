"""Articles in other languages are left out by name, and kept where that is wished."""

import json
from pathlib import Path

import pytest

from analysis.articles import accounts, problems, read_articles
from analysis.articles.other_languages import is_other_language

TEXTS = {
    "en": "The president signed the treaty on Wednesday in the old harbour office, in front of both delegations.",
    "de": "Die Präsidentin hat den Vertrag am Mittwoch im alten Hafenamt vor beiden Delegationen unterzeichnet.",
    "es": "La presidenta firmó el tratado el miércoles en la antigua capitanía, delante de las dos delegaciones.",
    "it": "La presidente ha firmato il trattato mercoledì nella vecchia capitaneria, davanti alle due delegazioni.",
    "nl": "De president heeft het verdrag woensdag ondertekend in het oude havenkantoor, voor beide delegaties.",
    "ru": "Президент подписала договор в среду в старом здании порта в присутствии обеих делегаций двух стран.",
    "ko": "대통령은 수요일 두 대표단이 지켜보는 가운데 옛 항만 사무소에서 조약에 서명하고"
    " 군중에게 손을 흔들며 인사했다.",
}
FRENCH = "La présidente a signé le traité mercredi dans l'ancienne capitainerie, devant les deux délégations."


@pytest.mark.parametrize("code", TEXTS)
def test_other_languages_are_told(code: str) -> None:
    assert is_other_language(TEXTS[code]) == code


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(FRENCH, id="French"),
        pytest.param(FRENCH.upper(), id="in capitals"),
        pytest.param("Yes.", id="too short to tell"),
        pytest.param("", id="empty"),
        pytest.param(f"« Yes we can », a lancé la présidente. {FRENCH} « The treaty is ours. »", id="quoting English"),
        pytest.param("Kim Jong-un. Vladimir Poutine. Pyongyang. Moscou.", id="names"),
    ],
)
def test_french_is_never_left_out(text: str) -> None:
    assert is_other_language(text) == ""


def test_they_are_left_out_by_name_and_kept_on_demand(tmp_path: Path) -> None:
    file = tmp_path / "t.jsonl"
    file.write_text("\n".join(json.dumps({"id": name, "text": text}) for name, text in {**TEXTS, "fr": FRENCH}.items()))
    articles = read_articles(file)
    assert articles.index.tolist() == ["fr"]
    assert accounts(articles).iloc[0]["left_out"] == len(TEXTS)
    assert "is in English; --any-language reads it too" in problems(articles)["problem"].tolist()
    assert len(read_articles(file, any_language=True)) == len(TEXTS) + 1
