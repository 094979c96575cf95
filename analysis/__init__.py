"""How the French-language press covers an event: words, sentiment and reported statements.

The functions below are the way in:

    articles = read_articles("my-articles")              a table of a folder's articles
    actors = load_actors("my-articles/actors.toml")      who takes part
    tokens, sentences, statements = annotate(articles, actors)

and these modules continue from there. Whatever counts takes a text that several articles print once, unless
told `copies="each"`; `help(analysis.words)` tells what a module has:

    words       counts, rates, keyness, collocates, concordances, trends
    sentiment   the tone of sentences, of voices, towards names
    statements  who is reported as having said what: `statements.summaries` counts
    copies      reprints, passages that articles share, and how texts count once
    quotations  statements that several articles carry, with their versions
    charts      every figure
    show        tables, figures, marked articles and concordances, each on a page
    report      the pages that `python -m analysis report` writes
    explore     the controls of notebooks/explore.ipynb
"""

import sys
from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from analysis.errors import UserError
from analysis.first_use import on_first_use

if TYPE_CHECKING:
    from analysis.actors import load_actors
    from analysis.annotation import Annotated, annotate
    from analysis.articles import read_articles

__all__ = ["Annotated", "UserError", "__version__", "annotate", "load_actors", "read_articles"]

_MODULES = ["charts", "copies", "explore", "quotations", "report", "sentiment", "show", "statements", "words"]
_imported = on_first_use(__name__)  # `--help` needs neither pandas nor spaCy


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return version("summit-coverage")
    if name in _MODULES:
        return import_module(f"{__name__}.{name}")
    return _imported(name)


def __dir__() -> list[str]:
    return sorted([*__all__, *_MODULES])  # what the Tab key offers


if "IPython" in sys.modules and (_shell := sys.modules["IPython"].get_ipython()):  # in a notebook
    import_module("analysis.show.notebook").register(_shell)
