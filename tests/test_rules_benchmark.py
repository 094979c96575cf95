"""What the benchmark of rules says is lost without one: what only that rule finds."""

from benchmarks import rules
from benchmarks.gold import GoldArticle, GoldStatement


def test_what_is_lost_without_a_rule() -> None:
    text = "Le tract est bref. On y lit que les prix seront révisés lundi. Anne Roy est venue."
    said = "les prix seront révisés lundi"
    start = text.index(said)
    gold = GoldArticle("a", text, (GoldStatement("indirect", [[start, start + len(said)]], ("tract",)),))
    table = rules.without([gold], most=1)
    (row,) = table[table["rule"] == "is_read"].to_dict("records")
    assert [row[column] for column in ("articles", "changed", "right", "given")] == [1, 1, -1, -1]
    assert (table["right"] <= 0).all()
    assert rules.without([gold], most=0).empty
