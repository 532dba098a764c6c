"""What a manifest says of a network that finds objects: its words, and how its numbers become boxes."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from typing import Any

from models.families.mini.net.detector import decode as peaks
from models.families.mini.net.detector.labels import CLASSES, COLOUR_NAMES, same_look
from models.families.mini.net.judge import decode as votes

PEAKS = {
    "kind": "peaks",
    "threshold": peaks.THRESHOLD,
    "most": peaks.MOST_PEAKS,
    "sameClass": peaks.SAME_CLASS,
    "anyClass": peaks.ANY_CLASS,
}
VOTES = {
    "kind": "votes",
    "sure": votes.SURE,
    "agree": votes.AGREE,
    "sameObject": votes.SAME_OBJECT,
}


@lru_cache(maxsize=1)
def alike() -> dict[str, list[list[str | None]]]:
    """Per class the pairs of colours that nobody can tell apart on it; null is its natural one."""
    pairs = {
        cls: [[a, b] for a, b in combinations(COLOUR_NAMES, 2) if same_look(cls, a, b)] for cls in CLASSES
    }
    return {cls: found for cls, found in pairs.items() if found}


def detection_facts(decoding: dict[str, Any], side: int) -> dict[str, Any]:
    """`side`: px of the square picture that the graph takes."""
    return {
        "picture": {"width": side, "height": side},
        "decoding": decoding,
        "classes": list(CLASSES),
        "colours": list(COLOUR_NAMES),
        "alike": alike(),
    }
