"""Outlets: one name for all spellings; the list of the French-language press is sound."""

from pathlib import Path

import pytest

from analysis.articles import problems, read_articles
from analysis.articles.outlets import country_and_kind, load_outlets, outlet_name, outlet_of


@pytest.mark.parametrize(
    ("written", "name"),
    [
        pytest.param("Le Monde", "Le Monde", id="itself"),
        pytest.param("LE MONDE", "Le Monde", id="capitals"),
        pytest.param("lemonde.fr", "Le Monde", id="a domain"),
        pytest.param("https://www.lemonde.fr/", "Le Monde", id="an address"),
        pytest.param("Le Monde.fr", "Le Monde", id="with the ending of one"),
        pytest.param("lemonde", "Le Monde", id="one word, as in corpora"),
        pytest.param("humanite", "L'Humanité", id="the word of its domain"),
        pytest.param("lalibre", "La Libre Belgique", id="the word of its domain, a part of the name"),
        pytest.param("news", "news", id="a word of a domain that is none of its name"),
        pytest.param("lematin", "lematin", id="the word of two domains"),
        pytest.param("LHumanite", "L'Humanité", id="one word without its apostrophe"),
        pytest.param("Le Monde (site web)", "Le Monde", id="Europresse's addition"),
        pytest.param("Le Figaro (Paris)", "Le Figaro", id="Nexis's addition"),
        pytest.param("L’Humanite", "L'Humanité", id="apostrophe and accent"),
        pytest.param("La Croix, no. 43018", "La Croix", id="with its number"),
        pytest.param("Ouest France", "Ouest-France", id="without its hyphen"),
        pytest.param("Le Temps (Suisse)", "Le Temps", id="with its country"),
        pytest.param("20 minutes (Suisse)", "20 minutes (Suisse)", id="another country's paper of that name"),
        pytest.param("Libération (Maroc)", "Libération (Maroc)", id="and another"),
        pytest.param("La Tribune (Sherbrooke, Qc)", "La Tribune (Sherbrooke)", id="a town of Canada"),
        pytest.param("La Tribune (Moncton, N.-B.)", "La Tribune (Moncton, N.-B.)", id="no paper of France"),
        pytest.param("Le Droit (Ottawa, On)", "Le Droit", id="the paper of Canada"),
        pytest.param("Ouest-France - Quimper", "Ouest-France", id="a local edition"),
        pytest.param("Le Parisien, Essonne", "Le Parisien", id="a local edition after a comma"),
        pytest.param("Agence France-Presse", "AFP", id="spelled out"),
        pytest.param("AFP - Journal Internet AFP (français)", "AFP", id="a service of an agency"),
        pytest.param("BFM TV (site web)", "BFMTV", id="two words"),
        pytest.param("Le Casino 24", "Le Casino 24", id="no number within a word"),
        pytest.param("L'Écho du Val", "L'Écho du Val", id="nobody knows it"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_spellings_are_joined(written: str, name: str) -> None:
    assert outlet_name(written) == name


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        pytest.param("https://www.letemps.ch/monde/a", "Le Temps", id="known"),
        pytest.param("https://world.kbs.co.kr/service/news_view.htm?lang=f", "KBS World Radio", id="below its domain"),
        pytest.param("https://notlemonde.fr/a", "notlemonde.fr", id="not a part of a name"),
        pytest.param("https://www.echo-du-val.example/a", "echo-du-val.example", id="unknown"),
        pytest.param("https://lemonde.fr@echo-du-val.example/a", "echo-du-val.example", id="a name before the host"),
        pytest.param("traite.html", "", id="no address"),
    ],
)
def test_the_outlet_of_an_address(url: str, outlet: str) -> None:
    assert outlet_of(url) == outlet


def test_the_list_covers_the_french_language_press() -> None:
    outlets = load_outlets()
    assert len(outlets) >= 200
    countries = {outlet.country for outlet in outlets.values()}
    wanted = {"France", "Belgique", "Suisse", "Canada", "Luxembourg", "Algérie", "Maroc", "Tunisie", "Sénégal"}
    assert wanted | {"Côte d'Ivoire", "Cameroun", "Liban", "Corée du Sud", "Haïti"} <= countries
    assert all(domain == domain.lower() and " " not in domain for domain in outlets)


@pytest.mark.parametrize("row", ["lemonde.fr,Le Monde,France,daily", "a.fr,A,,daily", "a.fr,A,France,leaflet"])
def test_a_list_with_a_mistake_is_refused(tmp_path: Path, row: str) -> None:
    (tmp_path / "o.csv").write_text(f"domain,name,country,kind\nlemonde.fr,Le Monde,France,daily\n{row}\n", "utf-8")
    with pytest.raises(ValueError, match=r"listed twice|blank"):
        load_outlets(tmp_path / "o.csv")


def test_what_an_address_tells_is_marked_as_guessed(tmp_path: Path) -> None:
    rows = ["url,text", "https://www.lesoir.be/2031/05/14/traite,Un texte.", "https://a.example/b,Un autre."]
    (tmp_path / "t.csv").write_text("\n".join(rows), "utf-8")
    articles = read_articles(tmp_path / "t.csv")
    assert articles["outlet"].tolist() == ["Le Soir", "a.example"]
    assert articles["guessed"].tolist() == ["date, outlet", "outlet"]
    assert articles["date"].dt.day.tolist()[0] == 14


def test_a_joined_spelling_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("outlet,text\nlemonde.fr,Un.\nlemonde.fr,Deux.\nLe Monde,Trois.\n", "utf-8")
    articles = read_articles(tmp_path / "t.csv")
    assert articles["outlet"].unique().tolist() == ["Le Monde"]
    said = problems(articles)[["source", "problem"]].values.tolist()
    assert said == [["The outlet “lemonde.fr”", "is called Le Monde (2 articles)"]]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Journal numéro 58", "Journal numéro 58"),
        ("Radio No 1", "Radio No 1"),
        ("L'Écho du Val, no. 12", "L'Écho du Val"),
        ("L'Écho du Val n° 12", "L'Écho du Val"),
    ],
)
def test_a_number_is_cut_only_where_it_is_that_of_an_issue(written: str, name: str) -> None:
    assert outlet_name(written) == name


@pytest.mark.parametrize(
    ("name", "addresses", "said"),
    [
        pytest.param(
            "Le Phare", [], ("République démocratique du Congo?", "daily?"), id="a name that any paper may have"
        ),
        pytest.param(
            "Le Phare",
            ["https://www.lephareonline.net/a"],
            ("République démocratique du Congo", "daily"),
            id="its address",
        ),
        pytest.param(
            "Le Phare",
            ["https://lephare.example/a", ""],
            ("République démocratique du Congo?", "daily?"),
            id="another address",
        ),
        pytest.param("Libération", [], ("France?", "daily?"), id="a word without its article"),
        pytest.param("Ouest-France", [], ("France", "daily"), id="a name of its own"),
        pytest.param("Mediapart", [], ("France", "online"), id="no word of the dictionary"),
        pytest.param("L'Écho du Val", ["https://echo-du-val.example"], ("", ""), id="nobody knows it"),
    ],
)
def test_a_name_alone_is_no_proof_of_a_country(name: str, addresses: list[str], said: tuple[str, str]) -> None:
    assert country_and_kind(name, addresses) == said
