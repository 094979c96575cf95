"""What a notebook shows of our objects when they end a cell, in a shell such as the kernel's."""

import subprocess
import sys

import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell

from analysis import annotate, read_articles, words
from analysis.show.notebook import register
from analysis.statements import find_statements


@pytest.fixture
def shell() -> InteractiveShell:
    register(shell := InteractiveShell())
    return shell


def html(shell: InteractiveShell, thing: object) -> str:
    formatter = shell.display_formatter
    assert formatter is not None
    return formatter.format(thing)[0]["text/html"]


def test_articles_show_titles_and_lengths_and_not_their_texts(shell: InteractiveShell) -> None:
    articles = read_articles("data/demo")
    shown = html(shell, articles)
    assert type(articles) is pd.DataFrame
    assert "Aldre : le courage d&#x27;une présidente [fiction]" in shown
    assert "Il fallait du courage pour rouvrir" not in shown
    assert "20 of 24 rows" in shown
    assert " rows" not in html(shell, articles.head(12))


def test_statements_show_what_was_said_and_not_where(shell: InteractiveShell) -> None:
    statements = annotate(read_articles("data/demo")).statements
    shown = html(shell, statements)
    assert "Ce fleuve nous a séparés" in shown
    assert "cue_span" not in shown


def test_a_concordance_shows_its_lines(shell: InteractiveShell) -> None:
    articles = read_articles("data/demo")
    shown = html(shell, words.concordance(annotate(articles).tokens, articles, "péage"))
    assert '<td class="word" lang="fr"><a' in shown


def test_another_table_shows_itself_as_pandas_has_it(shell: InteractiveShell) -> None:
    frame = pd.DataFrame({"outlet": ["Écho"], "n": [3]})
    assert html(shell, frame) == frame._repr_html_()  # type: ignore[operator]


def test_a_statement_shows_its_words_its_speaker_and_its_cue(shell: InteractiveShell) -> None:
    (statement,) = find_statements("« Le prix < dix ducats », a promis Mme Anne Morel.")
    shown = html(shell, statement)
    assert "<mark>Le prix &lt; dix ducats</mark>" in shown
    assert "<b>Anne Morel</b>" in shown
    assert "<u>a promis</u>" in shown
    assert "direct" in shown


@pytest.mark.slow
def test_a_kernel_needs_no_more_than_the_import() -> None:
    code = (
        "from IPython.core.interactiveshell import InteractiveShell as Shell; shell = Shell.instance(); "
        "shell.run_cell('import analysis'); import pandas; "
        "print(shell.display_formatter.formatters['text/html'].lookup_by_type(pandas.DataFrame).__module__)"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.splitlines()[-1] == "analysis.show.notebook"
