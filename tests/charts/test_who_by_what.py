"""Grids of dots: speakers by words, outlets and names."""

import pandas as pd
import pytest

from analysis import charts
from analysis.charts.introducing_words import verbs_by_speaker
from analysis.charts.style import drawn_narrow
from analysis.errors import UserError
from analysis.statements.summaries import spoken_of

from .samples import names_in, share, statements


def test_verb_dots_show_no_speaker_without_a_dot() -> None:
    frequent = [("Mme Morel", f"verbe {number}", 5) for number in range(3)]
    table = pd.DataFrame([*frequent, ("M. Petit", "susurrer", 9)], columns=["speaker", "cue_lemma", "n"])
    table = table.assign(stance="neutral")
    rare = pd.DataFrame([("Mme Rare", "chuchoter", 1, "neutral")], columns=table.columns)
    ax = charts.verb_dots(pd.concat([table, rare]), n=4)
    assert [label.get_text() for label in ax.get_yticklabels()] == ["Mme Morel", "M. Petit"]


def test_nobody_has_no_row_among_the_speakers() -> None:
    table = pd.concat([verbs_of(n1=3), verbs_of(n1=9).assign(speaker=None)])
    ax = charts.verb_dots(table)
    assert [label.get_text() for label in ax.get_yticklabels()] == ["Mme Morel"]
    said = charts.alt_text(ax)
    assert "Only “n1” introduces statements" in said.replace("\xa0", " ")
    assert "Without a row: statements of nobody in particular (9)." in said
    assert "no reported statements" in charts.alt_text(charts.verb_dots(table[table["speaker"].isna()]))


def test_grids_have_no_empty_column() -> None:
    rows = [("A", "Brume", 9), ("B", "Tarn", 3), ("C", "Dor", 1)]
    spoken = pd.DataFrame(rows, columns=["speaker", "name", "n"]).assign(statements=1)
    ax = charts.spoken_heat(spoken, n=2)
    assert [label.get_text() for label in ax.get_xticklabels()] == ["Brume", "Tarn"]
    words = pd.DataFrame([("Voix", "A", 50), ("Écho", "B", 2)], columns=["outlet", "speaker", "words"])
    heat = charts.speaker_heat(words.assign(total=100, share=words["words"] / 100), n=1)
    assert [label.get_text() for label in heat.get_xticklabels()] == ["Voix"]


def test_each_outlet_has_a_column_with_the_speaker_it_quotes_most() -> None:
    many = [("Gazette", f"Voisin {number}", 50 - number) for number in range(14)]
    few = [("Courrier", "Mme Petit", 3), ("Courrier", "M. Brun", 2), ("Courrier", None, 9), ("Dépêche", None, 1)]
    words = pd.DataFrame([*many, *few], columns=["outlet", "speaker", "words"])
    heat = charts.speaker_heat(words.assign(total=500, share=words["words"] / 500), n=4)
    assert [label.get_text() for label in heat.get_xticklabels()] == ["Courrier", "Dépêche", "Gazette"]
    rows = [label.get_text() for label in heat.get_yticklabels()]
    assert rows == ["Voisin 0", "Voisin 1", "Mme Petit", "(nobody in particular)"]
    assert "16 speakers, 3 outlets; here, 3 speakers (the highest totals, and the first of each" in charts.alt_text(
        heat
    )
    one = charts.speaker_heat(words.assign(total=500, share=words["words"] / 500), n=1)
    assert "; here, 1 speaker and 1 outlet (the highest totals, and the first of each" in charts.alt_text(one)


def test_on_a_telephone_no_outlet_is_left_out() -> None:
    """Of ten outlets six were shown, without the one that gives somebody the largest share."""
    rows = [(f"Gazette {n:02}", f"Voisin {n:02} Dumontier", 50 + n, 0.095 if n == 3 else 0.0005) for n in range(12)]
    words = pd.DataFrame(rows, columns=["outlet", "speaker", "words", "share"]).assign(total=1000)
    wide = charts.speaker_heat(words)
    narrow = drawn_narrow(wide.figure)  # type: ignore[arg-type]
    assert narrow is not None
    heads = [[label.get_text() for label in ax.get_xticklabels()] for ax in (wide, narrow.axes[0])]
    assert heads[0] == heads[1] == [f"Gazette {n:02}" for n in range(12)]
    narrow.draw_without_rendering()
    figures = [text.get_window_extent() for text in narrow.axes[0].texts]
    column = narrow.axes[0].transData.transform([(1, 0), (0, 0)])[:, 0]
    assert max(figure.width for figure in figures) <= column[0] - column[1]


@pytest.mark.parametrize(
    ("cells", "differ"),
    [
        pytest.param([("A", 3), ("B", 1), ("C", 1)], True, id="a third is above one"),
        pytest.param([("A", 3), ("B", 1), ("C", 1), ("D", 1)], False, id="nearly all is one"),
        pytest.param([("A", 3)], False, id="one row"),
    ],
)
def test_a_heat_map_of_ones_tells_nothing(cells: list[tuple[str, int]], differ: bool) -> None:
    assert charts.spoken_differ(pd.DataFrame(cells, columns=["speaker", "n"]).assign(name="Brume")) == differ


def verbs_of(**counts: int) -> pd.DataFrame:
    rows = [("Mme Morel", verb, "neutral" if verb.startswith("n") else verb[:-1], n) for verb, n in counts.items()]
    return pd.DataFrame(rows, columns=["speaker", "cue_lemma", "stance", "n"])


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        pytest.param({"n1": 9, "n2": 8, "n3": 7, "n4": 6, "n5": 5}, ["n1", "n2", "n3", "n4"], id="only neutral ones"),
        pytest.param(
            {"n1": 9, "n2": 8, "n3": 7, "doubting1": 1}, ["n1", "n2", "n3", "doubting1"], id="a rare one with a stance"
        ),
        pytest.param(
            {"n1": 9, "n2": 8, "n3": 7, "assertive1": 6, "assertive2": 5, "doubting1": 1},
            ["n1", "n2", "assertive1", "doubting1"],
            id="each stance before a second word of one",
        ),
    ],
)
def test_verb_dots_keep_words_that_take_a_stance(counts: dict[str, int], shown: list[str]) -> None:
    ax = charts.verb_dots(verbs_of(**counts), n=4)
    assert [label.get_text() for label in ax.get_xticklabels()] == shown


def test_on_a_telephone_six_words_have_dots_with_each_stance_among_them() -> None:
    stances = ("assertive", "conceding", "doubting", "accusing")
    counts = {f"n{row}": 20 - row for row in range(8)} | {f"{stance}1": 1 for stance in stances}
    ax = charts.verb_dots(verbs_of(**counts))
    narrow = drawn_narrow(ax.figure)  # type: ignore[arg-type]
    assert narrow is not None
    heads = [label.get_text() for label in narrow.axes[0].get_xticklabels()]
    assert heads[:2] == ["n0", "n1"]
    assert sorted(heads[2:]) == sorted(f"{stance}1" for stance in stances)
    assert len(ax.get_xticklabels()) == 12


def test_a_word_that_many_speakers_use_once_each_is_shown_with_the_row_of_the_others() -> None:
    quoted = [(name, "dire", 3) for name in ("Mme Morel", "M. Petit")]
    institutes = [(f"institut {number}", "selon", 1) for number in range(8)]
    rows = [*quoted, *institutes, ("Mme Blin", "murmurer", 1), (None, "lancer", 1)]  # her word is not shown
    table = pd.DataFrame(rows, columns=["speaker", "cue_lemma", "n"]).assign(stance="neutral")
    shown = verbs_by_speaker(table, n=2)
    assert shown.columns.tolist() == ["selon", "dire"]
    assert shown["selon"].to_dict() == {"Mme Morel": 0, "M. Petit": 0, "(9 other speakers)": 8}
    alt = charts.alt_text(charts.verb_dots(table, n=2))
    assert alt.startswith("“selon” introduces 8 of 16 statements, more than any other word. ")
    assert "11 speakers, 4 words; shown are 2 speakers and" in alt


@pytest.mark.parametrize(
    ("leaders", "title"),
    [
        pytest.param(["A", "A", "B"], "The most space goes to A in 2 of 3 outlets. ", id="one leads in two"),
        pytest.param(
            ["A", "B"], "A different speaker is given the most space in each of the 2 outlets. ", id="one each"
        ),
        pytest.param(["A", "A", None], "The most space goes to A in 2 of 3 outlets. ", id="nobody is no speaker"),
        pytest.param(
            [None, None], "No speaker is given the most space in more than one of 2 outlets. ", id="one leads one"
        ),
        pytest.param(
            ["A", "A", "B", "D"], "No speaker is given the most space in more than 2 of 4 outlets. ", id="no majority"
        ),
    ],
)
def test_speaker_heat_say_who_leads_in_how_many_outlets(leaders: list[str | None], title: str) -> None:
    rows = [(f"Gazette {place}", who, 5) for place, who in enumerate(leaders)] + [("Gazette 0", "C", 1)]
    table = pd.DataFrame(rows, columns=["outlet", "speaker", "words"]).assign(total=100)
    assert charts.alt_text(charts.speaker_heat(table.assign(share=table["words"] / 100))).startswith(title)


@pytest.mark.parametrize(
    ("periods", "said"),
    [
        pytest.param(["2031-05-12", "2031-05-13", "2031-05-14"], "all 3 days", id="days"),
        pytest.param(["2031-05", "2031-06", "2031-07"], "all 3 periods", id="months"),
        pytest.param(["2031-05-12", "2031-05-13", None], "all 3 periods", id="not all dated"),
    ],
)
def test_periods_that_are_days_are_called_so(periods: list[str | None], said: str) -> None:
    table = pd.DataFrame({"period": periods, "speaker": "A", "words": 5, "total": 100, "share": 0.05})
    alt = charts.alt_text(charts.speaker_heat(table))
    assert alt.startswith(f"The most space goes to A in {said}. ")
    assert f"1 speaker, {said.removeprefix('all ')}" in alt


def test_speaker_heat_need_one_column_of_groups() -> None:
    with pytest.raises(UserError, match="one column"):
        charts.speaker_heat(share(2))


def test_names_of_several_groups_are_not_taken_for_one() -> None:
    with pytest.raises(UserError, match="by=None"):
        charts.spoken_heat(spoken_of(statements(2).assign(speaker="Mme Rare"), names_in(2), by="outlet"))


def test_dots_are_labelled_and_nothing_is_written_for_nothing() -> None:
    table = pd.DataFrame([("A", "Écho", 3), ("B", "Écho", 1), (None, "Voix", 2)], columns=["speaker", "name", "n"])
    ax = charts.spoken_heat(table)
    assert sorted(text.get_text() for text in ax.texts) == ["1", "2", "3"]
    assert "A: Écho 3; B: Écho 1; (nobody in particular): Voix 2" in charts.alt_text(ax)
