"""What things are to a layout before they have places: standing or flying, and how groups line up."""

from __future__ import annotations

from models.world.brief import Asked, Brief
from models.world.composition.layout.bases import shelters
from models.world.composition.layout.formation import Style
from models.world.composition.layout.frames import Maker
from models.world.composition.layout.scene import AFLOAT, GROUND, SKY, WALL, Dice
from models.world.composition.layout.sizes import kind_of, usual

_BESIDE = {"left of", "right of", "next to", "between"}
_WATERS = ("underwater", "sea", "lake", "river")
_ROLES = {"sky": SKY, "wall": WALL, "floating": AFLOAT}


def role_of(brief: Brief, entry: Asked) -> str:
    """Where things are that nothing else places."""
    kind = kind_of(entry)
    if kind.stands == "water" and kind.group in ("animal", "fantasy") and brief.setting in _WATERS:
        return AFLOAT
    return _ROLES.get(kind.stands, GROUND)


def style_of(brief: Brief, entry: Asked, counts: dict[str, int], dice: Dice) -> Style:
    """How a group lines up: wide where it's above or below something, compact where it's beside something."""
    count, u = counts[entry.ref], dice("style", entry.ref)
    relations = {r.relation for r in brief.relations if entry.ref in (r.subject, *r.objects)}
    places = {p.position for p in brief.places if p.ref == entry.ref}
    airy = role_of(brief, entry) in (SKY, AFLOAT)
    if relations & _BESIDE or places - {"top", "bottom", "background", "foreground"}:
        if count == 2:
            return "column" if u < 0.3 and not relations & {"next to"} else "row"
        return "cluster" if u < 0.65 else "grid"
    if relations & {"in front of", "behind", "under"}:
        return "row" if count <= 3 else "cluster"  # see fit
    if airy and count > 2:
        return "arc" if u < 0.4 else "zigzag" if u < 0.75 else "row"
    if airy:
        return "zigzag" if u < 0.5 else "row"
    if count <= 5:
        return "row" if u < 0.65 else "cluster" if count > 2 else "row"
    return "row" if u < 0.25 else "grid" if u < 0.7 else "cluster"


def _sharers(maker: Maker) -> dict[tuple[str, str], list[str]]:
    """Of each single thing and a relation of depth the entries that are so to it, or it to them."""
    brief, counts = maker.brief, maker.counts
    sharing: dict[tuple[str, str], list[str]] = {}
    for r in brief.relations:
        if r.relation in ("in front of", "behind", "under"):
            one, more = (r.objects[0], r.subject) if counts[r.objects[0]] == 1 else (r.subject, r.objects[0])
            if counts[one] == 1 and more not in maker.carried:
                sharing.setdefault((one, r.relation), []).append(more)
    return sharing


def _step_back(maker: Maker, front: str, back: str) -> None:
    """What is in front of something no smaller than itself is drawn small enough to leave it in view."""
    near, far = maker.brief.entry(front), maker.brief.entry(back)
    if front in maker.carried or back in maker.carried or usual(kind_of(near)) > usual(kind_of(far)) * 1.05:
        return
    (fw, fh), (bw, bh) = maker.extent(near), maker.extent(far)
    share = 0.7 * (bw * bh / (fw * fh)) ** 0.5
    if share < 1 and near.size != "big":
        maker.factor[front] = maker.factor.get(front, 1.0) * max(share, 0.7)


def _interleave(maker: Maker) -> None:
    """Groups in front of groups: the farther ones over one another, so that each shares the width of each."""
    counts = maker.counts
    for r in maker.brief.relations:
        if r.relation in ("in front of", "behind", "under") and min(counts[r.subject], counts[r.objects[0]]) > 1:
            upright, across = (r.objects[0], r.subject) if r.relation == "in front of" else (r.subject, r.objects[0])
            maker.styles[upright] = "column"
            maker.styles[across] = "row" if counts[across] == 2 else "cluster"


def fit(maker: Maker) -> None:
    """Mends sizes and formations where several things are to share the width of one."""
    brief, counts = maker.brief, maker.counts
    maker.factor = {}
    _interleave(maker)
    for r in brief.relations:
        if r.relation in ("in front of", "behind") and counts[r.subject] == counts[r.objects[0]] == 1:
            pair = (r.subject, r.objects[0])
            _step_back(maker, *(pair if r.relation == "in front of" else pair[::-1]))
    for (one, relation), sharers in _sharers(maker).items():
        nested = relation == "under" and shelters(kind_of(brief.entry(one)))
        base, height = maker.extent(brief.entry(one))
        sizes = [maker.extent(brief.entry(ref)) for ref in sharers]

        def over(rows: int, sizes: list[tuple[int, int]] = sizes, refs: list[str] = sharers) -> float:
            widths = [-(-counts[ref] // rows) * 1.12 * w for ref, (w, _) in zip(refs, sizes, strict=True)]
            return sum(widths) - (0 if nested else 1.25 * min(w for w, _ in sizes))

        few = all(counts[ref] <= 3 for ref in sharers) and not nested
        rows = 1 if over(1) <= (1.8 if few else 1.15) * base else 2
        excess = over(rows) / base
        for ref in sharers:
            if relation == "under" and not nested and excess > 1.5 and counts[ref] <= 3:
                maker.styles[ref] = "column"
            elif counts[ref] > 2:
                maker.styles[ref] = "row" if rows == 1 else "cluster"
        if nested:
            excess = max(excess, rows * max(h for _, h in sizes) / (0.5 * height))
        if excess > 1:
            large = any(brief.entry(ref).size == "big" for ref in sharers)
            grown = 1.0 if brief.entry(one).size == "small" else min(max(excess * (0.9 if large else 0.7), 1.0), 1.7)
            for ref in sharers:
                least = 0.85 if brief.entry(ref).size == "big" else 0.6 if grown > 1 else 0.45
                maker.factor[ref] = maker.factor.get(ref, 1.0) * max(1 / excess, least)
            maker.factor[one] = maker.factor.get(one, 1.0) * grown
