"""Showing a figure on a page: inline SVG in the page's own text colour and typeface, with an alt text."""

import base64
import hashlib
import html
import io
import json
import pickle
import re
from dataclasses import dataclass, field
from xml.etree import ElementTree

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba, to_rgba_array
from matplotlib.figure import Figure

from analysis.charts.palette import BLACK, DARK_INK, DARK_MUTED, INK, MUTED, ON_DARK, WHITE
from analysis.charts.style import ChartFigure, alt_text, drawn_narrow, style
from analysis.charts.tips import TIPS
from analysis.results import once
from analysis.show.colours import on_page
from analysis.wording import current_language

FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
LARGEST_SVG = 150_000  # letters
ON_BAR = f"light-dark({WHITE}, {BLACK})"  # figures on a bar, which is lighter on a dark page
MARKS = {f"{SVG}path", f"{SVG}use", f"{SVG}text"}
DATA_COLOUR = re.compile("|".join(ON_DARK))
NO_METADATA = dict.fromkeys(("Creator", "Date", "Format", "Type"))


@dataclass(frozen=True)
class Picture:
    """A finished figure: `html` for pages, `alt` for those who cannot see it, and a `png` where no HTML is shown."""

    html: str
    alt: str
    figure: Figure = field(repr=False)

    @property
    def png(self) -> bytes:
        """Drawn when it is asked for: it takes three times as long as the SVG of `html`."""
        return _png(self.figure, 160, transparent=False)

    def _repr_html_(self) -> str:
        return self.html

    def _repr_png_(self) -> bytes:
        return self.png

    def __repr__(self) -> str:
        return self.alt


def figure(ax: Axes, *, narrow: bool = True) -> Picture:
    """Return the figure of `ax` as a picture that displays itself in a notebook, and close the figure.

    It carries a second drawing, which a report shows on a telephone, unless `narrow` is False. A drawing is inline
    SVG, or PNG at double resolution if that would be larger than 150 kB. The same figure gives the same bytes.

    >>> _, ax = plt.subplots()
    >>> ax.figure.set_label("« paix » is the most frequent word.")
    >>> figure(ax).html[:34]
    '<figure class="chart" role="img" t'
    """
    wide = ax.figure
    assert isinstance(wide, Figure)
    alt = alt_text(ax)
    drawings = [_drawing(wide, alt, "wide")]
    if narrow and isinstance(wide, ChartFigure) and wide.draw_again:
        drawings.append(_narrow(wide, alt))
    plt.close(wide)
    page = f'<figure class="chart" role="img" tabindex="0" aria-label="{html.escape(alt)}">{"".join(drawings)}</figure>'
    return Picture(html=page, alt=alt, figure=wide)


def _narrow(wide: ChartFigure, alt: str) -> str:
    """The chart as it is on a telephone, drawn again: what it was drawn from says all about it, so that it is kept."""

    def drawn() -> pd.DataFrame:
        figure = drawn_narrow(wide)
        assert figure is not None
        html = _drawing(figure, alt, "narrow")
        plt.close(figure)
        return pd.DataFrame({"html": [html]})

    (kept,) = once("narrow", [current_language(), alt, *wide.drawn_from], lambda: [drawn()])
    return str(kept.loc[0, "html"])


def _drawing(figure: Figure, alt: str, name: str) -> str:
    """The figure as an element of a page; the narrow one is hidden unless a style sheet says otherwise."""
    width = figure.get_figwidth() * 72 * 1.6
    look = f"display: {'none' if name == 'narrow' else 'block'}; width: 100%; max-width: {width:.0f}px; height: auto"
    svg = _svg(figure)
    if len(re.sub(f'{TIPS}[^"]*', "", svg)) <= LARGEST_SVG:
        return _inline(svg, alt, name, look)
    dark = pickle.loads(pickle.dumps(figure))
    _take_colours_for_dark(dark)
    in_light, in_dark = (base64.b64encode(_png(one, 230)).decode("ascii") for one in (figure, dark))
    plt.close(dark)
    return (
        f'<picture class="{name}" style="{look}">'
        f'<source media="(prefers-color-scheme: dark)" srcset="data:image/png;base64,{in_dark}" />'
        f'<img src="data:image/png;base64,{in_light}" alt="{html.escape(alt)}" /></picture>'
    )


def _svg(figure: Figure) -> str:
    with style(), io.StringIO() as file:
        figure.savefig(file, format="svg", transparent=True, metadata=NO_METADATA)
        return file.getvalue()


def _png(figure: Figure, dpi: int, *, transparent: bool = True) -> bytes:
    with style(), io.BytesIO() as file:
        figure.savefig(file, format="png", dpi=dpi, transparent=transparent, metadata={"Software": None})
        return file.getvalue()


def _inline(svg: str, alt: str, name: str, look: str) -> str:
    """Turn matplotlib's SVG into one for a page: themable, with ids of its own and an alt text."""
    root = ElementTree.fromstring(svg)
    _take_colours_from_page(root)
    _tell(root, name == "wide")
    _own_ids(root, prefix="f" + hashlib.sha256(svg.encode()).hexdigest()[:8])
    for unwanted in (f"{SVG}metadata", f".//{SVG}style/.."):
        for element in root.findall(unwanted):
            root.remove(element)
    del root.attrib["width"], root.attrib["height"]
    root.set("class", name)
    # Labels reach to the edge, and a reader's typeface may be wider than the one that they were measured in.
    root.set("style", f"{look}; overflow: visible; font-family: {FONTS}; stroke-linejoin: round; stroke-linecap: butt")
    for tag, text in (("desc", alt), ("title", alt.partition(". ")[0])):
        element = ElementTree.Element(SVG + tag)
        element.text = text
        root.insert(0, element)
    ElementTree.register_namespace("", SVG.strip("{}"))
    return ElementTree.tostring(root, encoding="unicode")


def _take_colours_for_dark(figure: Figure) -> None:
    """Give a figure the text colour of a dark page, as `currentColor` does to SVG."""
    in_dark = {INK: DARK_INK, MUTED: DARK_MUTED, WHITE: BLACK, **ON_DARK}
    on_dark = {to_rgba(colour): to_rgba(dark) for colour, dark in in_dark.items()}
    for artist in figure.findobj():
        for part in ("color", "facecolor", "edgecolor"):
            if hasattr(artist, f"get_{part}") and hasattr(artist, f"set_{part}"):
                before = [tuple(colour) for colour in to_rgba_array(getattr(artist, f"get_{part}")())]
                after = [on_dark.get(colour, colour) for colour in before]
                if after != before:
                    getattr(artist, f"set_{part}")(after if len(after) > 1 else after[0])


def _take_colours_from_page(root: ElementTree.Element) -> None:
    for element in root.iter():
        css = element.get("style")
        if css is None:
            continue
        css = re.sub(r"font-family: [^;]*;? ?", "", css)
        css = css.replace(INK, "currentColor").replace(WHITE, ON_BAR)
        css = DATA_COLOUR.sub(lambda match: on_page(match[0]), css)
        element.set("style", re.sub(rf"(fill|stroke): {MUTED}", r"\1: currentColor; \1-opacity: 0.75", css))


def _tell(root: ElementTree.Element, has_pointer: bool) -> None:
    """Give the marks that have a text a title, which browsers show to those who point at them."""
    for group in root.iter():
        name, has_tips, texts = group.get("id", "").partition(TIPS)
        if not has_tips:
            continue
        group.set("id", name.strip() or "unnamed")
        unseen = {part for defs in group.iter(f"{SVG}defs") for part in defs.iter()}
        marks = [part for part in group.iter() if part.tag in MARKS and part not in unseen]
        says = json.loads(texts)
        for mark, text in zip(marks, says, strict=True) if has_pointer and len(marks) == len(says) else ():
            title = ElementTree.Element(f"{SVG}title")
            title.text = text
            mark.append(title)


def _own_ids(root: ElementTree.Element, prefix: str) -> None:
    """Keep the ids that are referred to, made unique on a page of several figures; fit the texts that ask for it."""
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
