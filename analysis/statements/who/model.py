"""The learned chooser's trees, kept as plain figures in `weights/who.npz`."""

from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

import numpy as np

WEIGHTS = Path(__file__).parents[1] / "weights" / "who.npz"


@dataclass(frozen=True)
class Trees:
    """Boosted trees, each complete: node i goes on to 2i + 1 (figure <= threshold) or 2i + 2, leaves stand last.

    `features` names the columns; `column`, `threshold`: a row for each tree; `leaf`: what each tree adds to `start`,
    the logarithm of the odds before any is asked.
    """

    features: np.ndarray
    column: np.ndarray
    threshold: np.ndarray
    leaf: np.ndarray
    start: np.ndarray

    def odds(self, table: np.ndarray) -> np.ndarray:
        """The logarithm of the odds of each row of figures."""
        rows, trees = np.arange(len(table))[:, None], np.arange(len(self.column))
        node = np.zeros((len(table), len(self.column)), dtype=np.intp)
        nodes = self.column.shape[1]
        for _ in range(int(np.log2(nodes + 1))):
            goes_right = table[rows, self.column[trees, node]] > self.threshold[trees, node]
            node = 2 * node + 1 + goes_right
        return self.leaf[trees, node - nodes].sum(axis=1) + float(self.start)


def chances(trees: Trees, rows: list[dict[str, float]]) -> np.ndarray:
    """The chance of each candidate that it is the one who is meant, each asked alone."""
    names = [str(name) for name in trees.features]
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows], dtype=np.float32)
    return np.asarray(1 / (1 + np.exp(-trees.odds(table))))


def save(trees: Trees, path: Path = WEIGHTS) -> None:
    np.savez_compressed(path, allow_pickle=False, **asdict(trees))


@cache
def model(path: Path = WEIGHTS) -> Trees:
    with np.load(path, allow_pickle=False) as figures:
        return Trees(**{name: figures[name] for name in figures.files})
