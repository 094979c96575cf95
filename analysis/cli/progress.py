"""What is being done, for somebody who waits."""

import sys
import time
from collections.abc import Callable


def steps() -> Callable[[str], None]:
    """A function that writes a line to standard error as a step begins.

    At a terminal it writes every line; elsewhere, for logs, one that comes half a minute after the last.
    """
    said = time.monotonic()

    def say(line: str) -> None:
        nonlocal said
        from analysis.annotation.reading_progress import EVERY

        if sys.stderr.isatty() or time.monotonic() - said >= EVERY:
            said = time.monotonic()
            sys.stderr.write(f"{line}\n")

    return say
