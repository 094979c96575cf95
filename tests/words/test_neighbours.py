"""What goes with a word."""

import math

import pytest

from analysis.errors import UserError
from analysis.words import collocates, firm_collocates

from .texts import tokens

TEXT = "Grande paix durable. Paix durable, la pomme. Pomme rouge. Pomme verte. Paix fragile."


def test_collocates_by_hand() -> None:
    found = collocates(tokens(TEXT), "paix", window=1, at_least=1).set_index("lemma")
    durable = found.to_dict("index")["durable"]
    assert [durable[name] for name in ("n", "n_word", "n_collocate", "near", "total")] == [2, 3, 2, 4, 10]
    assert durable["log_dice"] == pytest.approx(14 + math.log2(2 * 2 / (3 + 2)))
    assert durable["pmi"] == pytest.approx(math.log2(2 / (4 * 2 / 10)))
    assert "pomme" not in found.index
    # G² of near (2 of 4) against not near (0 of 6).
    expected = [4 * 0.2, 6 * 0.2, 4 * 0.8, 6 * 0.8]
    g2 = 2 * sum(o * math.log(o / e) for o, e in zip([2, 0, 2, 6], expected, strict=True) if o)
    assert durable["g2"] == pytest.approx(g2)


@pytest.mark.parametrize(
    ("window", "near"),
    [
        pytest.param(1, {"grande", "durable", "fragile"}, id="next to it"),
        pytest.param(3, {"grande", "durable", "fragile", "pomme"}, id="three words away, over a comma"),
        pytest.param(None, {"grande", "durable", "fragile", "pomme"}, id="the sentence"),
    ],
)
def test_near_is_within_the_window_and_the_sentence(window: int | None, near: set[str]) -> None:
    assert set(collocates(tokens(TEXT), "paix", window=window, at_least=1)["lemma"]) == near


def test_log_dice_of_inseparable_words_is_fourteen_whatever_the_size() -> None:
    for times in (1, 50):
        table = collocates(tokens("paix durable. " * times + "pomme."), "paix", at_least=1)
        assert table["log_dice"].tolist() == [14]


def test_rare_company_is_left_out_and_a_reprint_is_no_more_company() -> None:
    assert set(collocates(tokens(TEXT), "paix", at_least=2)["lemma"]) == {"durable"}
    table = tokens("paix durable.", "paix durable.", wire=["a0", "a0"])
    assert collocates(table, "paix", at_least=1)[["n", "n_word"]].to_numpy().tolist() == [[1, 1]]


def test_company_without_evidence_is_left_out() -> None:
    rest = "Pomme rouge. Poire verte. Prune jaune. Pêche ronde. Noix dure. Figue mûre. "
    texts = [f"Paix durable. Paix {word}. {rest * 3}" for word in ("fragile", "fragile", "pomme", "verte")]
    found = collocates(tokens(*texts), "paix", at_least=1).set_index("lemma")
    assert found.loc[["durable", "fragile", "pomme"], "articles"].tolist() == [4, 2, 1]
    assert (found["p_corrected"] >= 0).all()
    assert firm_collocates(found.reset_index())["lemma"].tolist() == ["durable"]  # others are near in two articles
    one = collocates(tokens(f"Paix durable. Paix pomme. {rest}"), "paix", at_least=1)
    assert firm_collocates(one, articles=1).empty  # once near is chance


@pytest.mark.filterwarnings("error")
def test_a_word_that_is_not_there_has_no_company() -> None:
    assert collocates(tokens(TEXT), "absent").empty
    assert collocates(tokens(TEXT).head(0), "paix").empty
    assert collocates(tokens(TEXT).head(0), "paix", window=None).empty
    with pytest.raises(UserError, match="window is 0"):
        collocates(tokens(TEXT), "paix", window=0)
