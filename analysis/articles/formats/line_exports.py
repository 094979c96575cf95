"""Exports of press databases that are written as lines, whatever the file: Word, RTF, text, PDF."""

import re
from collections.abc import Sequence

from analysis.articles.collector import Collector
from analysis.articles.files import InputFile
from analysis.articles.formats.europresse_print import read_print
from analysis.articles.formats.factiva import is_factiva, read_factiva_lines
from analysis.articles.formats.long_exports import Mend
from analysis.articles.formats.nexis import is_nexis, read_nexis_lines

LABEL = re.compile(r"[^\W\d_][\w -]{2,24}:\s")


def read_export(source: InputFile, lines: Sequence[str], collector: Collector, mend: Mend = list) -> bool:
    """Collect the articles of an export; False for lines that are no export. `mend` joins printed lines."""
    for form, is_one, read in (("nexis", is_nexis, read_nexis_lines), ("factiva", is_factiva, read_factiva_lines)):
        if is_one(lines):
            collector.account["form"] = form
            read(source, lines, collector, mend)
            return True
    return read_print(source, ["\n".join(lines)], collector, mend)


def unwrapped(text: str) -> list[str]:
    """The paragraphs of a text whose lines were broken at a certain width, an empty line between them.

    >>> unwrapped("BYLINE: Anne Rey\\nLENGTH: 12 words\\n\\nLe pont a\\nrouvert.")
    ['BYLINE: Anne Rey', 'LENGTH: 12 words', 'Le pont a rouvert.']
    """
    lines: list[str] = []
    for block in re.split(r"\n[ \t]*(?:\n[ \t]*)+", text.replace("\r\n", "\n").replace("\ufeff", "")):
        for number, line in enumerate(filter(None, map(str.strip, block.split("\n")))):
            if number and not LABEL.match(line):
                lines[-1] += f" {line}"
            else:
                lines.append(line)
    return lines
