"""The statements of the demo are those of the stored table; what differs is shown as a diff."""

from difflib import unified_diff

from demo_table import FILE, demo_table


def test_the_statements_of_the_demo_are_those_that_are_stored() -> None:
    stored, found = FILE.read_text("utf-8").splitlines(), demo_table().splitlines()
    assert len(stored) > 50
    diff = "\n".join(unified_diff(stored, found, "stored", "found", lineterm="", n=0))
    assert not diff, f"read the diff, and if it is what you meant, make demo-table:\n{diff}"
