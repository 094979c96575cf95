"""The commands that write reports: report, demo."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from analysis.cli.bundled import copy_here
from analysis.cli.progress import steps
from analysis.cli.reading import actors_file, how, need_home, place, read, say_problems


def report(options: Namespace) -> None:
    """Write the HTML reports."""
    need_home()

    from analysis.plain_files import check_folder
    from analysis.wording import tr

    check_folder(options.out)
    say = steps()
    say(tr("Reading {articles}", articles=options.articles))
    index = _rendered(options, say)
    print(tr("Open {index} in a browser.", index=index))


def _rendered(options: Namespace, say: Callable[[str], None]) -> Path:
    """Read the articles, say what is left out, and write the pages; gives the first."""
    from analysis.results import kept_in

    with kept_in(place(options)):
        articles = read(options.articles, options)
        say_problems(articles)
        actors_file(options.articles, options.actors)

    from analysis.report import render_reports

    index, *_ = render_reports(
        options.articles,
        out=options.out,
        actors=options.actors,
        reference=options.reference,
        title=options.title,
        single=options.single,
        reading=how(options),
        language=options.lang,
        texts=not options.without_texts,
        workers=options.workers,
        cache=place(options),
        say=say,
        articles=articles,
    )
    return index


def demo(options: Namespace) -> None:
    """Copy the invented articles of the demo into the current folder and write the reports on them."""
    copy_here("data/demo")
    usual = {
        "column": [],
        "any_language": False,
        "actors": None,
        "reference": None,
        "title": None,
        "single": False,
        "without_texts": False,
        "workers": None,
        "no_cache": False,
    }
    report(Namespace(articles=Path("data/demo"), **usual, **vars(options)))
