"""Words by which quoted words are speech: who speaks says "je", to others "vous"."""

import re

WE = re.compile(r"\b(?:je|nous|moi|mon|ma|mes|notre|nos)\b|\b[jm]'", re.IGNORECASE)
YOU = re.compile(r"\b(?:vous|tu|votre|vos)\b", re.IGNORECASE)
