"""How the cost of one article grows with its length: `python benchmarks/long_articles.py [--words N…]`

Articles are made up, with and without quotations; then heaps of one mark, name or quotation. Measured is the CPU time
of what is done with one: reading and annotating it, and its marked page. The power is that of a line through the
logarithms: 1 is linear, 2 quadratic.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import numpy as np
import pandas as pd

# When run as a file, only this folder is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis import annotate, read_articles, show
from analysis.cli.output import aligned_lines
from benchmarks.options import positive

Result = TypeVar("Result")
LENGTHS = [10_000, 20_000, 40_000, 80_000, 160_000]
WHO = [
    "Anne Morel",
    "Paul Estève",
    "la maire de Valbrune",
    "le porte-parole du canton",
    "Lucie Hartmann",
    "Jean Ricard",
]
WHAT = [
    "le pont",
    "la digue",
    "le marché couvert",
    "le budget",
    "la halle",
    "le canal",
    "l'école",
    "la gare",
    "le musée",
]
DOES = ["rouvrira lundi", "coûte trop cher", "attendra un an", "sera repeint", "reste fermé", "a plu aux habitants"]
WHERE = ["à Valbrune", "près du fleuve", "dans la vieille ville", "sur la rive gauche", "au port", "derrière la halle"]
PLAIN = "{What} {does} {where}, où {what} {does} depuis {n} semaines."
SPOKEN = [
    "« {What} {does} {where} », a déclaré {who}.",
    "Selon {who}, {what} {does}.",
    "{Who} affirme que {what} {does} {where}.",
    "« {What} {does} », dit-on {where} ; {who} parle d’un « chantier de {n} semaines ».",
]
HEAPS = ["«", "(«", '"', "’", ",", "Jean ", "« a », dit-il. "]
TIMES = [10_000, 40_000]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the CPU seconds of each length and the power by which they grow; returns the exit code."""
    parser = argparse.ArgumentParser(prog="long_articles.py", description=__doc__)
    parser.add_argument("--words", type=positive, nargs="+", default=LENGTHS, metavar="N")
    lengths = parser.parse_args(arguments).words
    for quotations in (False, True):
        rows = pd.DataFrame([measured(text_of(words, quotations), words) for words in [1_000, *lengths]]).iloc[1:]
        print(f"\n{'with' if quotations else 'without'} quotations: CPU seconds for one article of so many words")
        print(*aligned_lines(rows, 100), sep="\n")
        powers = {name: power(rows["words"], rows[name]) for name in rows if name not in ("words", "statements")}
        print("power:", ", ".join(f"{name} {of:.2f}" for name, of in powers.items()))
    print("\nheaps: CPU seconds of `annotate`")
    print(*aligned_lines(pd.DataFrame([of_heap(sign) for sign in HEAPS]), 100), sep="\n")
    return 0


def of_heap(sign: str) -> dict[str, object]:
    """The seconds of an article that has a sign some thousand times, and the power by which they grow."""
    texts = [f"Le pont est ouvert. {sign * times} Il tient." for times in TIMES]
    tables = [pd.DataFrame({"text": text, "outlet": "a", "title": "", "date": pd.NaT}, index=["a"]) for text in texts]
    seconds = [timed(partial(annotate, table, cache=None))[1] for table in tables]
    costs = {f"{times:,} times": round(cost, 1) for times, cost in zip(TIMES, seconds, strict=True)}
    return {"sign": sign.strip(), **costs, "power": round(power(pd.Series(TIMES), pd.Series(seconds)), 2)}


def text_of(words: int, quotations: bool) -> str:
    """An article of about so many words, in paragraphs; the same for the same length."""
    choose, lines, count = random.Random(words), [], 0
    while count < words:
        pattern = choose.choice(SPOKEN) if quotations and choose.random() < 0.4 else PLAIN
        who, what = choose.choice(WHO), choose.choice(WHAT)
        sentence = pattern.format(
            who=who,
            Who=who[0].upper() + who[1:],
            what=what,
            What=what[0].upper() + what[1:],
            does=choose.choice(DOES),
            where=choose.choice(WHERE),
            n=choose.randrange(2, 99),
        )
        count += len(sentence.split())
        lines.append(sentence + ("\n" if choose.random() < 0.25 else ""))
    return " ".join(lines)


def measured(text: str, words: int) -> dict[str, float]:
    """The seconds of each step for one article."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.txt").write_text(text, "utf-8")
        articles, reading = timed(lambda: read_articles(folder))
    annotated, annotating = timed(lambda: annotate(articles, cache=None))
    _, marking = timed(lambda: show.article(articles.iloc[0], annotated.statements).html)
    steps = {"reading": reading, "annotate": annotating, "both": reading + annotating, "marked page": marking}
    return {"words": words, "statements": len(annotated.statements), **steps}


def timed(step: Callable[[], Result]) -> tuple[Result, float]:
    """What a step gives, and the CPU seconds that it takes."""
    start = time.process_time()
    result = step()
    return result, time.process_time() - start


def power(lengths: pd.Series, seconds: pd.Series) -> float:
    """By which power of the length the time grows: the slope of a line through the logarithms.

    >>> round(power(pd.Series([10, 20, 40]), pd.Series([3.0, 12.0, 48.0])), 2)
    2.0
    """
    return float(np.polyfit(np.log(lengths.astype(float)), np.log(seconds.clip(lower=1e-3)), 1)[0])


if __name__ == "__main__":
    sys.exit(main())
