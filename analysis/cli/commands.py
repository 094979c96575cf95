"""Every command with its example and its arguments, and what runs one. A new command is a function and a row here.

Exits with 0 when everything that was not read has been said, 1 when nothing was usable or the run failed,
2 for a command that does not exist, 3 when the run went on without an article or a section that failed.
"""

import argparse
import os
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import analysis
from analysis.cli import actors, arguments, articles, cache, dataset, lab, reports, sentiment, tables
from analysis.errors import LeftOut, UserError

NAME = "summit-coverage"


class Command(NamedTuple):
    """A command: `run` has its name and, as docstring, its help; pandas and spaCy are imported only inside it."""

    run: Callable[[argparse.Namespace], None]
    example: str
    arguments: Sequence[arguments.Argument]


TABLE = [arguments.form, arguments.actors, arguments.reading]
DATASET = [dataset.arguments, arguments.actors, arguments.reading]
PAGES = [
    arguments.title,
    arguments.language,
    arguments.actors,
    arguments.reference,
    arguments.single,
    arguments.without_texts,
]

COMMANDS = [
    Command(
        reports.report,
        "my-articles --out reports/my-articles",
        [arguments.articles, arguments.out("reports"), *PAGES, arguments.reading],
    ),
    Command(tables.statements, "my-articles --format jsonl", [arguments.articles, arguments.copies, *TABLE]),
    Command(
        tables.words,
        "my-articles --format csv > words.csv",
        [arguments.articles, arguments.reference, arguments.copies, *TABLE],
    ),
    Command(sentiment.sentiment, "my-articles", [sentiment.arguments, arguments.copies, *TABLE]),
    Command(articles.articles, "europresse.html --export articles.parquet", [articles.arguments, arguments.form]),
    Command(actors.actors, "my-articles > my-articles/actors.toml", [arguments.articles]),
    Command(dataset.annotate, "my-articles --out my-tables", [arguments.articles, *DATASET]),
    Command(reports.demo, "--lang fr", [arguments.out("reports/demo"), arguments.language]),
    Command(lab.lab, "", []),
    Command(cache.cache, "--clear", [cache.arguments]),
]


def main(given: list[str] | None = None, *, program: str = NAME) -> int:
    """Run one command, by default that of the process; `program` is how it was called. Returns the exit code."""
    options = parser(program).parse_args(given)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]

    from analysis.wording import in_language

    with in_language(getattr(options, "lang", "en")):  # what is said meanwhile, and what goes wrong, too
        return _run(options)


def _run(options: argparse.Namespace) -> int:
    """Run the command; returns the exit code."""
    try:
        with _warnings_in_a_line() as said:
            options.run(options)
        sys.stdout.flush()
    except UserError as error:
        return _failed(str(error))
    except OSError as error:
        return _stopped(error)
    except KeyboardInterrupt:
        return 130
    return 3 if LeftOut in said else 0


def _failed(why: str) -> int:
    from analysis.wording import tr

    print(tr("error: {why}", why=why), file=sys.stderr)
    return 1


def _stopped(error: OSError) -> int:
    """The exit code of a run that the system stopped, after one sentence on why."""
    if isinstance(error, BrokenPipeError):  # the reader of our output has closed it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    from analysis.wording import why_not

    where = f"{str(error.filename)[:200]}: " if error.filename else ""
    return _failed(f"{where}{why_not(error)}")


@contextmanager
def _warnings_in_a_line() -> Iterator[list[type[Warning]]]:
    """Our warnings as one line each on standard error; gives their kinds."""
    said: list[type[Warning]] = []

    def show(message: Warning | str, category: type[Warning], *place: object) -> None:
        from analysis.wording import tr

        said.append(category)
        told = tr("left out: {told}", told=message) if category is LeftOut else tr("note: {told}", told=message)
        print(told, file=sys.stderr)

    with warnings.catch_warnings():
        warnings.simplefilter("always", LeftOut)
        warnings.showwarning = show  # type: ignore[assignment]  # it needs no more of the place
        yield said


def parser(program: str) -> argparse.ArgumentParser:
    """What reads the command line, and writes the help."""
    parser = argparse.ArgumentParser(
        prog=program,
        description="How the French-language press covers an event: words, sentiment, reported statements.",
        epilog=f"example: {program} report my-articles",
    )
    parser.add_argument("--version", action="version", version=f"{NAME} {analysis.__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for run, example, its_arguments in COMMANDS:
        name, about = run.__name__, run.__doc__
        epilog = f"example: {program} {name} {example}".rstrip()
        # A command may add a --help of its own.
        command = commands.add_parser(name, help=about, description=about, epilog=epilog, conflict_handler="resolve")
        command.set_defaults(run=run)
        for add in its_arguments:
            add(command)
    return parser
