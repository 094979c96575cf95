"""Copies found after edits of known size, and their time: `python benchmarks/copies.py [ARTICLES]`"""

import argparse
import random
import re
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pandas as pd
from datasketch import MinHash, MinHashLSH

# When run as a file, only this folder is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis import read_articles
from analysis.cli.output import aligned_lines
from analysis.copies import copy_groups, shared_passages
from analysis.errors import UserError
from analysis.words import number_of_words
from benchmarks.options import ROOT, positive

SEED = 19062024
TEXTS = 400  # articles that are edited
LEAST = 60  # words of one whose versions should be found again among many
VERSIONS_OF, LONG = 40, 150  # articles with more than so many words, of which eleven versions are counted
Edit = Callable[[list[str], "Others"], list[str]]  # of an article's words, with others' words


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what is found of each edit, what is left out wrongly, and how long it takes; returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        articles = read_articles(options.articles)
    except UserError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    print(*aligned_lines(found_of_edits(articles), 110), "", sep="\n")
    print(*aligned_lines(texts_counted(articles), 110), "", sep="\n")
    number, named, kept = named_passages(articles)
    print(f"first 40 % kept, the rest new: named as shared passage in {named:.1%} of {number}, with {kept:.1%} "
          "of the words kept\n")  # fmt: skip
    shares = words_of_copies(articles)
    print(f"articles left out as copies: {len(shares)}; with under half of their words in the one kept: "
          f"{(shares < 0.5).sum()}\n")  # fmt: skip
    made = varied(articles, options.scale)
    timed, groups = seconds(made, options.datasketch)
    print(*aligned_lines(timed, 110), sep="\n")
    print(f"pairs of one article, each edited by at most 10 %, that share a group: {together(made, groups):.3f}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="copies.py", description=__doc__)
    shared = ROOT.parent / "shared" / "corpus" / "press.jsonl"
    parser.add_argument("articles", type=Path, nargs="?", default=shared, help=f"a table of articles ({shared})")
    parser.add_argument("--scale", type=positive, default=100_000, metavar="N", help="articles to measure time with")
    parser.add_argument(
        "--datasketch", type=positive, default=10_000, metavar="N", help="how many of them for datasketch"
    )
    return parser


class Others:
    """Words of articles that are not edited, for filling: no passage twice, or fillings would be copies."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.words = " ".join(texts).split()
        self.used = 0
        self.rng = random.Random(SEED)

    def passage(self, number: int) -> list[str]:
        """The next so many words; IndexError where no more are left."""
        if self.used + number > len(self.words):
            raise IndexError(number)
        self.used += number
        return self.words[self.used - number : self.used]


def changed(share: float) -> Edit:
    """Words here and there are replaced by words of other articles."""

    def edit(words: list[str], others: Others) -> list[str]:
        return [others.rng.choice(others.words) if others.rng.random() < share else word for word in words]

    return edit


def inside(times: int) -> Edit:
    """The whole text stands in one that is several times as long."""

    def edit(words: list[str], others: Others) -> list[str]:
        around = others.passage((times - 1) * len(words))
        cut = others.rng.randrange(len(around) + 1)
        return [*around[:cut], *words, *around[cut:]]

    return edit


def beginning(words: list[str], others: Others) -> list[str]:
    """The first 40 % are kept, the rest is new."""
    kept = round(0.4 * len(words))
    return [*words[:kept], *others.passage(len(words) - kept)]


EDITS: dict[str, Edit] = {
    **{f"{share:.0%} of words edited": changed(share) for share in (0.0, 0.05, 0.10, 0.15, 0.20)},
    **{f"inside one {times} times as long": inside(times) for times in (2, 4, 8)},
    "half cut away": lambda words, others: words[: len(words) // 2 + 1],
}


def found_of_edits(articles: pd.DataFrame) -> pd.DataFrame:
    """One row per edit: how many of the edited articles are found as copies, and how many of the copies are right.

    The articles edited are copies of no other; fewer of them where the filling does not suffice for all.
    """
    alone, drawn = _drawn(articles)
    rows = []
    for name, edit in EDITS.items():
        others = Others(alone.drop(drawn.index)["text"])
        edited = edited_texts(drawn["text"], edit, others)
        made = pd.DataFrame({"text": edited, "outlet": "elsewhere", "date": pd.NaT}).add_suffix("-edited", axis=0)
        groups = copy_groups(pd.concat([drawn.loc[edited.index], made]))
        right = (groups[: len(edited)].to_numpy() == groups[len(edited) :].to_numpy()).sum()
        left_out = (groups != groups.index).sum()
        rows.append((name, len(edited), round(right / len(edited), 3), round(right / max(left_out, 1), 3)))
    return pd.DataFrame(rows, columns=["edit", "articles", "recall", "precision"])


def _drawn(articles: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The articles that are copies of no other, and those of them that are edited."""
    alone = articles[~articles["wire_group"].duplicated(keep=False)]
    return alone, alone.sample(min(TEXTS, len(alone) // 3), random_state=SEED)


def named_passages(articles: pd.DataFrame) -> tuple[int, float, float]:
    """Texts of which another outlet keeps the first 40 % a day later: how many, the share of these of which a shared
    passage is named, and the share of the words kept that are in one."""
    alone, drawn = _drawn(articles)
    edited = edited_texts(drawn["text"], beginning, Others(alone.drop(drawn.index)["text"]))
    first = drawn.loc[edited.index].assign(date=pd.Timestamp("2024-06-19"))
    made = pd.DataFrame({"text": edited, "outlet": "elsewhere", "date": pd.Timestamp("2024-06-20")})
    shared = shared_passages(pd.concat([first, made.add_suffix("-edited", axis=0)]))
    own = shared[shared["article_id"] == shared["source"] + "-edited"].groupby("source")["words"].sum()
    kept = first["text"].map(lambda text: number_of_words(" ".join(text.split()[: round(0.4 * len(text.split()))])))
    named = own.reindex(edited.index, fill_value=0)
    return len(edited), float((named > 0).mean()), float(named.clip(upper=kept).sum() / kept.sum())


def texts_counted(articles: pd.DataFrame) -> pd.DataFrame:
    """One row per share of words edited: how many texts are counted where ten outlets edited one, each in its way."""
    _, drawn = _drawn(articles)
    long = drawn[drawn["text"].str.split().map(len) > LONG].head(VERSIONS_OF)
    rows = []
    for share in (0.05, 0.10, 0.15, 0.20):
        others, edit, counted = Others(articles["text"]), changed(share), []
        for text in long["text"]:
            texts = [text, *(" ".join(edit(text.split(), others)) for _ in range(10))]
            table = pd.DataFrame({"text": texts, "outlet": [f"Outlet {n}" for n in range(11)], "date": pd.NaT})
            counted.append(copy_groups(table).nunique())
        rows.append((f"{share:.0%} of words edited", len(counted), round(sum(counted) / len(counted), 2), max(counted)))
    return pd.DataFrame(rows, columns=["eleven versions", "texts", "counted on average", "at most"])


def edited_texts(texts: pd.Series, edit: Edit, others: Others) -> pd.Series:
    """The texts after the edit, as many as there is filling for."""
    edited = {}
    for article_id, text in texts.items():
        try:
            edited[article_id] = " ".join(edit(text.split(), others))
        except IndexError:
            break
    return pd.Series(edited)


def words_of_copies(articles: pd.DataFrame) -> pd.Series:
    """For each article left out, the share of its words that are in the one kept, in runs of five and more.

    Counted independently from the words, without numbers, boilerplate or gaps.
    """
    words = {article_id: re.findall(r"\w+", text.lower()) for article_id, text in articles["text"].items()}
    left_out = articles.loc[articles["wire_group"] != articles.index, "wire_group"]
    return pd.Series({one: _in_a_row(words[one], words[kept]) for one, kept in left_out.items()}, dtype=float)


def _in_a_row(one: list[str], other: list[str], run: int = 5) -> float:
    there = {tuple(other[i : i + run]) for i in range(len(other) - run + 1)}
    found = {i + k for i in range(len(one) - run + 1) if tuple(one[i : i + run]) in there for k in range(run)}
    return len(found) / max(len(one), 1)


def varied(articles: pd.DataFrame, number: int) -> pd.DataFrame:
    """So many articles, the same again and again with a twentieth to two thirds of their words edited."""
    rng = random.Random(SEED)
    texts = [text.split() for text in articles["text"]]
    words = [word for text in texts for word in text]
    shares = [0.05, 0.1, 0.2, 0.4, 0.66]
    rows = []
    for n in range(number):
        share, text = rng.choice(shares), list(texts[n % len(texts)])
        for place in rng.sample(range(len(text)), round(share * len(text))):
            text[place] = rng.choice(words)
        rows.append((" ".join(text), f"Outlet {n % 30}", pd.NaT, articles["wire_group"].iloc[n % len(texts)], share))
    return pd.DataFrame(rows, columns=["text", "outlet", "date", "made_of", "share"])


def together(made: pd.DataFrame, groups: pd.Series) -> float:
    """The share of the pairs made of one article by few edits that are in one group; without texts of a line or two."""
    few = made[(made["share"] <= 0.1) & (made["text"].str.split().map(len) >= LEAST)]
    pairs = few.groupby("made_of").size()
    same = few.groupby([few["made_of"], groups[few.index]]).size()
    return float((same * (same - 1)).sum() / max((pairs * (pairs - 1)).sum(), 1))


def seconds(articles: pd.DataFrame, other: int) -> tuple[pd.DataFrame, pd.Series]:
    """How long our groups take, and datasketch's MinHash LSH of the same runs of three words, without any check; and
    our groups."""
    rows, found = [], []
    for name, way, table in (
        ("copy_groups", copy_groups, articles),
        ("datasketch MinHashLSH, candidates only", datasketch_groups, articles.head(other)),
    ):
        start, begun = time.process_time(), time.perf_counter()
        groups = way(table)
        cpu, wall = time.process_time() - start, time.perf_counter() - begun
        rows.append((name, len(table), round(cpu, 1), round(wall, 1), len(groups) - groups.nunique()))
        found.append(groups)
    return pd.DataFrame(rows, columns=["way", "articles", "CPU s", "wall s", "copies"]), found[0]


def datasketch_groups(articles: pd.DataFrame) -> pd.Series:
    """Each text with the first of those that may be half like it, as datasketch's manual does it."""
    index = MinHashLSH(threshold=0.5, num_perm=128)
    groups = {}
    for number, text in articles["text"].items():
        words = re.findall(r"\w+", text.lower())
        sketch = MinHash(num_perm=128)
        sketch.update_batch([" ".join(words[i : i + 3]).encode() for i in range(len(words) - 2)])
        like = index.query(sketch)
        groups[number] = min(like) if like else number
        if not like:
            index.insert(number, sketch)
    return pd.Series(groups)


if __name__ == "__main__":
    sys.exit(main())
