"""What the parser's model makes of a word before it looks at its neighbours: the same wherever the word stands."""

import threading
from collections.abc import Sequence
from typing import Any

import numpy as np
from spacy.attrs import NORM, ORTH, SPACY
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

_KEY = [ORTH, NORM, SPACY]  # all that the model is told of a word follows from these
_PACKED = f"V{8 * len(_KEY)}"
_MOST = 50_000  # words: 20 MB


def embed_words_once(nlp: Language) -> None:
    """Let the model keep the embeddings of words, which take 40 % of its multiplications."""
    model = nlp.get_pipe("tok2vec").model  # type: ignore[attr-defined]
    embed = model.get_ref("embed")
    model.replace_node(embed, Model("embedded_words", _EmbeddedWords(nlp, embed).of_sentences))


class _EmbeddedWords:
    def __init__(self, nlp: Language, embed: Model[Any, Any]) -> None:
        self._vocab = nlp.vocab
        self._embed = embed
        self._vectors = np.empty((_MOST, embed.predict([nlp.make_doc("mot")])[0].shape[1]), dtype=np.float32)
        self._rows: dict[bytes, int] = {}  # of the words that are there, by what the model is told of them
        self._lock = threading.Lock()

    def of_sentences(self, model: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[list[np.ndarray], Any]:
        """The embeddings of each sentence's words, like the layer that this replaces."""
        words: list[bytes] = np.concatenate([doc.to_array(_KEY) for doc in docs]).view(_PACKED).ravel().tolist()
        with self._lock:
            new = [word for word in dict.fromkeys(words) if word not in self._rows]
            if len(self._rows) + len(new) > _MOST:
                self._rows.clear()
                return self._embed(docs, is_train)
            if new:
                self._learn(new)
            vectors = self._vectors[[self._rows[word] for word in words]]
        return np.split(vectors, np.cumsum([len(doc) for doc in docs])[:-1]), None

    def _learn(self, new: list[bytes]) -> None:
        """A word counts as known only once its row is there: an article's time limit may interrupt this anywhere."""
        orths, norms, spaces = np.frombuffer(b"".join(new), dtype=np.uint64).reshape(-1, len(_KEY)).T
        doc = Doc(self._vocab, [self._vocab.strings[orth] for orth in orths.tolist()], spaces.astype(bool).tolist())
        doc.from_array([NORM], norms)  # type: ignore[arg-type]
        first = len(self._rows)
        rows = range(first, first + len(new))
        self._vectors[rows.start : rows.stop] = self._embed.predict([doc])[0]
        self._rows.update(zip(new, rows, strict=True))
