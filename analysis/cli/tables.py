"""The commands that print a table: statements and words."""

import sys
from argparse import Namespace
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from analysis.cli.reading import annotated, say_copies

if TYPE_CHECKING:
    import pandas as pd


def statements(options: Namespace) -> None:
    """Show who is reported as having said what."""
    from analysis.cli.output import json_lines, print_lines, print_table
    from analysis.copies import counted

    articles, (_, _, every) = annotated(options.articles, options)
    if options.format == "jsonl":  # a line for each article, whatever it prints
        print_lines(json_lines(_with_quotes(articles, every)))
        return
    say_copies(articles, options)
    once = counted(every, copies=options.copies)
    columns = ["article_id", "speaker", "kind", "cue", "quote"] if options.format == "table" else list(once.columns)
    print_table(once[columns], options.format)


def words(options: Namespace) -> None:
    """Show how often each content word is printed, the most frequent first, or what marks out the coverage."""
    from analysis.words import (
        apply_lists,
        content_words,
        find_lists,
        keyness_against,
        load_lists,
        load_reference,
        multiword_terms,
        stop_words,
        word_counts,
        word_rates,
    )

    lists = load_lists(find_lists(options.articles))
    stop = stop_words() | lists.stop
    reference = load_reference(options.reference, stop=stop) if options.reference else None
    articles, (tokens, _, _) = annotated(options.articles, options)
    say_copies(articles, options)

    from analysis.cli.output import print_table

    terms = multiword_terms(tokens, lists, copies=options.copies)
    content = content_words(apply_lists(tokens, lists, terms), stop=stop)
    counts = word_counts(content, copies=options.copies)
    rates = word_rates(counts)
    if rates.empty:
        print("note: there are no content words in these articles", file=sys.stderr)
    if reference is not None:
        key = keyness_against(counts, reference)
        columns = ["lemma", "n_target", "n_reference", "per_10k_target", "per_10k_reference", "log_ratio", "g2"]
        print_table(key[[*columns, "p_corrected"]], options.format)
        return
    columns = ["lemma", "pos", "n", "total", "per_10k", "articles"]
    print_table(rates.sort_values("n", ascending=False, kind="stable")[columns], options.format)


def _with_quotes(articles: "pd.DataFrame", statements: "pd.DataFrame") -> Iterator[dict[str, Any]]:
    """One object per article, also where nobody says anything."""
    from analysis.cli.output import records

    quotes = defaultdict(list)
    for quote in records(statements[["article_id", "kind", "spans", "cue", "source_text", "speaker"]]):
        quotes[quote.pop("article_id")].append(quote)
    for article_id, text in articles["text"].items():
        yield {"id": article_id, "text": text, "quotes": quotes[article_id]}
