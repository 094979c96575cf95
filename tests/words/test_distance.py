"""How far apart outlets are."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import UserError
from analysis.words import distances

from .texts import counts, few

tables = st.dictionaries(
    st.sampled_from(["Écho", "Voix", "Frondeur"]),
    st.dictionaries(st.sampled_from("abcd"), st.integers(1, 50), min_size=1),
    min_size=2,
)


@few
@given(tables)
def test_distances_are_jensen_and_shannons(outlets: dict[str, dict[str, int]]) -> None:
    found = distances(counts(**outlets), by="outlet")
    assert (np.diag(found) == 0).all()
    for one, first in outlets.items():
        for two, second in outlets.items():
            p, q = (np.array([side.get(word, 0) for word in "abcd"]) / sum(side.values()) for side in (first, second))
            m = (p + q) / 2
            parts = [sum(x * math.log2(x / y) for x, y in zip(side, m, strict=True) if x) for side in (p, q)]
            assert found.loc[one, two] == pytest.approx(math.sqrt(max(sum(parts) / 2, 0)), abs=1e-6)


def test_one_outlet_is_at_no_distance() -> None:
    with pytest.raises(UserError, match="two groups with words; the column outlet has 1"):
        distances(counts(Écho={"paix": 1}))
