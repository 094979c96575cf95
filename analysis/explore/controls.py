"""The controls: which articles, and a tab each for a word, a speaker, two outlets and an article."""

from collections.abc import Callable, Iterable
from pathlib import Path

import ipywidgets as widgets

from analysis.articles import titles
from analysis.charts.palette import ON_DARK
from analysis.errors import UserError
from analysis.explore.corpus import Corpus
from analysis.explore.views import article_view, list_view, outlet_pair_view, speaker_view, word_view
from analysis.show.html_pieces import note, style_sheet
from analysis.wording import day, tr

DARK = "; ".join(f"--chart-{light[1:]}: {dark}" for light, dark in ON_DARK.items())
STYLE = Path(__file__).with_name("style.css").read_text("utf-8") + (
    f'[data-jp-theme-light="false"] .explore {{ color-scheme: dark; {DARK}; }}'
)
SUGGESTED = 400  # words
WIDE = widgets.Layout(width="100%", max_width="26rem")


class Explorer(widgets.VBox):
    """Controls over a corpus, for a cell of their own.

    `chosen` is the part of the corpus that is chosen at the moment, with its tables for further work.

    >>> from analysis.explore import load_corpus
    >>> explorer = Explorer(load_corpus("data/demo"))
    >>> explorer.articles.tick(["Fil AVP"])
    >>> len(explorer.chosen.articles)
    6
    """

    def __init__(self, corpus: Corpus) -> None:
        self.articles = ArticleControls(corpus)
        self.word, self.speaker = WordPanel(), SpeakerPanel()
        self.outlets, self.article = OutletPairPanel(), ArticlePanel()
        self._panels: list[Panel] = [self.word, self.speaker, self.outlets, self.article]
        names = [tr("A word"), tr("A speaker"), tr("Two outlets"), tr("An article")]
        self.tabs = widgets.Tab(self._panels, titles=names)
        super().__init__([widgets.HTML(style_sheet(STYLE)), self.articles, self.tabs])
        self.add_class("explore")
        self.articles.when_changed(self._refresh)
        self.tabs.observe(lambda _: self._refresh(), "selected_index")
        self._refresh()

    @property
    def chosen(self) -> Corpus:
        """The part of the corpus that is chosen at the moment."""
        return self.articles.chosen

    def _refresh(self) -> None:
        """Bring the panel that is seen up to date; the others follow when their tab is opened."""
        panel = self._panels[self.tabs.selected_index or 0]
        if panel.corpus is not self.chosen:
            panel.look_at(self.chosen)


class ArticleControls(widgets.VBox):
    """Which outlets and which days; `chosen` is the part of the corpus that they lead to."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = self.chosen = corpus
        self.outlets = {
            outlet: widgets.Checkbox(True, description=f"{_outlet_name(outlet)} ({n})", indent=False)
            for outlet, n in corpus.outlets.items()
        }
        self.all, self.none = (widgets.Button(description=name) for name in (tr("All outlets"), tr("None")))
        days = sorted(set(corpus.articles["date"].dropna().dt.date))
        self.days = widgets.SelectionRangeSlider(
            options=[(f" {day(one)} ", one) for one in days] or [("", None)],
            index=(0, max(len(days) - 1, 0)),
            description=tr("Days"),
            continuous_update=False,
        )
        self.summary = widgets.HTML()
        boxes = widgets.Box([self.all, self.none, *self.outlets.values()]).add_class("outlets")
        several = [box for box, shown in ((boxes, len(self.outlets) > 1), (self.days, len(days) > 1)) if shown]
        super().__init__([*several, self.summary])
        self._tell: Callable[[], None] = lambda: None
        self.all.on_click(lambda _: self.tick(self.outlets))
        self.none.on_click(lambda _: self.tick([]))
        for control in (*self.outlets.values(), self.days):
            control.observe(self._choose, "value")
        self._choose()

    def when_changed(self, tell: Callable[[], None]) -> None:
        """Call `tell` whenever other articles are chosen."""
        self._tell = tell

    def tick(self, outlets: Iterable[str]) -> None:
        """Choose these outlets and no others."""
        wanted = set(outlets)
        for box in self.outlets.values():
            box.unobserve(self._choose, "value")
        for outlet, box in self.outlets.items():
            box.value = outlet in wanted
            box.observe(self._choose, "value")
        self._choose()

    def _choose(self, change: object = None) -> None:
        ticked = [outlet for outlet, box in self.outlets.items() if box.value]
        whole = self.days.index == (0, len(self.days.options) - 1)
        self.chosen = self.corpus.chosen(ticked, *(() if whole else self.days.value))
        self.summary.value = _answer(list_view, self.chosen)
        self._tell()


class Panel(widgets.VBox):
    """Controls, and under them what they lead to."""

    def __init__(self, *controls: widgets.Widget) -> None:
        self.corpus: Corpus | None = None
        self.answer = widgets.HTML().add_class("answer")
        self._offering = False
        super().__init__([widgets.Box(controls).add_class("controls"), self.answer])
        for control in controls:
            control.observe(self._show, "value")

    def look_at(self, corpus: Corpus) -> None:
        """Offer the words, speakers or outlets of these articles, and show what the choice leads to."""
        self.corpus = corpus
        self._offering = True
        self.offer(corpus)
        self._offering = False
        self._show()

    def _show(self, change: object = None) -> None:
        if not self._offering and self.corpus is not None:
            self.answer.value = self.view(self.corpus)

    def offer(self, corpus: Corpus) -> None:
        """Set what the controls offer."""
        raise NotImplementedError

    def view(self, corpus: Corpus) -> str:
        """What the controls lead to, as HTML."""
        raise NotImplementedError


class WordPanel(Panel):
    """A word, typed or chosen."""

    def __init__(self) -> None:
        self.word = widgets.Combobox(description=tr("Word"), continuous_update=False, layout=WIDE)
        self.word.placeholder = tr("a word, gagn* or /gagn.+/")
        super().__init__(self.word)

    def offer(self, corpus: Corpus) -> None:
        frequent = list(corpus.once.frequent_words)[:SUGGESTED]
        self.word.options = frequent
        self.word.value = self.word.value or next(iter(frequent), "")

    def view(self, corpus: Corpus) -> str:
        return _answer(word_view, corpus, self.word.value)


class SpeakerPanel(Panel):
    """One of those who are quoted."""

    def __init__(self) -> None:
        self.speaker = widgets.Dropdown(description=tr("Speaker"), layout=WIDE)
        super().__init__(self.speaker)

    def offer(self, corpus: Corpus) -> None:
        _offer(self.speaker, [(f"{_speaker_name(name)} ({n})", name) for name, n in corpus.once.speakers.items()])

    def view(self, corpus: Corpus) -> str:
        return _answer(speaker_view, corpus, self.speaker.value)


class OutletPairPanel(Panel):
    """Two outlets, or one and all the others."""

    def __init__(self) -> None:
        self.one = widgets.Dropdown(description=tr("Outlet"), layout=WIDE)
        self.other = widgets.Dropdown(description=tr("against"), layout=WIDE)
        super().__init__(self.one, self.other)

    def offer(self, corpus: Corpus) -> None:
        named = [(outlet, outlet) for outlet in corpus.named_outlets]
        _offer(self.one, named)
        _offer(self.other, [(tr("all the others"), ""), *named])

    def view(self, corpus: Corpus) -> str:
        return _answer(outlet_pair_view, corpus, self.one.value, self.other.value or None)


class ArticlePanel(Panel):
    """One of the articles, to read."""

    def __init__(self) -> None:
        self.article = widgets.Dropdown(description=tr("Article"), layout=WIDE)
        super().__init__(self.article)

    def offer(self, corpus: Corpus) -> None:
        _offer(self.article, [(title, str(key)) for key, title in titles(corpus.articles).items()])

    def view(self, corpus: Corpus) -> str:
        return _answer(article_view, corpus, self.article.value)


def _offer(dropdown: widgets.Dropdown, options: list[tuple[str, str]]) -> None:
    """Set the options; what was chosen stays if it is still among them, else the first one is."""
    before = dropdown.value
    dropdown.options = options
    values = [value for _, value in options]
    dropdown.value = before if before in values else next(iter(values), None)


def _answer(view: Callable[..., str], *chosen: object) -> str:
    """What a view shows; a choice that leads to nothing gives the sentence that says why."""
    try:
        return view(*chosen)
    except UserError as error:
        return note(str(error))


def _outlet_name(outlet: str) -> str:
    return tr("outlet not named") if outlet == "unknown" else outlet


def _speaker_name(speaker: str) -> str:
    return speaker.replace("; ", tr(" and "))
