"""The map is true: every room is on it, rooms know only of those above them, and the files that it names are there."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "analysis"
MAP = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
ROOMS = re.findall(r"^\| `(\w+)(?:\.py)?` \|", MAP.partition("## The rooms")[2].partition("## To add")[0], re.MULTILINE)
FILES = sorted(set(re.findall(r"`((?:analysis|tests|benchmarks|notebooks|data)/[\w./-]+)", MAP)))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def statements(path: Path) -> Iterator[ast.stmt]:
    """What a file does as it is loaded, and what packages import on first use, which stands under an `if`."""
    for node in tree(path).body:
        yield from [node, *node.body] if isinstance(node, ast.If) else [node]


def imported(path: Path) -> Iterator[str]:
    """The rooms that a file imports as it is loaded; what a function imports when it is called is left out."""
    for node in statements(path):
        if isinstance(node, ast.ImportFrom) and node.module == "analysis":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("analysis."):
            yield str(node.module).split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("analysis."))


# One subject each: its table, its chart, its sentences, its command.
OF_ONE_SUBJECT = {"actors", "copies", "dataset", "heard", "statements", "tones", "words"}


def test_two_modules_have_one_name_only_where_their_subject_is_one() -> None:
    names = Counter(path.stem for path in PACKAGE.rglob("*.py") if path.stem != "__init__")
    assert {name for name, times in names.items() if times > 1} <= OF_ONE_SUBJECT


def test_no_module_has_the_name_of_a_function_of_its_package() -> None:
    shadowed = [
        f"{init.parent.name}.{alias.name}"
        for init in PACKAGE.rglob("__init__.py")
        for node in statements(init)
        if isinstance(node, ast.ImportFrom) and not str(node.module).endswith(init.parent.name)
        for alias in node.names
        if (init.parent / f"{alias.name}.py").exists()
    ]
    assert shadowed == []


def test_only_the_files_around_the_parser_know_it() -> None:
    """All others read `language.parsed`, so that another parser touches these files alone."""
    around = {f"language/{name}.py" for name in ("embedded_words", "parser", "short_patterns", "vectors")}
    know = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in [node.module or "" if isinstance(node, ast.ImportFrom) else node.names[0].name]
        if name.split(".")[0] == "spacy"
    }
    assert know == around


def test_only_what_mends_tags_changes_them() -> None:
    changed = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and node.attr in ("pos", "dep", "head")
        if not (isinstance(node.value, ast.Name) and node.value.id == "self")
    }
    assert changed == {"language/parser.py", "statements/tags.py"}


LONGEST_FILE, LONGEST_FUNCTION = 250, 40  # lines; of a function without its docstring


def test_a_file_is_read_in_one_sitting_and_a_function_in_one_go() -> None:
    long = []
    for path in PACKAGE.rglob("*.py"):
        long += [path.name] if len(path.read_text("utf-8").splitlines()) > LONGEST_FILE else []
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef):
                docstring = node.body[0] if ast.get_docstring(node) is not None else None
                apart = docstring.end_lineno - docstring.lineno + 1 if docstring and docstring.end_lineno else 0
                size = (node.end_lineno or 0) - node.lineno + 1 - apart
                long += [f"{path.name}: {node.name}"] if size > LONGEST_FUNCTION else []
    assert long == []


# Called with the name of their room before them, `show.concordance`, `prose.tone`: named as what they show or tell.
WITH_THEIR_ROOM = ("show", "cli", "report/prose", "report/findings")
OF_BOTH_TRAININGS = {"main", "train", "fit"}  # of tone and of stance: two commands, each with these steps


def test_no_name_stands_for_two_classes_or_two_functions() -> None:
    classes: Counter[str] = Counter()
    functions: Counter[str] = Counter()
    for path in PACKAGE.rglob("*.py"):
        classes.update(node.name for node in tree(path).body if isinstance(node, ast.ClassDef))
        if not path.relative_to(PACKAGE).as_posix().startswith(WITH_THEIR_ROOM):
            functions.update(
                node.name for node in tree(path).body if isinstance(node, ast.FunctionDef) and node.name[0] != "_"
            )
    assert {name for name, times in classes.items() if times > 1} == set()
    assert {name for name, times in functions.items() if times > 1} - OF_BOTH_TRAININGS == set()
    assert len(classes) > 50
    assert len(functions) > 300


def test_every_room_is_on_the_map() -> None:
    there = {room(path) for path in PACKAGE.iterdir() if not path.name.startswith((".", "__"))}
    assert set(ROOMS) == there
    assert len(ROOMS) == len(there)


def test_a_room_knows_only_of_those_above_it() -> None:
    inside = [path for path in PACKAGE.rglob("*.py") if not room(path).startswith("__")]
    assert len(inside) > 100
    upward = [
        f"{path.relative_to(ROOT)} imports {other}"
        for path in inside
        for other in imported(path)
        if other in ROOMS and ROOMS.index(other) > ROOMS.index(room(path))
    ]
    assert upward == []


# Besides `show`: what reads markup, and the export of texts as TEI, which is XML for programs.
MARKUP_TOO = {"articles", "cli/exports.py"}


def written_markup(path: Path) -> Iterator[str]:
    """The pieces of a file's strings that are tags; docstrings and the groups of regular expressions are none."""
    docstrings = {id(node.value) for node in ast.walk(tree(path)) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield from re.findall(r"(?<!\?P)(?<!\?)</?[a-z]+\d?[ >/]", node.value)


def test_html_is_written_in_one_room() -> None:
    outside = {
        f"{path.relative_to(PACKAGE)}: {tag}"
        for path in PACKAGE.rglob("*.py")
        if room(path) not in {"show", *MARKUP_TOO} and path.relative_to(PACKAGE).as_posix() not in MARKUP_TOO
        for tag in written_markup(path)
    }
    assert outside == set()
    assert "<p>" in set(written_markup(PACKAGE / "show" / "html_pieces.py"))


def test_what_the_list_of_a_package_names_is_there() -> None:
    """The lists in docstrings of packages, such as `words`: a module, or what the package offers, and its subject."""
    gone, listed = [], 0
    for init in PACKAGE.rglob("*/__init__.py"):
        text = init.read_text("utf-8")
        docstring, _, code = text.partition("\n\nfrom ")
        names = re.findall(r"^(\w+) {2,}\S", docstring, re.MULTILINE)
        listed += len(names)
        there = {path.stem for path in init.parent.iterdir()} | set(re.findall(r"\w+", code))
        gone += [f"{init.parent.name}: {name}" for name in names if name not in there]
    assert gone == []
    assert listed > 30


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_the_map_is_there(name: str) -> None:
    assert (ROOT / name).exists()


def test_a_file_that_the_map_calls_by_its_name_alone_is_somewhere() -> None:
    there = {path.name for folder in ("analysis", "notebooks", "tests") for path in (ROOT / folder).rglob("*.*")}
    named = set(re.findall(r"`(\w+\.(?:py|csv|po|ipynb))`", MAP))
    assert len(named) > 20
    assert named - there == set()


def test_the_map_is_short() -> None:
    assert len(MAP.splitlines()) <= 130
