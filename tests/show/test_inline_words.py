"""Which words of a statement are quoted: the marks that its edges cut off stand again."""

import pandas as pd
import pytest

from analysis import show
from analysis.language.cut_quotations import with_marks
from analysis.show.inline_words import french
from analysis.show.statement_cards import shown_alone
from analysis.wording import in_language


@pytest.mark.parametrize(
    ("words", "kind", "shown"),
    [
        pytest.param("tout est prêt » pour lundi", "mixed", "« tout est prêt » pour lundi", id="not opened"),
        pytest.param("le quai est « à bout de souffle", "mixed", "le quai est « à bout de souffle »", id="not closed"),
        pytest.param("le quai “ souffre", "mixed", "le quai “ souffre”", id="of another style"),
        pytest.param(
            '"sans heurts", "la raison a eu le dessus',
            "mixed",
            '"sans heurts", "la raison a eu le dessus"',
            id="straight",
        ),
        pytest.param(
            'sans heurts", dans le "calme"', "mixed", '"sans heurts", dans le "calme"', id="straight, not opened"
        ),
        pytest.param("bon » ou « mauvais", "mixed", "« bon » ou « mauvais »", id="both"),
        pytest.param("« Le “ quai ” souffre", "mixed", "« Le “ quai ” souffre »", id="another within"),
        pytest.param("un geste rare", "mixed", "« un geste rare »", id="all is quoted"),
        pytest.param("un geste rare", "indirect", "un geste rare", id="nothing is quoted"),
        pytest.param("un geste rare", "direct", "un geste rare", id="shown by its kind"),
        pytest.param("un geste 'rare' au port", "mixed", "un geste 'rare' au port", id="single marks"),
        pytest.param("un geste […] très rare", "mixed", "un geste […] très rare", id="which of two is not known"),
        pytest.param("« un geste […] très rare »", "mixed", "« un geste […] très rare »", id="around both"),
        pytest.param("« Un geste.\n« Très rare »", "mixed", "« Un geste.\n« Très rare »", id="reopened"),
        pytest.param("un « geste » rare", "mixed", "un « geste » rare", id="complete"),
        pytest.param("", "indirect", "", id="no words"),
    ],
)
def test_marks_are_balanced(words: str, kind: str, shown: str) -> None:
    assert with_marks(words, kind).replace("\u00a0", " ") == shown
    assert with_marks(with_marks(words, kind), kind) == with_marks(words, kind)


def test_tables_cards_and_sentences_show_which_words_are_quoted() -> None:
    quote = "tout est prêt » pour lundi"
    frame = pd.DataFrame({"quote": [quote, "un geste rare"], "kind": "mixed"})
    table = show.table(frame, columns=["quote"]).html
    assert ">«\u00a0tout est prêt\u00a0» pour lundi<" in table
    assert ">«\u00a0un geste rare\u00a0»<" in table
    assert frame["quote"][0] == quote
    assert "<mark>«\u00a0tout est prêt\u00a0» pour lundi</mark>" in shown_alone("Solenn Abgrall", quote, "dit", "mixed")
    with in_language("fr"):
        assert french("le quai « souffre…") == "«\u00a0le quai “souffre…”\u00a0»"
