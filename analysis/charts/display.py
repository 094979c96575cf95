"""Showing a figure on a page: inline SVG in the page's own text colour and typeface, with an alt text."""

import base64
import hashlib
import html
import io
import re
from dataclasses import dataclass, field
from xml.etree import ElementTree

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.charts.style import INK, MUTED, style

FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
NO_METADATA = dict.fromkeys(("Creator", "Date", "Format", "Type"))


@dataclass(frozen=True)
class Picture:
    """A finished figure: `html` for pages, `alt` for who cannot see it, and a `png` where no HTML is shown."""

    html: str
    alt: str
    figure: Figure = field(repr=False)

    @property
    def png(self) -> bytes:
        """Drawn when it is asked for: it takes three times as long as the SVG of `html`."""
        return _png(self.figure)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        png = base64.b64encode(self.png).decode("ascii")
        return {"text/html": self.html, "image/png": png, "text/plain": self.alt}


def alt_text(ax: Axes) -> str:
    """Return the sentences that tell what the figure of `ax` shows.

    >>> figure, ax = plt.subplots()
    >>> figure.set_label("« paix » is the most frequent word. 6 of 40 words.")
    >>> alt_text(ax)
    '« paix » is the most frequent word. 6 of 40 words.'
    >>> plt.close(figure)
    """
    return str(ax.figure.get_label())


def display(ax: Axes) -> Picture:
    """Return the figure of `ax` as a picture that shows itself in a notebook, and close the figure.

    The same figure gives the same bytes.

    >>> figure, ax = plt.subplots()
    >>> figure.set_label("« paix » is the most frequent word.")
    >>> display(ax).html[:34]
    '<figure class="chart" role="img" a'
    """
    figure = ax.figure
    assert isinstance(figure, Figure)
    alt = alt_text(ax)
    picture = Picture(html=_page_figure(_svg(figure), alt), alt=alt, figure=figure)
    plt.close(figure)
    return picture


def _svg(figure: Figure) -> str:
    with style(), io.StringIO() as file:
        figure.savefig(file, format="svg", transparent=True, metadata=NO_METADATA)
        return file.getvalue()


def _png(figure: Figure) -> bytes:
    with style(), io.BytesIO() as file:
        figure.savefig(file, format="png", dpi=160, metadata={"Software": None})
        return file.getvalue()


def _page_figure(svg: str, alt: str) -> str:
    """Turn matplotlib's SVG into a figure for a page: themable, with ids of its own and an alt text."""
    root = ElementTree.fromstring(svg)
    _take_colours_from_page(root)
    _own_ids(root, prefix="f" + hashlib.sha256(svg.encode()).hexdigest()[:8])
    for unwanted in (f"{SVG}metadata", f".//{SVG}style/.."):
        for element in root.findall(unwanted):
            root.remove(element)
    width = float(root.attrib.pop("width").removesuffix("pt"))
    del root.attrib["height"]
    root.set(
        "style",
        f"display: block; width: 100%; max-width: {width * 1.6:.0f}px; height: auto; font-family: {FONTS}; "
        "stroke-linejoin: round; stroke-linecap: butt",
    )
    for name, text in (("desc", alt), ("title", alt.partition(". ")[0])):
        element = ElementTree.Element(SVG + name)
        element.text = text
        root.insert(0, element)
    ElementTree.register_namespace("", SVG.strip("{}"))
    drawing = ElementTree.tostring(root, encoding="unicode")
    return f'<figure class="chart" role="img" aria-label="{html.escape(alt)}">{drawing}</figure>'


def _take_colours_from_page(root: ElementTree.Element) -> None:
    for element in root.iter():
        css = element.get("style")
        if css is None:
            continue
        css = re.sub(r"font-family: [^;]*;? ?", "", css)
        css = css.replace(INK, "currentColor")
        element.set("style", re.sub(rf"(fill|stroke): {MUTED}", r"\1: currentColor; \1-opacity: 0.75", css))


def _own_ids(root: ElementTree.Element, prefix: str) -> None:
    """Keep the ids that something refers to, unique on a page of several figures; fit the texts that ask."""
    referred = set(re.findall(r"url\(#([^)]+)\)", ElementTree.tostring(root, encoding="unicode")))
    referred |= {element.get(HREF, "").removeprefix("#") for element in root.iter()}
    for element in root.iter():
        name = element.attrib.pop("id", None)
        if name in referred:
            element.set("id", f"{prefix}-{name}")
        elif name and name.startswith("fit "):
            for text in element.iter(SVG + "text"):
                text.set("textLength", name.removeprefix("fit "))
                text.set("lengthAdjust", "spacingAndGlyphs")
        if HREF in element.attrib:
            element.set("href", element.attrib.pop(HREF).replace("#", f"#{prefix}-"))
        for attribute, value in element.attrib.items():
            if "url(#" in value:
                element.set(attribute, value.replace("url(#", f"url(#{prefix}-"))
