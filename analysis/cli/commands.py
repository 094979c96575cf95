"""The command line: `python -m analysis COMMAND ARTICLES`.

Exits with 0 when everything that was not read has been said, 1 when nothing was usable or the run failed,
2 for a command that does not exist.
"""

import argparse
import os
import shutil
import sys
import textwrap
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.cli.progress import say
from analysis.errors import UserError

if TYPE_CHECKING:  # pandas and spaCy take seconds, and --help needs neither
    import pandas as pd

    from analysis import Annotated

Command = Callable[[argparse.Namespace], None]


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    options = _parser().parse_args(arguments)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        options.run(options)
        sys.stdout.flush()
    except UserError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        return 130
    return 0


def report(options: argparse.Namespace) -> None:
    """Write the HTML reports."""
    say(f"Reading {options.articles}")
    _say_problems(_read(options))
    _actors_file(options)

    from analysis.report import render_reports

    index, *_ = render_reports(options.articles, out=options.out, actors=options.actors, language=options.lang, say=say)
    print(f"Open {index} in a browser.")


def statements(options: argparse.Namespace) -> None:
    """Show who is reported as having said what."""
    from analysis.cli.output import json_lines

    articles, annotated = _annotated(options)
    if options.format == "jsonl":
        _print(json_lines(_with_quotes(articles, annotated.statements)))
    elif options.format == "table":
        _show(annotated.statements[["article_id", "speaker", "kind", "cue", "quote"]], "table")
    else:
        _show(annotated.statements, "csv")


def words(options: argparse.Namespace) -> None:
    """Show how often each content word is printed, the most frequent first."""
    _, annotated = _annotated(options)

    from analysis.words import apply_lists, content_words, find_lists, load_lists, stop_words, word_counts, word_rates

    lists = load_lists(find_lists(options.articles))
    tokens = apply_lists(annotated.tokens, lists)
    rates = word_rates(word_counts(content_words(tokens, stop=stop_words() | lists.stop)))
    if rates.empty:
        print("note: there is no content word in these articles", file=sys.stderr)
    columns = ["lemma", "pos", "n", "total", "per_10k", "articles"]
    _show(rates.sort_values("n", ascending=False, kind="stable")[columns], options.format)


def sentiment(options: argparse.Namespace) -> None:
    """Show how positive or negative each article is; `sample` and `validate` check it by hand."""
    kit = {"sample": _sentiment_sample, "validate": _sentiment_validate}
    first, *others = options.articles
    if first.name in kit and others:
        kit[first.name](options, others)
    elif others:
        raise UserError(f"Give one folder or file, or sample or validate before it; {first} is neither.")
    else:
        from analysis.sentiment import article_sentiment

        _show(article_sentiment(_rated(options, first)), options.format)


def _sentiment_sample(options: argparse.Namespace, files: list[Path]) -> None:
    from analysis.cli.output import csv_lines, no_formulas
    from analysis.sentiment import draw_sample

    if len(files) != 1:
        raise UserError("Give one folder or file of articles: sentiment sample ARTICLES > sample.csv")
    print("\ufeff", end="")  # by which a spreadsheet knows UTF-8
    sample = draw_sample(_rated(options, files[0]))
    _print(csv_lines(sample.assign(**{name: no_formulas(sample[name]) for name in ("outlet", "text")})))


def _sentiment_validate(options: argparse.Namespace, files: list[Path]) -> None:
    from analysis.sentiment import read_codes, validate

    if len(files) != 2:
        raise UserError("Give the coded sample and its articles: sentiment validate sample.csv ARTICLES")
    codes = read_codes(files[0])
    result = validate(codes, _rated(options, files[1]))
    figures = result.figures.drop(columns=["accuracy_low", "accuracy_high"]).round(3)
    _show(figures.rename(columns={"macro_f1_low": "low", "macro_f1_high": "high"}), options.format)
    if options.format == "table":
        print("\nshares of all sentences: as said, and as the coders would have them (low and high: 95 % interval)\n")
        _show(result.shares.round(3), "table")
        print(f"\n{result.coded} sentences coded, {result.agreed} used; Krippendorff's alpha {result.alpha:.3f}\n")
        _print(textwrap.wrap(result.paragraph, 100))


def _rated(options: argparse.Namespace, path: Path) -> "pd.DataFrame":
    from analysis.sentiment import load_lexicon, rate_sentences, transformer_scorer
    from analysis.words import find_lists, load_lists

    scorer = transformer_scorer(options.model) if options.model else None
    lexicon = load_lexicon(options.lexicon) if options.lexicon else None
    no_tone = load_lists(find_lists(path)).no_tone
    _, annotated = _annotated(argparse.Namespace(**{**vars(options), "articles": path}))
    return rate_sentences(annotated.sentences, annotated.tokens, scorer=scorer, lexicon=lexicon, no_tone=no_tone)


def articles(options: argparse.Namespace) -> None:
    """Show what was read, repaired and left out."""
    table = _read(options)

    from analysis.words import number_of_words

    counted = table.assign(words=table["text"].map(number_of_words)).reset_index()
    _show(counted[["article_id", "outlet", "date", "words", "wire_group"]], options.format)
    sys.stdout.flush()
    _say_problems(table)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m analysis",
        description="How the French-language press covers an event: words, sentiment, reported statements.",
        epilog="example: python -m analysis report data/demo",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = _command(commands, report, "data/demo --out reports/demo")
    command.add_argument(
        "--out",
        type=Path,
        default=Path("reports"),
        metavar="DIR",
        help="folder for the pages (default: reports)",
    )
    command.add_argument(
        "--lang", choices=["en", "fr"], default="en", help="language of the pages (default: en, English)"
    )
    _add_actors(command)
    for run, example in (
        (statements, "data/articles --format jsonl"),
        (words, "data/demo --format csv > words.csv"),
    ):
        command = _command(commands, run, example)
        _add_format(command)
        _add_actors(command)
    command = _command(commands, sentiment, "data/demo", nargs="+", metavar="[sample | validate SAMPLE.csv] ARTICLES")
    command.add_argument(
        "--lexicon",
        type=Path,
        metavar="FILE",
        help="a table with lemma (or word) and polarity (-1 to 1, or negative, positive) instead of our word lists",
    )
    command.add_argument("--model", type=Path, metavar="FOLDER", help="score by a transformers model in this folder")
    _add_format(command)
    _add_actors(command)
    _add_format(_command(commands, articles, "my-articles/"))
    return parser


def _command(
    commands: Any, run: Command, example: str, *, nargs: str | None = None, metavar: str = "ARTICLES"
) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(
        run.__name__,
        help=run.__doc__,
        description=run.__doc__,
        epilog=f"example: python -m analysis {run.__name__} {example}",
    )
    command.add_argument(
        "articles",
        type=Path,
        nargs=nargs,
        metavar=metavar,
        help="a folder of .txt files, one .txt file, or a .csv or .jsonl table with one article a row",
    )
    command.set_defaults(run=run)
    return command


def _add_format(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--format",
        choices=["table", "csv", "jsonl"],
        default="table",
        help="table for reading (the default), csv or jsonl for other programs",
    )


def _add_actors(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--actors",
        type=Path,
        metavar="FILE",
        help="people and bodies of the event (default: actors.toml in or beside ARTICLES, else those of the summit)",
    )


def _read(options: argparse.Namespace) -> "pd.DataFrame":
    from analysis import read_articles

    return read_articles(options.articles)


def _annotated(options: argparse.Namespace) -> "tuple[pd.DataFrame, Annotated]":
    from analysis.actors import load_actors

    table = _read(options)
    _say_problems(table)
    actors = load_actors(_actors_file(options))

    from analysis.annotation import annotate

    return table, annotate(table, actors)


def _actors_file(options: argparse.Namespace) -> Path:
    """The list of people to use; says so when it is that of the summit, as the event may be another."""
    from analysis.actors import DEFAULT_FILE, own_actors

    own: Path | None = options.actors or own_actors(options.articles)
    if own is None:
        nowhere = f"there is no actors.toml in or beside {options.articles}"
        print(f"note: {nowhere}; people are those of the Pyongyang summit ({DEFAULT_FILE})", file=sys.stderr)
    return own or DEFAULT_FILE


def _say_problems(articles: "pd.DataFrame") -> None:
    from analysis.articles import problems

    for problem in problems(articles).itertuples():
        line = f"{'left out' if problem.lost else 'note'}: {problem.source} {problem.problem}"
        print(" ".join(line.split()), file=sys.stderr)


def _with_quotes(articles: "pd.DataFrame", statements: "pd.DataFrame") -> Iterator[dict[str, Any]]:
    """One object an article, also where nobody says anything."""
    from analysis.cli.output import records

    quotes = defaultdict(list)
    for quote in records(statements[["article_id", "kind", "spans", "cue", "source_text", "speaker"]]):
        quotes[quote.pop("article_id")].append(quote)
    for article_id, text in articles["text"].items():
        yield {"id": article_id, "text": text, "quotes": quotes[article_id]}


def _show(table: "pd.DataFrame", form: str) -> None:
    from analysis.cli.output import aligned_lines, csv_lines, json_lines, records

    if form == "table":
        _print(aligned_lines(table, shutil.get_terminal_size((120, 24)).columns))
    elif form == "csv":
        _print(csv_lines(table))
    else:
        _print(json_lines(records(table)))


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)
