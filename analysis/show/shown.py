"""A piece of a page that displays itself."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Shown:
    """HTML that displays itself in JupyterLab and in the reports, and needs no script.

    >>> Shown("<p>Oui</p>")._repr_html_()
    '<p>Oui</p>'
    """

    html: str = field(repr=False)
    lab_style: str = field(default="", repr=False)  # a style sheet that JupyterLab alone needs

    def _repr_html_(self) -> str:
        return self.lab_style + self.html
