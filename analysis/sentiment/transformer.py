"""A local transformers model as scorer; needs the optional extra `transformers`, and never downloads anything."""

import re
from importlib import import_module
from pathlib import Path

from analysis.errors import UserError
from analysis.sentiment.rate import Scorer

BATCH = 16


def transformer_scorer(path: Path) -> Scorer:
    """A scorer from a folder with a text-classification model, for `rate_sentences(…, scorer=…)`.

    The labels must name their side: "negative"/"neutral"/"positive", "1 star" to "5 stars".
    Raises UserError where transformers is not installed, or the folder holds no such model.

    >>> transformer_scorer(Path("data"))
    Traceback (most recent call last):
        ...
    analysis.errors.UserError: data is not a folder with a transformers model: it has no config.json.
    """
    if not (path / "config.json").is_file():
        raise UserError(f"{path} is not a folder with a transformers model: it has no config.json.")
    try:
        torch, transformers = import_module("torch"), import_module("transformers")
    except ImportError as error:
        raise UserError("--model needs the extra: pip install 'summit-coverage[transformers]'.") from error
    try:
        tokenizer = transformers.AutoTokenizer.from_pretrained(path, local_files_only=True)
        model = transformers.AutoModelForSequenceClassification.from_pretrained(
            path, local_files_only=True, use_safetensors=True
        ).eval()
    except (OSError, ValueError) as error:
        raise UserError(f"{path} holds no model for text classification: {str(error).splitlines()[0]}") from error
    names = [model.config.id2label[i] for i in range(model.config.num_labels)]
    sides = torch.tensor(label_sides(names))

    def score(texts: list[str]) -> list[float]:
        polarity: list[float] = []
        for start in range(0, len(texts), BATCH):
            inputs = tokenizer(texts[start : start + BATCH], padding=True, truncation=True, return_tensors="pt")
            with torch.no_grad():
                polarity += (model(**inputs).logits.softmax(dim=-1) @ sides).tolist()
        return polarity

    return score


def label_sides(names: list[str]) -> list[float]:
    """The polarity of each label, from -1 to 1; raises UserError where a name does not show it.

    >>> label_sides(["NEGATIVE", "neutral", "Positive"]), label_sides(["1 star", "3 stars", "5 stars"])
    ([-1.0, 0.0, 1.0], [-1.0, 0.0, 1.0])
    """
    stars = [re.match(r"([1-5]) stars?", name) for name in names]
    if all(stars):
        return [(int(star[1]) - 3) / 2 for star in stars if star]
    sides = {"neg": -1.0, "neu": 0.0, "pos": 1.0, "nég": -1.0}
    known = [sides.get(name.lower()[:3]) for name in names]
    if None in known:
        raise UserError(
            f"The model's labels {names} do not say what is positive; name them negative, neutral, positive."
        )
    return [side for side in known if side is not None]
