"""How one writer writes, from the first word of a prompt to the last."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Manner:
    """How one prompt is written, the same from its first word to its last."""

    digits: bool = False
    noise: float = 0.12  # share of adjectives that ask for nothing
    articles: bool = True
    the: bool = False  # "the dog" from the first mention
    late: float = 0.03  # share of colours told after the noun
    careless: bool = False  # "a apple"


def article(words: str, careless: bool = False) -> str:
    if careless:
        return "a"
    first = words.split(" ", 1)[0].lower()
    if first[0] in "aeiou" and not first.startswith(("one", "uni", "eu", "ufo", "use", "usu", "uku", "u-")):
        return "an"
    return "an" if first in ("8", "11", "hour", "hourglass", "heirloom", "suv", "x-ray", "mp3") else "a"
