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

    if DEFAULT_CACHE is None:
        print("Nothing is kept: no home folder is known, and SUMMIT_COVERAGE_CACHE names no other place.")
        return
    kept = summary(DEFAULT_CACHE)
    articles = "" if kept.articles is None else f"{kept.articles:,} articles, "
    size = f"{articles}{kept.size / 1e6:,.1f} MB of {LIMIT / 1e6:,.0f} at most"
    if options.clear:
        clear(DEFAULT_CACHE)
        print(f"Cleared {kept.file} ({size}).")
    else:
        print(f"{kept.file}: {size}")
