"""Tokens of a parsed sentence: their neighbours, what depends on them, what is found once."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.language.parsed import Sentence, Token, found_once, text_from
from analysis.language.parser import parse


def sentence_of(words: list[str], heads: list[int] | None = None) -> Sentence:
    """Words with a blank between them; each depends on the one before it if no heads are given."""
    sentence = Sentence(" ".join(words))
    start = 0
    for i, word in enumerate(words):
        sentence.tokens.append(Token(sentence, i, start, word))
        start += len(word) + 1
    for i, head in enumerate(heads or [max(0, i - 1) for i in range(len(words))]):
        sentence[i].head = sentence[head]
    sentence.edges[1].i = len(words)
    return sentence


@st.composite
def trees(draw: st.DrawFn) -> Sentence:
    """A sentence in which each token but the first depends on one before it, in an order that was drawn."""
    length = draw(st.integers(1, 12))
    order = draw(st.permutations(range(length)))
    heads = [0] * length
    heads[order[0]] = order[0]
    for place in range(1, length):
        heads[order[place]] = order[draw(st.integers(0, place - 1))]
    return sentence_of([f"mot{i}" for i in range(length)], heads)


def test_neighbours_and_the_edges() -> None:
    first, second, third = sentence_of(["Le", "maire", "part"])
    assert (first.next, third.previous, second.before(), second.after()) == (second, second, [first], [third])
    for edge in (first.previous, third.next):
        assert not edge
        assert (edge.text, edge.lower, edge.pos, edge.is_punct, edge.children) == ("", "", "", False, [])
    assert first.previous.previous is first.previous
    assert third.next.next is third.next
    assert first.previous.next is first
    assert third.next.previous is third
    assert (first.previous.before(), third.next.after()) == ([], [])
    assert first.previous.to(second) == [first, second]


def test_tokens_around_one_and_between_two() -> None:
    le, maire, de, brume, part = sentence = sentence_of(["Le", "maire", "de", "Brume", "part"])
    assert brume.before(2) == [maire, de]
    assert le.before(2) == []
    assert maire.after(2) == [de, brume]
    assert part.after(2) == []
    assert de.onward() == [de, brume, part]
    assert de.onward(2) == [de, brume]
    assert maire.until(brume) == [maire, de]
    assert maire.to(brume) == [maire, de, brume]
    assert brume.until(maire) == []
    assert text_from(maire.to(brume)) == "maire de Brume" == sentence.text[maire.start : brume.end]
    assert text_from([]) == ""


@given(trees())
def test_children_are_in_order_and_each_token_is_in_one_place_of_the_tree(sentence: Sentence) -> None:
    (root,) = [token for token in sentence if token.head is token]
    assert sorted(token.i for token in root.subtree) == list(range(len(sentence)))
    for token in sentence:
        assert [child.i for child in token.children] == sorted(
            t.i for t in sentence if t.head is token and t is not token
        )
        assert token is root or list(token.ancestors)[-1] is root
        assert token.left_edge.i == min(t.i for t in sentence if t is token or token in t.ancestors)


@given(trees(), st.data())
def test_a_new_head_takes_the_token_from_the_old_one(sentence: Sentence, data: st.DataObject) -> None:
    token = data.draw(st.sampled_from(sentence.tokens))
    head = data.draw(st.sampled_from([t for t in sentence if t is token or t not in token.subtree]))
    before = {t: list(t.children) for t in sentence}
    token.head = head
    assert token.head is head
    for other in sentence:
        others = [child for child in before[other] if child is not token]
        own = [token] if other is head and token is not head else []
        assert other.children == sorted(others + own, key=lambda t: t.i)


def test_what_is_found_once_is_kept_with_its_sentence() -> None:
    asked = []

    @found_once
    def length(token: Token) -> int:
        asked.append(token)
        return len(token.text)

    one, other = sentence_of(["Le", "maire"]), sentence_of(["Une", "élue"])
    assert [length(token) for token in (*one, *one, *other)] == [2, 5, 2, 5, 3, 4]
    assert asked == [*one, *other]


def test_what_the_parser_says_is_in_it() -> None:
    (sentence,) = parse(["Deux maires n'avaient pas signé l'accord."])
    numeral, maires, *_, mark = sentence
    assert (numeral.is_number, mark.is_punct, maires.spaced, mark.spaced) == (True, True, True, False)
    assert (maires.lemma, maires.pos, maires.feature("Number"), maires.feature("Mood")) == ("maire", "NOUN", "Plur", "")
    assert text_from(sentence.tokens) == sentence.text
    assert "signé" in [token.head.text for token in sentence if token.dep == "nsubj"]
