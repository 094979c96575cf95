"""The command that drafts a list of people: actors."""

import json
from argparse import Namespace
from collections.abc import Iterator

from analysis.cli.reading import read, say_copies, say_problems

HEAD = """\
# The people whom these articles name, drafted by a program: correct it, and save it as actors.toml beside the articles.
# Delete what is not a person, merge entries of one person, add offices (roles), other ways of referring to somebody
# (periphrases), and organisations (kind = "body"), agencies and places of the event, which a draft does not find."""


def actors(options: Namespace) -> None:
    """Draft an actors.toml from the people whom the articles name, for you to correct."""
    from analysis.cli.output import print_lines
    from analysis.copies import counted
    from analysis.statements.actor_drafts import draft_actors

    articles = read(options.articles, options)
    say_problems(articles)
    say_copies(articles, options)
    rows = draft_actors(articles).to_dict("records")
    print_lines(_lines([{str(key): value for key, value in row.items()} for row in rows], len(counted(articles))))


def _lines(rows: list[dict[str, object]], articles: int) -> Iterator[str]:
    yield HEAD
    if not rows:
        yield "# No person is named twice in these articles."
    for row in rows:
        often = "twice" if row["mentions"] == 2 else f"{row['mentions']} times"
        yield f"\n[[actor]]  # named {often}, in {row['articles']} of {articles} article{'s' * (articles > 1)}"
        yield f"name = {_text(row['name'])}"
        yield 'kind = "person"'
        yield (
            f"gender = {_text(row['gender'])}"
            if row["gender"]
            else '# gender = "f" or "m": the articles do not show it'
        )
        for key in ("variants", "roles"):
            if row[key]:
                yield f"{key} = {_text(row[key])}"


def _text(value: object) -> str:
    """A name or a list of them as TOML writes it, which is as JSON does."""
    return json.dumps(value, ensure_ascii=False)
