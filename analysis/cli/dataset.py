"""The command that keeps what was read as a data set: annotate."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.cli.reading import actors_file, place, read, say_problems
from analysis.errors import UserError

if TYPE_CHECKING:
    from distributed import Client


def annotate(options: Namespace) -> None:
    """Read all articles and write the results as a data set, which the other commands accept as ARTICLES.

    It holds every article, copies too; the column wire_group tells which articles print one text.
    """
    from analysis.actors import load_actors
    from analysis.plain_files import check_folder, read_plain
    from analysis.wording import tr
    from analysis.words import find_lists, load_lists

    if options.scheduler and options.workers:
        raise UserError(tr("Give --workers or --scheduler: with the latter, the cluster has the workers."))
    if options.out.resolve() == options.articles.resolve():
        raise UserError(tr("{path}: is where the articles are; choose another place with --out.", path=options.out))
    check_folder(options.out)
    articles = read(options.articles, options)
    say_problems(articles)
    actors = load_actors(actors_file(options.articles, options.actors))
    lists = find_lists(options.articles)
    load_lists(lists)  # so that mistakes in it are reported now
    words = read_plain(lists).decode("utf-8-sig") if lists else None
    client = _client(options.scheduler) if options.scheduler else None

    from analysis.annotation.dataset_writer import write_dataset

    try:
        by: dict[str, Any] = {"cache": place(options), "workers": options.workers, "client": client}
        written = write_dataset(articles, actors, options.out, words=words, **by)
    finally:
        if client is not None:
            client.close()
    counted = (f"{number:,} {name if number != 1 else name[:-1]}" for name, number in written.rows.items())
    print(f"{options.out}: {', '.join(counted)}")


def arguments(command: ArgumentParser) -> None:
    """Where the data set is written, and who reads."""
    command.add_argument("--out", type=Path, required=True, metavar="TABLES", help="folder for the data set")
    command.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help='a Dask scheduler whose workers do the reading, such as "tcp://10.0.0.1:8786"',
    )


def _client(address: str) -> "Client":
    try:
        from analysis.annotation.cluster import connect
    except ModuleNotFoundError as error:
        from analysis.wording import tr

        raise UserError(
            tr("--scheduler needs Dask: pip install {package}", package="'summit-coverage[dask]'")
        ) from error
    return connect(address)
