"""Under which conditions a call in the code is reached, as the code writes them: for docs/sentences.py."""

import ast
from collections.abc import Iterator


def calls(node: ast.AST, conditions: tuple[str, ...]) -> Iterator[tuple[ast.Call, tuple[str, ...]]]:
    """Every call inside a node, with the conditions under which it is reached."""
    if isinstance(node, ast.Call):
        yield node, conditions
    for name, field in ast.iter_fields(node):
        known = (*conditions, *_required(node, name))
        children = field if isinstance(field, list) else [field]
        for number, child in enumerate(children, start=1):
            if isinstance(child, ast.AST):
                stays = _not_replaced(child, children[number:])
                yield from calls(child, (*known, *stays, *_required_of(node, child)))
            if isinstance(child, ast.If):  # what follows a guard is said only where it did not leave
                known = (*known, *_after(child))


def _required(node: ast.AST, field: str) -> list[str]:
    """The condition under which a field of a node is reached: the body of an "if", what a comprehension makes."""
    match node:
        case ast.If(test=test) | ast.IfExp(test=test) if field in ("body", "orelse"):
            return [ast.unparse(test) if field == "body" else _negated(test)]
        case ast.ListComp(generators=loops) | ast.GeneratorExp(generators=loops) if field == "elt":
            return [ast.unparse(test) for loop in loops for test in loop.ifs]
    return []


def _required_of(node: ast.AST, child: ast.AST) -> list[str]:
    """The condition under which one side of an operation counts: `said * (n > 0)`, `n and said`."""
    match node:
        case ast.BinOp(op=ast.Mult(), left=left, right=right) if child is left and _is_test(right):
            return [ast.unparse(right)]
        case ast.BoolOp(op=ast.And(), values=values) if child in values:
            return [ast.unparse(value) for value in values[: values.index(child)]]  # type: ignore[arg-type]
    return []


def _is_test(node: ast.expr) -> bool:
    return isinstance(node, ast.Compare | ast.BoolOp) or (
        (isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not))
        or (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "bool")
    )


def _not_replaced(node: ast.AST, later: list[ast.AST]) -> list[str]:
    """The conditions under which what a name is given stays: `title = …`, unless an "if" after it gives it another."""
    match node:
        case ast.Assign(targets=[ast.Name(id=name)]):
            return [_negated(one.test) for one in later if isinstance(one, ast.If) and _replaces(one.body, name)]
    return []


def _replaces(body: list[ast.stmt], name: str) -> bool:
    """Whether statements give a name another value that does not hold the first."""
    return any(
        isinstance(one, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == name for target in one.targets)
        and not any(isinstance(part, ast.Name) and part.id == name for part in ast.walk(one.value))
        for one in body
    )


def _after(guard: ast.If) -> list[str]:
    """What is known after an "if" one of whose branches leaves the function or the loop."""
    if _leaves(guard.body):
        inner = guard.orelse[-1] if guard.orelse else None
        return [_negated(guard.test), *(_after(inner) if isinstance(inner, ast.If) else [])]
    return [ast.unparse(guard.test)] if _leaves(guard.orelse) else []


def _leaves(body: list[ast.stmt]) -> bool:
    return bool(body) and isinstance(body[-1], ast.Return | ast.Raise | ast.Continue | ast.Break)


def _negated(test: ast.expr) -> str:
    """A condition that does not hold: `n` for `not n`."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return ast.unparse(test.operand)
    return f"not ({ast.unparse(test)})"
