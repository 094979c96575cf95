"""Matrices multiplied by one thread."""

from contextlib import AbstractContextManager
from functools import cache
from typing import Any

from threadpoolctl import ThreadpoolController


def one_thread() -> AbstractContextManager[Any]:
    """Multiply matrices in one thread: on small ones the other threads only wait, which counts as CPU time."""
    manager: AbstractContextManager[Any] = _threads().limit(limits=1, user_api="blas")
    return manager


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()
