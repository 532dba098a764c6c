"""Which kinds may face either way."""

from __future__ import annotations

# Their mirror images would be wrong: they bear writing, figures, or a side that matters.
_WRITTEN = frozenset(
    "calculator|calendar|tear-off calendar|spiral calendar|clock|alarm clock|mantelpiece clock|watch|stopwatch|timer clock|"
    "toy block|podium|newspaper|book|books|open book|notebook|dictionary|keyboard|computer keyboard|guitar|violin|cello|"
    "stop sign|bus stop|checkered flag|joker|playing card|mahjong tile|ticket|receipt|banknote|credit card|"
    "identification card|name badge|bank|hospital|hotel|convenience store|love hotel|post office|school|"
    "musical note|musical notes|musical score|question mark|exclamation mark|number|letter|abacus|"
    "arrow|tape measure|ruler|triangular ruler|thermometer|speedometer|compass|world map|globe|piano|radio|atm".split("|")
)


def turns(kind: str) -> bool:
    """Whether a kind may be mirrored."""
    return kind not in _WRITTEN
