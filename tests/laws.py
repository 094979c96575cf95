"""On how many examples a law is tried: `make check` takes the profile `fast`, a fifth of what `make test` takes."""

from typing import Any

from hypothesis import settings

settings.register_profile("thorough", max_examples=50, deadline=None)  # a slow example is no wrong one
settings.register_profile("fast", max_examples=10, deadline=None)
settings.load_profile("thorough")


def examples(number: int, **others: Any) -> settings:
    """So many examples, and of these the part that the profile takes."""
    return settings(max_examples=max(1, number * settings().max_examples // 100), **others)
