"""The command that shows and clears what is kept of the articles that were read."""

from argparse import ArgumentParser, Namespace


def arguments(command: ArgumentParser) -> None:
    """What to do with it."""
    command.add_argument(
        "--clear", action="store_true", help="delete all of them; the next run reads every article again"
    )


def cache(options: Namespace) -> None:
    """Show where the results of reading are kept, and how large they are; or delete them."""
    from analysis.store import DEFAULT_CACHE, LIMIT, clear, summary
    from analysis.wording import count, number, tr

    if DEFAULT_CACHE is None:
        print(tr("Nothing is kept: no home folder is known, and SUMMIT_COVERAGE_CACHE names no other place."))
        return
    kept = summary(DEFAULT_CACHE)
    size = tr("{size} MB of {limit} at most", size=number(kept.size / 1e6, 1), limit=number(LIMIT / 1e6))
    if kept.articles is not None:
        size = f"{count(kept.articles, 'article')}, {size}"
    if options.clear:
        clear(DEFAULT_CACHE)
        print(tr("Cleared {file} ({size}).", file=kept.file, size=size))
    else:
        print(tr("{file}: {size}", file=kept.file, size=size))
