"""Texts that a paywall cuts are told from those that end with dots of their own."""

from pathlib import Path

import pytest

from analysis.articles import problems, read_articles
from analysis.articles.paywall import is_cut
from analysis.cli.exports import write_table

TEXT = "Le maire de Clairval a rouvert le pont. Les commerçants sont contents"


@pytest.mark.parametrize(
    "end",
    [
        " de retrouver leurs…",
        " de retrouver leurs clients ...",
        " de retrouver leurs clients. (...)",
        ".\n[…]",
        ".\nLire la suite",
        ".\nPour lire la suite, abonnez-vous à notre journal.",
        ".\nArticle réservé aux abonnés",
        ".\nCet article est réservé à nos abonnés.",
        ".\nIl vous reste 73\xa0% de cet article à lire. La suite est réservée aux abonnés.",
        ".\nDéjà abonné ? Connectez-vous",
        " de retrouver… [+2345 chars]",
        " qu’…",
    ],
)
def test_a_text_that_is_cut(end: str) -> None:
    assert is_cut(TEXT + end)


@pytest.mark.parametrize(
    "end",
    [
        ".",
        ", et avec quels frais…",
        ". « Il vous reste une chance », a dit le maire.",
        ". « Rien […] ne change », a-t-il dit.",
        ".\nL'accès est réservé aux piétons jusqu'à lundi.",
        ". « On verra… »",
        ". Il faut lire la suite du rapport.",
    ],
)
def test_a_text_that_ends(end: str) -> None:
    assert not is_cut(TEXT + end)


def test_a_notice_at_the_head_is_no_end() -> None:
    assert not is_cut("Article réservé aux abonnés\n" + "\n".join([TEXT + "."] * 8))


def test_what_is_cut_is_read_and_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{TEXT}.\n\nIl vous reste 73 % de cet article à lire.", "utf-8")
    articles = read_articles(tmp_path / "a.txt")
    assert articles["text"].str.strip().tolist() == [f"{TEXT}."]
    assert articles["cut_short"].tolist() == [True]
    said = problems(articles)
    assert ("a.txt", "seems to be cut short, as by a paywall; give its whole text if you can", False) in list(
        said.itertuples(index=False, name=None)
    )


def test_a_whole_text_takes_the_place_of_one_cut_short(tmp_path: Path) -> None:
    head = "Titre : Le pont\nDate : 2031-05-14\nJournal : Le Ducat\n\n"
    long = f"{TEXT}. Ils sont venus de {', '.join(f'Val{letter}' for letter in 'abcdefghijklmnopqrstuvwxyz')}. "
    (tmp_path / "a.txt").write_text(f"{head}{long}Il faut que les…", "utf-8")
    (tmp_path / "b.txt").write_text(f"{head}{long}Il faut que les travaux finissent.", "utf-8")
    articles = read_articles(tmp_path)
    assert articles["cut_short"].tolist() == [False]
    assert articles["text"].iloc[0].endswith("les travaux finissent.")


@pytest.mark.parametrize("ending", [".csv", ".jsonl", ".parquet"])
def test_an_export_keeps_what_is_cut_short(tmp_path: Path, ending: str) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Le maire a dit que les…"}\n{"text": "Il pleut."}', "utf-8")
    articles = read_articles(tmp_path / "a.jsonl")
    write_table(articles, tmp_path / f"b{ending}")
    again = read_articles(tmp_path / f"b{ending}")
    assert again["cut_short"].tolist() == articles["cut_short"].tolist() == [True, False]
