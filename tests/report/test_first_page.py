"""The first page: its title, the findings in their order, one quotation of each who is heard most."""

import re

import pandas as pd
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.actors import Actors
from analysis.annotation import Annotated
from analysis.report import prose
from analysis.report.findings import Finding, Heading
from analysis.report.findings.collected import collected, heading
from analysis.report.lead_quotations import lead_quotations
from analysis.report.overview import overview


def articles(n: int) -> pd.DataFrame:
    table = pd.DataFrame({"outlet": "Écho", "date": pd.Timestamp("2031-05-12")}, index=[f"a{i}" for i in range(n)])
    return table.assign(wire_group=table.index, text="Le pont rouvre.", title="")


def names(**often: int) -> pd.DataFrame:
    """Names, each in so many articles, once in each."""
    rows = [(name.replace("_", " "), f"a{i}") for name, n in often.items() for i in range(n)]
    return pd.DataFrame(rows, columns=["lemma", "article_id"])


def test_where_nothing_occurs_twice_the_title_names_nothing() -> None:
    assert prose.title(articles(1), pd.DataFrame({"article_id": ["a"], "lemma": ["Tissac"]})).startswith(
        "Press coverage, "
    )


@pytest.mark.parametrize(
    ("found", "title"),
    [
        pytest.param(names(Valbrune=8, Morel=5, Petit=4, Roux=3), "Press coverage: Valbrune, Morel, Petit, ", id="4"),
        pytest.param(names(Valbrune=8, Morel=3, Petit=3, Roux=3), "Press coverage: Valbrune, ", id="three tie"),
        pytest.param(names(Valbrune=8, Morel=1), "Press coverage: Valbrune, ", id="a rare name"),
        pytest.param(names(**dict.fromkeys("ABCDE", 3)), "Press coverage, ", id="all tie"),
        pytest.param(names(France=9, Paris=8, gilets_jaunes=6), "Press coverage: gilets jaunes, ", id="at home"),
        pytest.param(names(Valbrune=8, Premier_ministre=6), "Press coverage: Valbrune, ", id="an office"),
        pytest.param(
            names(Valbrune=8, agents_immobiliers=6), "Press coverage: Valbrune, agents immobiliers, ", id="many"
        ),
        pytest.param(names(Valbrune=8, premier_ministre=4), "Press coverage: Valbrune, ", id="a term of many stories"),
        pytest.param(names(France=9, Paris=8), "Press coverage: France, Paris, ", id="nothing but home"),
        pytest.param(names(), "Press coverage, ", id="no name"),
    ],
)
def test_the_title_names_whom_a_quarter_of_the_articles_name(found: pd.DataFrame, title: str) -> None:
    assert prose.title(articles(10), found) == f"{title}12 May 2031"


def made(finding: Finding | Heading) -> object:
    return new_output("execute_result", data=finding._repr_mimebundle_())


@pytest.mark.parametrize("notebooks", [{}, {"1-words": new_notebook(cells=[new_markdown_cell("# Words?")])}])
def test_where_nothing_was_found_that_is_said(notebooks: dict) -> None:
    nothing = pd.DataFrame(columns=["article_id", "reason"])
    annotated = Annotated(tokens=nothing, sentences=nothing, statements=statements())
    cells = overview(articles(1), Actors(), notebooks, annotated, [], title="Press coverage")
    said = [cell.source for cell in cells if cell.id.startswith("findings")]
    assert len(said) == (2 if notebooks else 0)
    assert all("## What was found" in text or "These articles bear out nothing" in text for text in said)


@pytest.mark.parametrize(("lost", "said"), [(True, "### Left out or repaired"), (False, "### Repaired or noted")])
def test_where_nothing_is_left_out_the_heading_does_not_say_so(lost: bool, said: str) -> None:
    table, nothing = articles(1), pd.DataFrame(columns=["article_id", "reason"])
    table.attrs["problems"] = [{"source": "a.txt", "problem": "a line was cut", "lost": lost}]
    annotated = Annotated(tokens=nothing, sentences=nothing, statements=statements())
    cells = overview(table, Actors(), {}, annotated, [], title="Press coverage")
    assert [cell.source for cell in cells if cell.id == "left-out"] == [said]


def test_the_heading_comes_from_its_cell_which_then_shows_nothing() -> None:
    cell = new_code_cell("1", id="words-names-heading", outputs=[made(Heading("Press coverage: Valbrune"))])
    words = new_notebook(cells=[new_markdown_cell("## Names", id="words-names"), cell])
    assert heading({"1-words": words}) == "Press coverage: Valbrune"
    assert not cell.outputs
    assert heading({"1-words": words}) == ""  # as where its section failed


def test_findings_come_from_the_cells_the_most_telling_first_and_lead_to_what_is_there() -> None:
    shown = new_output("display_data", data={"text/html": "<p>A chart</p>"})
    words = new_notebook(
        cells=[
            new_markdown_cell("# Words?", id="words-question"),
            new_markdown_cell("## Runs", id="words-runs"),
            new_code_cell("1", id="words-runs-finding", outputs=[made(Finding("A run."))]),
            new_markdown_cell("## Names", id="words-names"),
            new_code_cell("2", id="words-names-chart", outputs=[shown]),
            new_code_cell("3", id="words-names-finding", outputs=[made(Finding("A name.", "Sure."))]),
        ]
    )
    found = collected({"1-words": words})
    assert [(one.finding.sentence, one.section) for one in found] == [
        ("A name.", "words-names"),
        ("A run.", "words-question"),  # its section has nothing else, and is left out
    ]
    assert [len(cell.outputs) for cell in words.cells if cell.cell_type == "code"] == [0, 1, 0]


def statements(*rows: tuple[str | None, str, str, float]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["speaker", "kind", "quote", "confidence"])
    return table.assign(article_id="a0", start=0, end=5, construction="insertion")


def test_of_each_person_the_own_words_are_quoted_the_surest_first() -> None:
    table = statements(
        ("Mme Morel", "indirect", "le pont rouvrira lundi matin à huit heures", 0.99),
        ("Mme Morel", "direct", "Nous avons tenu la promesse de mai", 0.6),
        ("Mme Morel", "direct", "Le pont est solide comme un roc", 0.9),
        ("direction", "direct", "Nous ne dirons rien de plus aujourd’hui", 0.9),
        (None, "direct", "Personne ne sait qui a parlé ici", 0.9),
        ("M. Petit", "indirect", "les travaux ont coûté trop cher", 0.9),
        ("M. Petit", "indirect", "la mairie a menti sur la date", 0.8),
        ("Mme Roux", "direct", "Je ne parle qu’une seule fois ici", 0.9),
    )
    html = lead_quotations(table, articles(1))
    assert re.findall("<b>(.*?)</b>", html) == ["Mme Morel", "M. Petit", "Mme Roux"]
    assert "«\u00a0Le pont est solide comme un roc\u00a0»" in html
    assert ">les travaux ont coûté trop cher<" in html
    assert 'data-article="a0"' in html


@pytest.mark.parametrize(
    ("quotes", "chosen"),
    [
        pytest.param(["JE LIS CE RAPPORT ICI", "Je lis ce rapport avec vous"], "Je lis ce rapport avec vous", id="one"),
        pytest.param(["JE LIS CE RAPPORT ICI", "JE LIS TOUT ICI MÊME"], "JE LIS CE RAPPORT ICI", id="nothing else"),
        pytest.param(["La CGT et l'ONU le lisent", "Je lis ce rapport"], "La CGT et l'ONU le lisent", id="initials"),
    ],
)
def test_capitals_are_quoted_only_of_those_who_have_nothing_else(quotes: list[str], chosen: str) -> None:
    """The surest comes first, if it is not in capitals."""
    rows = [("M. Petit", "direct", quote, 0.9 - place / 10) for place, quote in enumerate(quotes)]
    assert f"«\u00a0{chosen}\u00a0»" in lead_quotations(statements(*rows), articles(1)).replace("&#x27;", "'")


@pytest.mark.parametrize("construction", ["infinitive", "attribute", "quoted phrase"])
def test_a_sentence_comes_before_a_part_of_one(construction: str) -> None:
    table = statements(
        ("M. Petit", "direct", "à ne pas passer par le pont", 0.9),
        ("M. Petit", "indirect", "le pont rouvrira lundi matin", 0.7),
    )
    assert "à ne pas passer" in lead_quotations(table, articles(1))
    table.loc[0, "construction"] = construction
    assert "le pont rouvrira lundi matin" in lead_quotations(table, articles(1))


def test_of_a_mixed_statement_the_marks_that_its_edge_cut_off_are_restored() -> None:
    row = ("M. Petit", "mixed", "tout est prêt » pour rouvrir le pont", 0.9)
    assert ">«\u00a0tout est prêt\u00a0» pour rouvrir le pont<" in lead_quotations(statements(row), articles(1))


@pytest.mark.parametrize(
    ("others", "shown"),
    [
        pytest.param(["M. Petit", "Mme Blin"], ["M. Petit", "Mme Blin"], id="two are heard in three articles"),
        pytest.param(["M. Petit"], ["Mme Roux", "M. Petit"], id="one is"),
    ],
)
def test_the_one_guest_of_a_long_interview_is_left_out_only_where_that_is_said(
    others: list[str], shown: list[str]
) -> None:
    """Either the speakers are those with the most reported words, or the condition that they fulfil stands above."""
    guest = [("Mme Roux", "direct", "Je parle longtemps et de tout autre chose que du pont", 0.9)] * 9
    mayors = [(name, "direct", "Le pont rouvrira lundi matin", 0.9) for name in others for _ in range(3)]
    table = statements(*guest, *mayors).assign(article_id=["a0"] * 9 + ["a1", "a2", "a3"] * len(others))
    html = lead_quotations(table, articles(4))
    assert re.findall("<b>(.*?)</b>", html) == shown
    assert ("heard in three articles or more" in html) == (len(others) > 1)


def test_of_whom_only_long_statements_are_reported_the_beginning_is_quoted() -> None:
    long = "Nous rouvrirons le pont, " + "et la route, " * 20 + "dès lundi"
    html = lead_quotations(
        statements(("Mme Morel", "direct", long, 0.9), ("Mme Morel", "direct", long, 0.8)), articles(1)
    )
    quoted = re.findall("«\u00a0(.*?)\u00a0»", html)
    assert len(quoted) == 1
    assert quoted[0].startswith("Nous rouvrirons le pont, et la route")
    assert quoted[0].endswith("route…")


def test_without_a_quotable_statement_there_is_none() -> None:
    assert lead_quotations(statements(("Mme Morel", "direct", "Oui", 0.9)), articles(1)) == ""
    assert lead_quotations(statements(), articles(1)) == ""


def test_no_outlet_or_agency_is_among_the_people_quoted_most() -> None:
    table = statements(*[(name, "direct", "Le pont de Valbrune rouvre", 0.9) for name in ("AFP", "Figaro", "Mme Roux")])
    assert re.findall("<b>(.*?)</b>", lead_quotations(table, articles(3))) == ["Mme Roux"]


def test_what_somebody_rules_out_is_quoted_with_its_cue() -> None:
    quote = "le débat débouche sur de nouvelles taxes"
    table = statements(("M. Petit", "indirect", quote, 0.9)).assign(
        cue="a exclu",
        cue_lemma="exclure",
        construction="that-clause",
        cue_span=pd.Series([[9, 16]]),
        spans=pd.Series([[[21, 61]]]),
    )
    text = f"M. Petit a exclu que {quote}."
    assert f"[a exclu que] {quote}" in lead_quotations(table, articles(1).assign(text=text))
    assert "[" not in lead_quotations(table.assign(cue_lemma="affirmer"), articles(1).assign(text=text))
