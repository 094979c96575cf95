"""The command `articles`: what was read from which file, what was guessed, repaired and left out, and its exports."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.cli import arguments as shared
from analysis.cli.reading import read, say_problems

if TYPE_CHECKING:  # pandas takes a second, and --help does not need it
    import pandas as pd

DAYS = 31  # a longer time is counted in months


def arguments(command: ArgumentParser) -> None:
    """What is read, how, and where it goes."""
    shared.articles(command, several=True)
    exports = (
        ("--export", "FILE", "write the table as .parquet, .csv or .jsonl, which every command reads"),
        ("--export-iramuteq", "FILE", "write a corpus for IRaMuTeQ"),
        ("--export-txm", "DIR", "write a folder for TXM (XML-TEI, one file per article)"),
    )
    for name, value, said in exports:
        command.add_argument(name, type=Path, metavar=value, help=said)


def articles(options: Namespace) -> None:
    """Show what was read, guessed, repaired and left out; export the articles for other programs.

    Each article has a row, copies too; the column wire_group tells which articles print one text.
    """
    table = read(options.articles, options)
    _export(table, options)

    from analysis.cli.output import print_table
    from analysis.words import number_of_words

    counted = table.assign(words=table["text"].map(number_of_words)).reset_index()
    listed = counted[["article_id", "outlet", "date", "words", "cut_short", "wire_group"]]
    if options.format == "table":
        for heading, summary in _summaries(counted.assign(**{"in": table["source_file"].to_numpy()}), table):
            print(heading)
            print_table(summary, "table")
            print()
        print("Articles")
        copies = listed["wire_group"].where(listed["wire_group"] != listed["article_id"], "")
        listed = listed.drop(columns="wire_group").assign(**{"prints the text of": copies})
        listed["cut_short"] = listed["cut_short"].map({True: "yes", False: ""})
        listed = listed if table["cut_short"].any() else listed.drop(columns="cut_short")
    print_table(listed, options.format)
    sys.stdout.flush()
    say_problems(table)


def _summaries(counted: "pd.DataFrame", table: "pd.DataFrame") -> "Iterator[tuple[str, pd.DataFrame]]":
    """The tables of files, outlets and days, each under its heading."""
    from analysis.articles import accounts

    yield "Files", _files(accounts(table))
    outlets = _outlets(counted)
    doubtful = outlets["kind"].str.endswith("?").any()
    doubt = " (?: known by a name alone, which others may have too)" if doubtful else ""
    yield f"Outlets{doubt}", outlets
    days = counted["date"].dropna().dt.to_period("D")
    if not days.empty:
        by = days if days.nunique() <= DAYS else days.dt.asfreq("M")
        yield (
            "Days" if by is days else "Months",
            by.astype(str).value_counts().sort_index().rename_axis("date").reset_index(name="articles"),
        )
    if (guesses := _guesses(counted)) is not None:
        yield "Guessed (the source does not say so itself)", guesses


def _files(accounts: "pd.DataFrame", show: int = 40) -> "pd.DataFrame":
    """Each file with its account; for a folder of single articles, their sum."""
    import pandas as pd

    single = (accounts["announced"] == 1) & (accounts["read"] == 1)
    if len(accounts) <= show:
        return accounts
    numbers = ["announced", "read", "left_out", "same"]
    summed = accounts[single].groupby("form", as_index=False)[numbers].sum()
    names = accounts[single].groupby("form").size().reindex(summed["form"]).map(lambda n: f"{n} files")
    return pd.concat([summed.assign(source_file=names.to_numpy())[accounts.columns], accounts[~single]])


def _outlets(counted: "pd.DataFrame") -> "pd.DataFrame":
    """Each outlet with what is known about it, its articles, words, articles cut short, and first and last day."""
    from analysis.articles.outlets import country_and_kind

    grouped = counted.groupby("outlet")
    table = grouped.agg(
        articles=("words", "size"),
        words=("words", "sum"),
        cut_short=("cut_short", "sum"),
        first=("date", "min"),
        last=("date", "max"),
    )
    table = table if table["cut_short"].any() else table.drop(columns="cut_short")
    known = [country_and_kind(str(name), set(rows)) for name, rows in grouped["url"]]
    table.insert(0, "country", [country for country, _ in known])
    table.insert(1, "kind", [kind for _, kind in known])
    dates = {name: table[name].dt.normalize() for name in ("first", "last")}
    return table.assign(**dates).sort_values("articles", ascending=False, kind="stable").reset_index()


def _guesses(counted: "pd.DataFrame") -> "pd.DataFrame | None":
    """How many articles have a column that was guessed; None where nothing was."""
    guessed = counted.loc[counted["guessed"] != "", "guessed"].str.split(", ").explode()
    return None if guessed.empty else guessed.value_counts().rename_axis("column").reset_index(name="articles")


def _export(table: "pd.DataFrame", options: Namespace) -> None:
    from analysis.cli import exports

    ways: list[tuple[Path | None, Callable[[pd.DataFrame, Path], None]]] = [
        (options.export, exports.write_table),
        (options.export_iramuteq, exports.write_iramuteq),
        (options.export_txm, exports.write_txm),
    ]
    for path, write in ways:
        if path:
            write(table, path)
            print(f"Wrote {len(table)} article{'s' * (len(table) > 1)} to {path}", file=sys.stderr)
