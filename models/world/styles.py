"""Words of style, mood and occasion: they ask for no object (styles.tsv). Some choose one of our two styles.

`flat` is drawn in plain areas of colour, `dimensional` is modelled and shaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

Style = Literal["flat", "dimensional"]
About = Literal["technique", "mood", "frame", "occasion"]

STYLES: tuple[Style, ...] = ("flat", "dimensional")
_LINES = (Path(__file__).parent / "styles.tsv").read_text("utf-8").splitlines()[1:]
_ROWS = [(about, style, phrases.split(", ")) for about, style, phrases in (line.split("\t") for line in _LINES)]


def _about(wanted: About) -> tuple[str, ...]:
    return tuple(phrase for about, _, phrases in _ROWS if about == wanted for phrase in phrases)


# How it is made ("watercolour"), what it feels like ("cosy"), what the picture itself is ("poster", "picture of", "item
# icons"), and what it is for ("mother's day").
TECHNIQUES = _about("technique")
MOODS = _about("mood")
FRAMES = _about("frame")
OCCASIONS = _about("occasion")
# Every word and phrase -> the style that it chooses, None where it chooses none. Techniques stand first in the table.
STYLE_WORDS: dict[str, Style | None] = {
    phrase: style if style in STYLES else None for _, style, phrases in reversed(_ROWS) for phrase in phrases
}
_MOST_TOKENS = max(len(phrase.split()) for phrase in STYLE_WORDS)


def style_of(text: str) -> Style | None:
    """Which of our styles a word chooses: "pictogram" -> "flat"; None for all else."""
    return STYLE_WORDS.get(" ".join(text.lower().replace("’", "'").split()))


def match_style(tokens: Sequence[str], start: int = 0) -> tuple[Style | None, int] | None:
    """The longest run of tokens that speaks of style, mood, occasion or of the picture itself: the style that it
    chooses, and its length. A word may mean a thing as well ("painting", "slide"): weigh it against words.match."""
    plain = [token.lower().replace("’", "'") for token in tokens[start : start + _MOST_TOKENS]]
    for length in range(len(plain), 0, -1):
        phrase = " ".join(plain[:length])
        if phrase in STYLE_WORDS:
            return STYLE_WORDS[phrase], length
    return None
