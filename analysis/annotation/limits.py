"""A limit to the processor time that reading may take, in whichever thread it happens."""

import ctypes
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from types import FrameType

SECONDS, LETTERS_A_SECOND = 60, 5000  # of processor time that an article may take: a minute, more if it is a book
_LOOK = 0.5  # seconds between two checks of the clock


class TookTooLong(Exception):
    """An article was given up: it took more than its share of processor time."""


def allowed_seconds(texts: Sequence[str]) -> float:
    """The processor time that reading some texts may take.

    >>> allowed_seconds(["Le pont rouvre.", "Il est fermé."])
    60.0
    """
    return float(SECONDS + (len(texts[0]) / LETTERS_A_SECOND if len(texts) == 1 else 0))


def limited(seconds: float) -> AbstractContextManager[None]:
    """Raise TookTooLong after so many seconds of this process's processor time."""
    is_main = threading.current_thread() is threading.main_thread()
    return _by_signal(seconds) if is_main and hasattr(signal, "SIGPROF") else _by_watcher(seconds)


@contextmanager
def _by_signal(seconds: float) -> Iterator[None]:
    """A signal interrupts a regular expression too, but reaches the main thread only."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TookTooLong(_said(seconds))

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@contextmanager
def _by_watcher(seconds: float) -> Iterator[None]:
    """Another thread looks at the clock: tasks of Dask's workers do not run in the main one."""
    reader = ctypes.c_ulong(threading.get_ident())
    raise_in = ctypes.pythonapi.PyThreadState_SetAsyncExc
    done = threading.Event()

    def watch() -> None:
        end = time.process_time() + seconds
        while not done.wait(_LOOK):
            if time.process_time() > end:
                raise_in(reader, ctypes.py_object(TookTooLong))
                return

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    except TookTooLong as error:
        raise TookTooLong(_said(seconds)) from error
    finally:
        done.set()
        watcher.join()
        raise_in(reader, None)  # in case it was raised too late to arrive


def _said(seconds: float) -> str:
    return f"took longer than {seconds:.0f} seconds of processor time"
