"""Words for colours."""

from __future__ import annotations

import random

from models.world.colours import COLOUR_WORDS
from models.world.sentences.choice import Weighted
from models.world.words import kind_of


def _shades() -> dict[str, Weighted[str]]:
    usual = {
        "gold": 3, "golden": 4, "navy": 1.5, "navy blue": 1.5, "light blue": 3, "dark blue": 2, "turquoise": 2, "teal": 1, "violet": 2, "lilac": 1.5,
        "lavender": 1, "crimson": 1, "scarlet": 1, "bright red": 2, "dark red": 2, "dark green": 2, "light green": 2, "hot pink": 1.5, "light pink": 2,
        "silver": 3, "grey": 12, "charcoal": 0.6, "beige": 1, "cream": 0.6, "tan": 1, "ivory": 0.6, "magenta": 1, "maroon": 1, "sky blue": 2,
        "bright yellow": 2, "bright orange": 2, "dark brown": 2, "light brown": 2, "light grey": 1, "dark grey": 1, "snow white": 1, "jet black": 1,
    }  # fmt: skip
    skipped = ("coloured", "colored", "rust", "ginger", "blood", "wine", "champagne", "vanilla", "salmon", "copper", "raspberry", "strawberry", "claret", "bordeaux", "brunette", "blond", "coffee", "chocolate", "hazel", "jade", "amber", "saffron", "umber", "ochre", "cerise", "oxblood", "coral")  # fmt: skip
    found: dict[str, list[tuple[str, float]]] = {}
    for word, colour in COLOUR_WORDS.items():
        if word != colour and not any(part in word for part in skipped) and kind_of(word) is None:
            weight = usual.get(word, 0.12)
            found.setdefault(colour, []).append((word, weight))
    return {colour: Weighted(pairs) for colour, pairs in found.items()}


_SHADES = _shades()


def colour_word(r: random.Random, colour: str) -> str:
    """A word for one of the eleven, mostly its own."""
    return _SHADES[colour](r) if r.random() < (0.5 if colour == "gray" else 0.13) else colour
