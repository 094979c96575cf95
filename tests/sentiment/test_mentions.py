"""Mentions labelled by hand: offsets and hashes without text, and the model that learns from them."""

import json
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from analysis.actors import Actor, Actors
from analysis.errors import UserError
from analysis.sentiment.learning.marked_mentions import load_mentions
from analysis.sentiment.learning.train_stance import article_texts, learnt_from, main
from analysis.sentiment.stance import load_stance
from benchmarks.mentions import found_mentions

KEPT = ("kept", "kept-2", "kept-3", "kept-4")
STORED = Path(__file__).with_name("mentions.jsonl")
VERBS = {0: "a dénoncé", 1: "a rencontré", 2: "a félicité"}
NAMES = ["Anna Morel", "Paul Duval", "Zoé Petit", "Luc Simon", "Ève Roux", "Max Blanc"]


def record(article: str, text: str, target: str, label: int) -> dict[str, object]:
    start = text.index(target)
    place = {"sentence_start": 0, "sentence_end": len(text), "start": start, "end": start + len(target)}
    digest = sha256(text.encode()).hexdigest()
    return {"article_id": article, **place, "sha256": digest, "label": label, "agreed": True, "part": "first"}


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A file of mentions and one of their articles."""
    folder = tmp_path_factory.mktemp("marked")
    lines, articles = [], []
    for number, (name, (label, verb)) in enumerate((n, v) for n in NAMES for v in VERBS.items() for _ in range(3)):
        text = f"Hier, le maire {verb} {name} devant {number} habitants."
        lines.append(json.dumps(record(f"a{number}", text, name, label)))
        articles.append(json.dumps({"id": f"a{number}", "text": text}))
    mentions, corpus = folder / "mentions.jsonl", folder / "articles.jsonl"
    mentions.write_text("\n".join(lines), "utf-8")
    corpus.write_text("\n".join(articles), "utf-8")
    return mentions, corpus


@pytest.mark.slow
def test_the_model_learns_who_is_blamed_and_praised(
    marked: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mentions, corpus = marked
    weights = tmp_path / "stance.npz"
    assert main([str(mentions), str(corpus), "--out", str(weights)]) == 0
    loaded, model = load_mentions(mentions, article_texts([corpus])), load_stance(weights)
    said = model.labels(model.of_mentions(loaded.words, loaded.mentions))
    assert (said == loaded.labels).mean() > 0.9
    assert "always neutral" in capsys.readouterr().out


def test_a_labelled_mention_is_found_by_its_words_or_by_the_name_beside_its_title(tmp_path: Path) -> None:
    texts = {"a": "Le maire, Luc Simon, a salué la réforme.", "b": "Le gouvernement a reculé devant la foule."}
    targets = [("a", "Luc Simon", "person"), ("a", "Le maire", "title"), ("a", "la réforme", "topic")]
    targets += [("b", "Le gouvernement", "body")]
    rows = [{**record(article, texts[article], target, 1), "kind": kind} for article, target, kind in targets]
    path = tmp_path / "mentions.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    found = found_mentions(path, texts, ["first"], Actors())
    assert found.set_index("kind")["found"].to_dict() == {"body": 1, "person": 1, "title": 1, "topic": 0}
    listed = found_mentions(path, texts, ["first"], Actors((Actor("réforme", "thing", roles=("la réforme",)),)))
    assert listed.set_index("kind")["found"].to_dict() == {"body": 0, "person": 0, "title": 0, "topic": 1}


def test_a_text_that_has_changed_is_told(marked: tuple[Path, Path]) -> None:
    mentions, corpus = marked
    texts = {article: text.replace("maire", "préfet") for article, text in article_texts([corpus]).items()}
    with pytest.raises(UserError, match="a0 is not the text that was labelled"):
        load_mentions(mentions, texts)
    with pytest.raises(UserError, match="None of the articles"):
        load_mentions(mentions, {})


@pytest.mark.parametrize("line", ["no JSON", "[1]", '{"article_id": "a"}'])
def test_another_form_is_told(line: str, tmp_path: Path) -> None:
    path = tmp_path / "mentions.jsonl"
    path.write_text(line, "utf-8")
    with pytest.raises(UserError, match=r"mentions\.jsonl"):
        load_mentions(path, {"a": "Bonjour."})
    with pytest.raises(UserError, match="id and text"):
        article_texts([path])


def test_weights_of_something_else_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.npz"
    np.savez(path, numbers=np.zeros((2, 3)))
    with pytest.raises(UserError, match="target"):
        load_stance(path)


def test_an_article_with_a_mention_kept_aside_is_not_learnt_from(tmp_path: Path) -> None:
    texts = {"a": "Le maire a salué Luc Simon.", "b": "Le maire a dénoncé Zoé Petit."}
    rows = [record("a", texts["a"], "Luc Simon", 2), record("b", texts["b"], "Zoé Petit", 0)]
    rows += [{**record("a", texts["a"], "Le maire", 1), "part": "kept-3"}]
    mentions, corpus = tmp_path / "mentions.jsonl", tmp_path / "articles.jsonl"
    mentions.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    corpus.write_text("\n".join(json.dumps({"id": i, "text": text}) for i, text in texts.items()), "utf-8")
    assert learnt_from(mentions, [corpus]) == {"b": texts["b"]}


def test_what_is_stored_holds_no_text_and_what_was_kept_aside_shares_no_article() -> None:
    records = [json.loads(line) for line in STORED.read_text("utf-8").splitlines()]
    assert {key for r in records for key, value in r.items() if isinstance(value, str)} == {
        *("article_id", "sha256", "kind", "part")
    }
    double = [r for r in records if not r["part"].startswith("single")]
    assert len(double) == 660 + 310 + 600 + 590
    articles = {part: {r["article_id"] for r in records if r["part"] == part} for part in ("first", "second", *KEPT)}
    in_kept_articles = articles.pop("kept-4")
    assert sum(map(len, articles.values())) == len(set.union(*articles.values()))
    assert in_kept_articles <= set.union(*(articles[part] for part in KEPT[:-1]))
    places = [(r["article_id"], r["start"], r["end"]) for r in records]
    assert len(places) == len(set(places))
    labels = np.bincount([r["label"] for r in double], minlength=3) / len(double)
    assert 0.75 < labels[1] < 0.9
