"""What a brief asks beside its things: setting, style, what must not be there."""

from __future__ import annotations

import random
from dataclasses import replace

from models.world.brief import Brief
from models.world.kinds import KIND_BY_NAME
from models.world.sentences import lexicon
from models.world.sentences.choice import Weighted
from models.world.sentences.draw.themes import Theme, of_theme
from models.world.sentences.natures import nature
from models.world.settings import SETTING_BY_NAME, SETTINGS
from models.world.styles import STYLES

_SETTING = Weighted([(setting.name, setting.weight) for setting in SETTINGS])


def draw_setting(r: random.Random, theme: Theme | None) -> str:
    fitting = [name for name in theme.settings if name in SETTING_BY_NAME] if theme else []
    return r.choice(fitting) if fitting and r.random() < 0.75 else _SETTING(r)


def draw_avoided(r: random.Random, brief: Brief, theme: Theme | None) -> tuple[str, ...]:
    """Kinds that are ruled out: what might well have been there, people above all."""
    there = {entry.kind for entry in brief.objects}
    found: list[str] = []
    if r.random() < 0.22 and all(nature(kind) != "person" for kind in there):
        found.append("person")
    for _ in range(20):
        if len(found) > (r.random() < 0.12):
            break
        kind = of_theme(r, theme)
        if kind.name in there or kind.name in found or nature(kind.name) == "person":
            continue
        if not any(_akin(kind.name, other) for other in (*there, *found)):
            found.append(kind.name)
    return tuple(found)


def _akin(a: str, b: str) -> bool:
    """Whether to rule out one might be taken to rule out the other."""
    if lexicon.clash(a, b):
        return True
    words = ({word.one for word in KIND_BY_NAME[x].words} | {x} for x in (a, b))
    first, second = words
    return bool(first & second) or a.rsplit(" ", 1)[-1] == b.rsplit(" ", 1)[-1]


def completed(
    r: random.Random, brief: Brief, theme: Theme | None, setting: float = 0.3, style: float = 0.1, avoid: float = 0.12
) -> Brief:
    """The brief with a setting, a style and what is ruled out, each as often as said if it has none."""
    return replace(
        brief,
        setting=brief.setting or (draw_setting(r, theme) if r.random() < setting else None),
        style=brief.style or (r.choice(STYLES) if r.random() < style else None),
        avoid=brief.avoid or (draw_avoided(r, brief, theme) if r.random() < avoid else ()),
    )
