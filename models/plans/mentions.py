"""In which order a prompt mentions its things: the order in which a small model can be asked to tell them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from models.world.brief import Asked, Brief
from models.world.colours import COLOUR_WORDS
from models.world.pieces import names, splitter

_NEAR = 4  # pieces between a colour and its noun


@cache
def _kinds() -> dict[str, str]:
    """What each word for a kind means."""
    found: dict[str, str] = {}
    for n in names():
        for text in (*n.ones, *n.manys, n.kind.plural):
            found.setdefault(text, n.kind.name)
    return found | {n.kind.name: n.kind.name for n in names()}


@cache
def _split():  # type: ignore[no-untyped-def]
    return splitter()


def _place(entry: Asked, pieces: list[str], twins: bool) -> int | None:
    """Where an entry is first mentioned; with twins that have other colours, the first that has its own."""
    kinds = _kinds()
    spots = [at for at, piece in enumerate(pieces) if kinds.get(piece) == entry.kind]
    if twins and entry.colour:
        own = [at for at in spots if any(COLOUR_WORDS.get(p.replace("-", " ")) == entry.colour for p in pieces[max(0, at - _NEAR) : at])]
        spots = own or spots
    return spots[0] if spots else None


def as_mentioned(prompt: str, brief: Brief) -> Brief:
    """The brief with its entries in the order of mention; what isn't found stays behind what it stood behind."""
    pieces = [piece.strip() for piece in _split()(prompt.lower())]
    keys: list[tuple[int, int]] = []
    last = -1
    for index, entry in enumerate(brief.objects):
        twins = sum(other.kind == entry.kind for other in brief.objects) > 1
        found = _place(entry, pieces, twins)
        last = last if found is None else found
        keys.append((last, index))
    order = sorted(range(len(keys)), key=keys.__getitem__)
    return replace(brief, objects=tuple(brief.objects[index] for index in order))
