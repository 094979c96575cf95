"""Small pieces of HTML that several pages use: paragraphs, headings, notes, folds, a finding."""

from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING

from analysis.wording import tr

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def paragraph(text: str) -> str:
    """A paragraph of plain text.

    >>> paragraph("« Oui & non »")
    '<p>« Oui &amp; non »</p>'
    """
    return f"<p>{escape(text, quote=False)}</p>"


def paragraph_of(html: str) -> str:
    """A paragraph of content that is HTML already."""
    return f"<p>{html}</p>"


def link(words: str, address: str) -> str:
    """A link in a paragraph of its own.

    >>> link("Les mots", "1-words.html")
    '<p><a href="1-words.html">Les mots</a></p>'
    """
    return f'<p><a href="{escape(address)}">{escape(words, quote=False)}</a></p>'


def style_sheet(css: str) -> str:
    """A style sheet within the page."""
    return f"<style>{css}</style>"


def heading(text: str) -> str:
    """A heading within the answer to a choice."""
    return f"<h4>{escape(text, quote=False)}</h4>"


def note(text: str) -> str:
    """A note in place of something to show; screen readers read it out."""
    return f'<p class="note" role="status">{escape(text)}</p>'


def collapsed(title: str, content: str) -> str:
    """HTML that opens below its title."""
    return f"<details><summary>{escape(title)}</summary>{content}</details>"


def figure_to_save(ax: "Axes") -> str:
    """A figure, and a link that saves it as a picture."""
    from analysis.show.figures import figure  # imported here: the other pieces need no matplotlib

    picture = figure(ax)
    address = "data:image/png;base64," + b64encode(picture.png).decode("ascii")
    label = tr("Save the chart")
    return f'{picture.html}<a class="save" download="chart.png" href="{address}">{escape(label)}</a>'


def finding(sentence: str, sure: str, address: str, picture: str) -> str:
    """A finding, given as HTML: the sentence, how sure it is, a link to the details, its chart."""
    label = tr("In detail")
    said = f'<h3>{sentence}</h3><p>{sure} <a href="{address}">{label}</a></p>'
    return f'<section class="finding"><div>{said}</div>{picture}</section>'
