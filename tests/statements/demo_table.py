"""The statements of data/demo as a stored table, so that what a change finds and loses shows as a diff.

`make demo-table` writes it anew.
"""

from pathlib import Path

from analysis import annotate, load_actors, read_articles

DEMO = Path(__file__).parents[2] / "data" / "demo"
FILE = Path(__file__).with_name("demo.csv")
COLUMNS = ["article_id", "kind", "speaker", "cue", "quote"]


def demo_table() -> str:
    """What the table should hold: a line a statement, in the order of the articles and of their text."""
    statements = annotate(read_articles(DEMO), load_actors(DEMO / "actors.toml")).statements
    order = statements.sort_values(["article_id", "start", "end"], kind="stable")
    shown = order[COLUMNS].assign(quote=order["quote"].str.split().str.join(" "))
    return str(shown.to_csv(index=False, lineterminator="\n"))


if __name__ == "__main__":
    FILE.write_text(demo_table(), "utf-8")
