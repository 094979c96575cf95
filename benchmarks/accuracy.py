"""How accurate the package is, against texts marked by hand: `python benchmarks/accuracy.py COMMAND …`"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

# When run as a file, only this folder is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis.actors import Actors, load_actors
from analysis.cli.output import aligned_lines, records
from analysis.errors import UserError
from analysis.sentiment.learning.train_stance import article_texts
from analysis.sentiment.stance import MEASURED
from analysis.statements import find_statements
from benchmarks.figures import errors, figures, shares, tallies
from benchmarks.gold import GoldArticle, load_gold
from benchmarks.lemmas import lemma_figures, lemma_table, read_conllu
from benchmarks.mentions import found_mentions, mentions_result
from benchmarks.pronouns import pronoun_figures
from benchmarks.scoring import Outcome, outcomes
from benchmarks.sentiment import as_json, sentiment_result
from benchmarks.ways import changes, of_constructions, of_speaker_rules, status

TOGETHER = "all together"  # the sum of several sets


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    options = _parser().parse_args(arguments)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        options.run(options)
    except UserError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="accuracy.py", description="Compare what the package finds with gold sets.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("statements", help=statements.__doc__, description=statements.__doc__)
    command.set_defaults(run=statements)
    command.add_argument(
        "folders", type=Path, nargs="+", metavar="GOLD_FOLDER", help="folder of gold articles, one JSON file each"
    )
    command.add_argument("--errors", action="store_true", help="also list every statement that is wrong or missing")
    command.add_argument("--json", action="store_true", help="print the same as JSON: a list of one object per set")
    command.add_argument(
        "--diff", type=Path, metavar="FILE", help="list what was gained and lost since this earlier --json"
    )
    command.add_argument("--actors", type=Path, metavar="FILE", help="people and bodies (default: none are known)")
    command = commands.add_parser("lemmas", help=lemmas.__doc__, description=lemmas.__doc__)
    command.set_defaults(run=lemmas)
    command.add_argument("file", type=Path, metavar="FILE.conllu", help="a treebank, such as fr_gsd-ud-test.conllu")
    command.add_argument("--errors", action="store_true", help="also list the wrong lemmas, the most frequent first")
    command = commands.add_parser("sentiment", help=sentiment.__doc__, description=sentiment.__doc__)
    command.set_defaults(run=sentiment)
    command.add_argument("files", type=Path, nargs="+", metavar="FILE.jsonl", help="marked sentences in MAD-TSC's form")
    command.add_argument("--json", action="store_true", help="print the same as JSON, all files together first")
    command = _of_mentions(commands.add_parser("mentions", help=mentions.__doc__, description=mentions.__doc__))
    command.set_defaults(run=mentions)
    command.add_argument("--write", action="store_true", help="store the figures, which decide what reports claim")
    command = _of_mentions(commands.add_parser("found", help=found.__doc__, description=found.__doc__))
    command.set_defaults(run=found)
    command.add_argument("--actors", type=Path, metavar="FILE", help="score these alone (default: all that are named)")
    command = commands.add_parser("pronouns", help=pronouns.__doc__, description=pronouns.__doc__)
    command.set_defaults(run=pronouns)
    command.add_argument("file", type=Path, metavar="CHAINS.jsonl", help="articles with the places that mean the same")
    command.add_argument(
        "articles", type=Path, nargs="*", metavar="ARTICLES", help="their texts, where CHAINS.jsonl has none"
    )
    command.add_argument("--errors", action="store_true", help="also list the pronouns that are wrong")
    return parser


def _of_mentions(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    command.add_argument("file", type=Path, metavar="MENTIONS.jsonl", help="labelled mentions: offsets and hashes")
    command.add_argument(
        "articles", type=Path, nargs="+", metavar="ARTICLES", help="their articles, JSON with id and text"
    )
    command.add_argument(
        "--parts", nargs="+", default=["second"], metavar="PART", help="which parts of them (default: second)"
    )
    return command


# --- sentiment


def mentions(options: argparse.Namespace) -> None:
    """Tone towards people, bodies and topics: accuracy on labelled mentions, beside that of always saying neutral."""
    result = mentions_result(options.file, article_texts(options.articles), options.parts)
    print(*aligned_lines(result.figures.round(3), 160), "", sep="\n")
    print(*aligned_lines(pd.DataFrame([result.measured._asdict()]).round(3), 160), sep="\n")
    if options.write:
        MEASURED.write_text(json.dumps(result.measured._asdict(), indent=1) + "\n", encoding="utf-8")


def found(options: argparse.Namespace) -> None:
    """How many of the labelled mentions a report scores: people by name, by title, bodies and topics."""
    table = found_mentions(options.file, article_texts(options.articles), options.parts, load_actors(options.actors))
    print(*aligned_lines(table.round(3), 160), sep="\n")


def pronouns(options: argparse.Namespace) -> None:
    """Whom il and elle mean where that counts as sure: how many are found, and how many of these are right."""
    table, wrong = pronoun_figures(options.file, article_texts(options.articles))
    print(*aligned_lines(table.round(3), 160), *(wrong if options.errors else ()), sep="\n")


def sentiment(options: argparse.Namespace) -> None:
    """Sentiment towards a name: accuracy, F1 by class, what abstaining gains; textblob-fr for comparison."""
    results = [sentiment_result(str(path), [path]) for path in options.files]
    if len(results) > 1:
        results.append(sentiment_result(TOGETHER, options.files))
    if options.json:
        print(json.dumps(as_json(results if len(results) > 1 else results * 2), ensure_ascii=False, indent=1))
        return
    for result in results:
        print(f"{result.name}: {result.figures['n'].iloc[0]} marked names; low and high: 95 % interval\n")
        print(*aligned_lines(result.figures.round(3), 160), "", sep="\n")
        print(*aligned_lines(result.abstaining.round(3), 160), "", sep="\n")


# --- lemmas


def lemmas(options: argparse.Namespace) -> None:
    """Dictionary forms: how many of a treebank's content words get the right one."""
    table = lemma_table(read_conllu(options.file))
    print(f"{options.file.name}: {len(table)} content words; % of right lemmas, and the 95 % interval of ours\n")
    print(*aligned_lines(lemma_figures(table).round(1), 100), sep="\n")
    if options.errors:
        wrong = table[table["ours"].str.lower() != table["lemma"].str.lower()]
        print("", *aligned_lines(wrong.value_counts().rename("times").reset_index(), 120), sep="\n")


# --- statements


class Result(NamedTuple):
    """The figures of one gold set."""

    name: str
    articles: int
    required: int
    figures: pd.DataFrame
    shares: pd.DataFrame
    constructions: pd.DataFrame
    speaker_rules: pd.DataFrame
    errors: pd.DataFrame
    status: dict[str, str]


def statements(options: argparse.Namespace) -> None:
    """Who said what: how many statements are found, with the right words and the right speaker."""
    actors = load_actors(options.actors)
    sets = {str(folder): load_gold(folder) for folder in options.folders}
    results = list(compared(sets, actors))
    if options.json:
        print(json.dumps([_plain(r, with_errors=options.errors) for r in results], ensure_ascii=False, indent=1))
        return
    if options.diff is not None:
        print(*_differences(options.diff, results), sep="\n")
        return
    for number, result in enumerate(results):
        # The last of several contains all the others: their errors need not be listed twice.
        listed = options.errors and number < len(sets)
        print(*_lines(result, with_errors=listed), sep="\n", end="\n\n")


def compared(sets: dict[str, list[GoldArticle]], actors: Actors) -> Iterator[Result]:
    """The result of each set, and of all together where there are several."""
    tables = {name: found_outcomes(articles, actors) for name, articles in sets.items()}
    for name, table in tables.items():
        yield _result(name, table, [article.article_id for article in sets[name]])
    if len(sets) > 1:
        # Two sets may use the same id.
        together = [table.assign(article_id=name + "/" + table["article_id"]) for name, table in tables.items()]
        ids = [f"{name}/{article.article_id}" for name, articles in sets.items() for article in articles]
        yield _result(TOGETHER, pd.concat(together, ignore_index=True), ids)


def found_outcomes(articles: Sequence[GoldArticle], actors: Actors) -> pd.DataFrame:
    """One row per `Outcome` of what `find_statements` finds in the articles."""
    rows = (row for article in articles for row in outcomes(article, find_statements(article.text, actors)))
    return pd.DataFrame(rows, columns=list(Outcome._fields))


def _result(name: str, table: pd.DataFrame, ids: list[str]) -> Result:
    of_kinds = shares(table)
    required = int(of_kinds.loc[of_kinds["share"].str.startswith("found"), "of"].sum())
    return Result(name, len(ids), required, figures(tallies(table, ids)), of_kinds, of_constructions(table),
                  of_speaker_rules(table), errors(table), status(table))  # fmt: skip


def _lines(result: Result, *, with_errors: bool) -> Iterator[str]:
    yield f"{result.name}: {result.articles} articles, {result.required} required statements"
    yield f"{'%':14}{'precision':>10}{'recall':>10}{'F1':>10}  95 % interval of F1"
    for row in records(result.figures):
        interval = "  {low:.1f} to {high:.1f}".format_map(row) if row["low"] is not None else ""
        yield "{measure:14}{precision:10.1f}{recall:10.1f}{f1:10.1f}".format_map(row) + interval
    for row in records(result.shares):
        yield "{share:14}{percent:10.1f}  ({right} of {of})".format_map(row)
    for told in (result.constructions, result.speaker_rules):
        yield from ("", *aligned_lines(told.round(1), 100))
    if with_errors:
        yield from map(_error_line, records(result.errors))


def _error_line(error: dict[str, Any]) -> str:
    found_by = [error["construction"], error["speaker_rule"]] if error["construction"] else []
    who = {
        "MISSED": error["wanted"],
        "EXTRA": error["given"] or "nobody",
        "WRONG SPEAKER": f"{error['wanted']}, not {error['given'] or 'nobody'}",
    }[error["error"]]
    text = " ".join(error["text"].split())
    return f"{error['error']:13}  {error['article_id']} [{', '.join([error['kind'], *found_by])}] {who}: {text}"


def _plain(result: Result, *, with_errors: bool) -> dict[str, Any]:
    tables = {"figures": result.figures, "shares": result.shares}
    tables |= {"constructions": result.constructions, "speaker_rules": result.speaker_rules}
    if with_errors:
        tables["errors"] = result.errors
    return {
        "set": result.name,
        "articles": result.articles,
        "statements": result.required,
        **{name: list(records(table)) for name, table in tables.items()},
        "status": result.status,
    }


def _differences(path: Path, results: list[Result]) -> Iterator[str]:
    """Set by set, what became of statements that was something else in an earlier run."""
    try:
        before = {stored["set"]: stored["status"] for stored in json.loads(path.read_text(encoding="utf-8"))}
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise UserError(f"{path}: not the --json of an earlier run ({error!r}); store one first.") from error
    for result in results:
        if result.name in before and result.name != TOGETHER:
            lines = list(changes(before[result.name], result.status))
            yield from (f"{result.name}: {len(lines)} statements changed", *lines, "")


if __name__ == "__main__":
    sys.exit(main())
