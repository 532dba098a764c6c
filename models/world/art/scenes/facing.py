"""Which kinds may face either way."""

from __future__ import annotations

# Their mirror images would be wrong: they bear writing, figures, or a side that matters.
WRITTEN = frozenset(
    (
        "calculator|calendar|clock|mantelpiece clock|alarm clock|watch|stopwatch|kitchen timer|toy block|podium|newspaper|"
        "notebook|computer keyboard|guitar|violin|cello|bus stop|joker|mahjong tile|ticket|receipt|banknote|identification card|"
        "credit card|hospital|hotel|convenience store|school|musical note|musical score|question mark|hundred points|zzz|arrow|"
        "tape measure|ruler|triangular ruler|thermometer|compass|map|globe|piano|bar chart|line chart|falling chart|"
        "1st place medal|2nd place medal|3rd place medal|pool 8 ball|slot machine|pointing hand|elevator|recycling symbol|"
        "yin yang|om symbol|check mark|money bag|x-ray"
    ).split("|")
)


def turns(kind: str) -> bool:
    """Whether a kind may be mirrored."""
    return kind not in WRITTEN
