"""The command `sentiment`, with `sample` and `validate`, which check it by hand."""

import sys
import textwrap
from argparse import Action, ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.cli import arguments as shared
from analysis.cli.reading import annotated, say_copies
from analysis.errors import UserError

if TYPE_CHECKING:
    import pandas as pd

USAGES = {
    "sample": "sample ARTICLES [OPTION ...] > sample.csv",
    "validate": "validate sample.csv ARTICLES [OPTION ...]",
}
USAGE = "\n       ".join(f"%(prog)s {usage}" for usage in ("ARTICLES [OPTION ...]", *USAGES.values()))
ENOUGH = 0.667  # Krippendorff's alpha below which he draws no conclusions (Content Analysis, 2004, ch. 11)
CURE = "settle where they differ, mend the guidelines, code again"


def arguments(command: ArgumentParser) -> None:
    """What is read, and who scores it."""
    command.usage = USAGE
    command.add_argument("-h", "--help", action=_Help, nargs=0, help="show this help message and exit")
    shared.articles(command, several=True)
    command.add_argument(
        "--lexicon",
        type=Path,
        metavar="FILE",
        help="a table with lemma (or word) and polarity (-1 to 1, or negative, positive), in place of our word lists",
    )
    command.add_argument(
        "--model", type=Path, metavar="FOLDER", help="score with the transformers model in this folder"
    )


def sentiment(options: Namespace) -> None:
    """Show how positive or negative each article is; `sample` draws sentences to label by hand, `validate` compares."""
    first, *others = options.articles
    if first.name in KIT and (others or not first.exists()):
        KIT[first.name](options, others)
    elif others:
        raise UserError(f"Give one folder or file, or sample or validate before it; {first} is neither.")
    else:
        rated = _rated(options, first)

        from analysis.cli.output import print_table
        from analysis.sentiment import article_sentiment

        print_table(article_sentiment(rated, copies=options.copies).drop(columns="wire_group"), options.format)


class _Help(Action):
    """The help of `sample` or `validate` where one of them is named before `--help`, else that of `sentiment`."""

    def __call__(self, parser: ArgumentParser, given: Namespace, values: Any, option: str | None = None) -> None:
        name = given.articles[0].name if given.articles else ""
        if name in KIT:
            usage = USAGES[name]
            parser.usage, parser.description = f"%(prog)s {usage}", KIT[name].__doc__
            parser.epilog = f"example: {parser.prog} {usage.replace('ARTICLES [OPTION ...]', 'my-articles')}"
        parser.print_help()
        parser.exit()


def _sample(options: Namespace, files: list[Path]) -> None:
    """Draw 200 sentences for two people to label by hand: a table (CSV) with a column for each of them, to be filled
    with negative, neutral or positive, and left empty where a sentence cannot be judged."""
    from analysis.cli.output import csv_lines, print_lines
    from analysis.sentiment import draw_sample

    if len(files) != 1:
        raise UserError("Give one folder or file of articles: sentiment sample ARTICLES > sample.csv")
    print("\ufeff", end="")  # a byte order mark, by which a spreadsheet knows UTF-8
    print_lines(csv_lines(draw_sample(_rated(options, files[0]), copies=options.copies)))


def _validate(options: Namespace, files: list[Path]) -> None:
    """Compare the labels in sample.csv with one another and with the scores of the articles that it was drawn from."""
    from analysis.cli.output import print_lines, print_table
    from analysis.sentiment import read_codes, validate

    if len(files) != 2:
        raise UserError("Give the coded sample and its articles: sentiment validate sample.csv ARTICLES")
    codes = read_codes(files[0])
    result = validate(codes, _rated(options, files[1]), copies=options.copies)
    figures = result.figures.drop(columns=["accuracy_low", "accuracy_high"]).round(3)
    print_table(figures.rename(columns={"macro_f1_low": "low", "macro_f1_high": "high"}), options.format)
    if options.format == "table":
        print("\nshares of all sentences: as said, and as the coders would have them (low and high: 95 % interval)\n")
        print_table(result.shares.round(3), "table")
        print(f"\n{result.coded} sentences coded, {result.agreed} used; Krippendorff's alpha {result.alpha:.3f}\n")
        print_lines(textwrap.wrap(result.paragraph, 100))
    if result.alpha < ENOUGH:
        said = f"alpha {result.alpha:.3f}, of {ENOUGH} that is the usual least"
        print(f"note: the coders agree too little to judge a scorer by them ({said}): {CURE}", file=sys.stderr)


def _rated(options: Namespace, path: Path) -> "pd.DataFrame":
    from analysis.sentiment import load_lexicon, rate_sentences, transformer_scorer
    from analysis.words import find_lists, load_lists

    scorer = transformer_scorer(options.model) if options.model else None
    lexicon = load_lexicon(options.lexicon) if options.lexicon else None
    no_tone = load_lists(find_lists(path)).no_tone
    articles, (tokens, sentences, _) = annotated(path, options)
    say_copies(articles, options)
    return rate_sentences(sentences, tokens, scorer=scorer, lexicon=lexicon, no_tone=no_tone)


KIT = {"sample": _sample, "validate": _validate}
