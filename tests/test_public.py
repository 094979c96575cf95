"""What the person who types is offered: help with an example for every function, and the Tab key with no clutter."""

import ast
import doctest
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd
import pytest
from IPython.core.completer import IPCompleter, provisionalcompleter
from IPython.core.interactiveshell import InteractiveShell

import analysis
from analysis import Annotated, UserError

PACKAGES = [
    "articles",
    "charts",
    "copies",
    "explore",
    "quotations",
    "report",
    "sentiment",
    "show",
    "statements",
    "words",
]
MODULES = ["actors", "statements.summaries"]


def public_functions() -> Iterator[tuple[str, str]]:
    """The name and the help of each: those in `__all__` of the packages, those without underscore of the modules."""
    for name in ["analysis", *(f"analysis.{module}" for module in [*PACKAGES, *MODULES])]:
        module = importlib.import_module(name)
        offered = module.__all__ if name.removeprefix("analysis.") not in MODULES else own_functions(module)
        for function in offered:
            found = getattr(module, function)
            if callable(found) and not isinstance(found, type):
                yield f"{name}.{function}", inspect.getdoc(found) or ""


def own_functions(module: object) -> list[str]:
    tree = ast.parse(inspect.getsource(module))  # type: ignore[arg-type]
    return [node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name[0] != "_"]


def test_every_public_function_has_an_example() -> None:
    functions = dict(public_functions())
    assert len(functions) > 70
    assert [name for name, text in functions.items() if not doctest.DocTestParser().get_examples(text)] == []


TAKING_TABLES = [*PACKAGES, "statements.summaries", "statements.heard", "quotations.spread", "statements.actor_drafts"]


def functions_that_take_tables() -> Iterator[tuple[Callable[..., Any], str]]:
    """Each public function of those modules with each parameter that is to be a table."""
    for name in set(TAKING_TABLES) - {"report"}:
        module = importlib.import_module(f"analysis.{name}")
        for function in getattr(module, "__all__", None) or own_functions(module):
            found = getattr(module, function)
            if inspect.isfunction(found):
                parameters = inspect.signature(found).parameters.values()
                yield from ((found, one.name) for one in parameters if one.annotation is pd.DataFrame)


@pytest.mark.parametrize("wrong", [[1, 2], "article.txt", None, Annotated(*[pd.DataFrame()] * 3)])
def test_what_is_no_table_is_refused_with_a_sentence_that_says_which(wrong: object) -> None:
    functions = list(functions_that_take_tables())
    assert len(functions) > 60
    unsaid = []
    for function, table in functions:
        others = {name: pd.DataFrame() for of, name in functions if of is function} | {table: wrong}
        with pytest.raises(UserError, match=f"^{function.__name__} takes a table .* as {table}, not ") as refused:
            function(**others)
        unsaid += [f"{function.__module__}.{function.__name__}: {table}"] * (": see help" in str(refused.value))
        assert isinstance(wrong, tuple) == ("it has tokens, sentences, statements: give one" in str(refused.value))
    assert unsaid == [], "a docstring that does not say which table"


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_lists_its_public_names_and_has_them_all(package: str) -> None:
    module = importlib.import_module(f"analysis.{package}")
    assert dir(module) == sorted(module.__all__)
    assert [name for name in module.__all__ if not hasattr(module, name)] == []


def test_the_modules_are_there_without_an_import_of_their_own() -> None:
    names = set(dir(analysis)) - set(analysis.__all__)
    assert names < {module.name for module in pkgutil.iter_modules(analysis.__path__)}
    assert {getattr(analysis, name).__name__ for name in names} == {f"analysis.{name}" for name in names}
    assert all(name in (analysis.__doc__ or "") for name in names)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("analysis.", {"annotate", "read_articles", "load_actors", "words", "charts"}),
        ("analysis.words.key", {"keyness", "keyness_of_each"}),
        ("analysis.charts.w", {"word_bars", "word_cloud", "word_places"}),
    ],
)
def test_the_tab_key_offers_public_names_only(typed: str, offered: set[str]) -> None:
    completer = IPCompleter(shell=InteractiveShell(), namespace={"analysis": analysis})
    with provisionalcompleter():
        found = {one.text.rpartition(".")[2] for one in completer.completions(typed, len(typed))}
    assert offered <= found
    assert not found & {"pd", "np", "tables", "counts", "import_module", "TYPE_CHECKING", "sys", "Any"}
