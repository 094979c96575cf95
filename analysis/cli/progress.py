"""What is being done, for somebody who waits at a terminal."""

import sys


def say(line: str) -> None:
    """Write a line to standard error if that is a terminal.

    >>> say("Page 1 of 5: Words")
    """
    if sys.stderr.isatty():
        sys.stderr.write(f"{line}\n")
