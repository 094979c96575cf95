"""What the commands say while somebody waits."""

import sys
from types import SimpleNamespace

import pytest

from analysis.cli import progress
from analysis.cli.progress import steps

SECONDS = {"Page 1 of 5: Words": 10, "Page 2 of 5: Sentiment": 31, "Page 3 of 5: Statements": 45, "Page 4 of 5": 62}


@pytest.mark.parametrize(
    ("at_a_terminal", "written"),
    [(True, list(SECONDS)), (False, ["Page 2 of 5: Sentiment", "Page 4 of 5"])],
    ids=["terminal", "log"],
)
def test_a_log_gets_a_line_every_half_minute_and_a_terminal_every_line(
    at_a_terminal: bool,
    written: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    clock = SimpleNamespace(now=0)
    monkeypatch.setattr(progress, "time", SimpleNamespace(monotonic=lambda: clock.now))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: at_a_terminal)
    say = steps()
    for line, clock.now in SECONDS.items():
        say(line)
    assert capsys.readouterr().err.splitlines() == written
