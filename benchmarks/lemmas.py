"""How often the dictionary form of a word is right, against a treebank in CoNLL-U (universaldependencies.org)."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import simplemma

from analysis.errors import UserError
from analysis.language.lemmas import lemma
from analysis.language.parsed import Sentence
from analysis.language.parser import tag
from analysis.words import word_rates
from analysis.words.counts import CONTENT_POS

WAYS = ("ours", "spacy", "simplemma")


class GoldWord(NamedTuple):
    """A word of a treebank; `start` and `end` are places in its sentence, -1 for a part of « du » or « aux »."""

    form: str
    lemma: str
    pos: str
    start: int
    end: int


class GoldSentence(NamedTuple):
    """A sentence of a treebank."""

    text: str
    words: list[GoldWord]


def read_conllu(path: Path) -> list[GoldSentence]:
    """Read the sentences of a CoNLL-U file.

    Raises `UserError` for a file that cannot be read, is not UTF-8, has no sentence, or has a word whose line does
    not have ten columns or that is not in its sentence's text.
    """
    try:
        content = path.read_text(encoding="utf-8")
    except OSError as error:
        raise UserError(f"{path}: cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: is not UTF-8 text.") from error
    blocks = [block.splitlines() for block in content.replace("\r\n", "\n").split("\n\n") if block.strip()]
    sentences = [_sentence(block, path) for block in blocks]
    if not sentences:
        raise UserError(f"{path}: has no sentence; give a treebank in CoNLL-U, such as fr_gsd-ud-test.conllu.")
    return sentences


def lemma_table(sentences: Iterable[GoldSentence]) -> pd.DataFrame:
    """Compare the lemma of every content word: one row per word.

    The columns: form, pos, lemma (as the treebank has them), and what we, spaCy and simplemma make of it, in `ours`,
    `spacy` and `simplemma`; "" where the words of the sentence are cut in another way. Content words are what the
    treebank tags NOUN, PROPN, VERB, ADJ or ADV.
    """
    sentences = list(sentences)
    tagged = tag(sentence.text.replace("’", "'") for sentence in sentences)
    rows = [row for sentence, tokens in zip(sentences, tagged, strict=True) for row in _rows(sentence, tokens)]
    return pd.DataFrame(rows, columns=["form", "pos", "lemma", *WAYS])


def lemma_figures(table: pd.DataFrame) -> pd.DataFrame:
    """Percentages of right lemmas, by part of speech and of all; small and capital letters count as the same.

    One row per part of speech: pos, words, the percentage of each way, and the 95 % interval of ours.
    """
    gold = table["lemma"].str.lower()
    right = pd.DataFrame({way: table[way].str.lower() == gold for way in WAYS}).assign(pos=table["pos"])
    groups = [*right.groupby("pos"), ("all", right)]
    figures = pd.DataFrame(
        {"pos": name, "words": len(rows), "n": int(rows["ours"].sum())} | {way: rows[way].mean() * 100 for way in WAYS}
        for name, rows in groups
    )
    # A right and a wrong row make each part of speech a group of its own, with its Wilson interval.
    wrong = figures.assign(n=figures["words"] - figures["n"], side="wrong")
    rates = word_rates(pd.concat([figures.assign(side="right"), wrong]), by="pos")
    rates = rates[rates["side"] == "right"]
    return figures.drop(columns="n").assign(low=rates["low"] / 100, high=rates["high"] / 100)


def _sentence(lines: list[str], path: Path) -> GoldSentence:
    text = next((line[9:] for line in lines if line.startswith("# text = ")), None)
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    if text is None or any(len(row) != 10 for row in rows):
        what = "a sentence has no line « # text = »" if text is None else "a word's line has not ten columns"
        raise UserError(f"{path}: {what}: {lines[0][:60]}")
    return GoldSentence(text, list(_placed(text, rows, path)))


def _placed(text: str, rows: list[list[str]], path: Path) -> Iterator[GoldWord]:
    """Each word with its place; « 16-17 aux » has one, its parts « à » and « les » have none."""
    end, last_part = 0, 0
    for number, form, gold, pos, *_ in rows:
        if "." in number:  # a word that is not printed
            continue
        if number.isdigit() and int(number) <= last_part:
            yield GoldWord(form, gold, pos, -1, -1)
            continue
        start = text.find(form, end)
        if start < 0:
            raise UserError(f"{path}: « {form} » is not in its sentence: {text[:60]}")
        end = start + len(form)
        if "-" in number:
            last_part = int(number.partition("-")[2])
        else:
            yield GoldWord(form, gold, pos, start, end)


def _rows(sentence: GoldSentence, tagged: Sentence) -> Iterator[tuple[str, ...]]:
    tokens = {(token.start, token.end): token for token in tagged}
    for word in sentence.words:
        if word.pos not in CONTENT_POS or word.start < 0:
            continue
        token = tokens.get((word.start, word.end))
        found = ("", "") if token is None else (lemma(token), token.lemma)
        yield (word.form, word.pos, word.lemma, *found, simplemma.lemmatize(word.form, lang="fr"))
