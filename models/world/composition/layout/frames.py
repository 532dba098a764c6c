"""Stacks and contents, laid out on their own before anything else: what is on or in a thing moves with it."""

from __future__ import annotations

from dataclasses import dataclass

from models.world.brief import Asked, Brief
from models.world.composition.layout.bases import Rest, encloses, rest_of
from models.world.composition.layout.formation import Style, formation
from models.world.composition.layout.scene import Dice, Thing
from models.world.composition.layout.sizes import LONGEST, extent, kind_of, tens, wanted

_CARRIED = ("on", "inside")


def carriers(brief: Brief) -> dict[str, tuple[str, str]]:
    """Of each entry that is on or in another: the relation and the other. Circles are cut."""
    found: dict[str, tuple[str, str]] = {}
    for related in brief.relations:
        base = related.objects[0]
        if related.relation not in _CARRIED or related.subject in found or base == related.subject:
            continue
        above = base
        while above in found:
            above = found[above][1]
        if above != related.subject:
            found[related.subject] = (related.relation, base)
    return found


@dataclass(slots=True)
class Maker:
    """Builds frames at one scale: `side` is a dog's, `shortest` the least edge; `factor` mends single entries."""

    brief: Brief
    counts: dict[str, int]
    carried: dict[str, tuple[str, str]]
    dice: Dice
    side: float
    shortest: int
    styles: dict[str, Style]
    factor: dict[str, float]

    def extent(self, entry: Asked, factor: float = 1.0) -> tuple[int, int]:
        side = self.side * wanted(entry) * self.factor.get(entry.ref, 1.0) * factor
        return extent(kind_of(entry), side, self._shortest(entry))

    def _shortest(self, entry: Asked) -> float:
        """What is on or in something small may be smaller than anything else."""
        base = self.carried.get(entry.ref)
        return self.shortest * (0.75 if base and self.brief.entry(base[1]).size == "small" else 1.0)

    def frame(self, entry: Asked, factor: float = 1.0) -> list[Thing]:
        """All things of an entry and what they carry, those of the entry first, any corner."""
        w, h = self.extent(entry, factor)
        count = self.counts[entry.ref]
        kids = [self.brief.entry(ref) for ref, (_, base) in self.carried.items() if base == entry.ref]
        on = [kid for kid in kids if self.carried[kid.ref][0] == "on"]
        within = [kid for kid in kids if self.carried[kid.ref][0] == "inside"]
        if not kids:
            return self._group(entry, count, w, h)
        if count > 1:
            return self._pile(entry, on, count, w, h)
        placed: list[Thing] = []
        if on:
            rest = rest_of(kind_of(entry), kind_of(on[0]))
            w, h, (row,) = self._rows(on, w, h, rest.width, rest.most, 99.0)
            placed += self._set_on(entry, row, w, h, rest)
        if within:
            grown, tall, rows = self._rows(within, w, h, 0.78, 0.66, 0.8)
            placed = [*self._set_in(entry, rows, grown, tall), *(self._regrown(placed, w, h, grown, tall))]
            w, h = grown, tall
        return [Thing(entry.ref, 0, 0, w, h), *placed]

    def _group(self, entry: Asked, count: int, w: int, h: int) -> list[Thing]:
        if count == 1:
            return [Thing(entry.ref, 0, 0, w, h)]
        style = self.styles.get(entry.ref, "row")
        gap = tens(self.dice.between(0.06, 0.2, "gap", entry.ref) * min(w, 200))
        if style in ("row", "arc", "zigzag") and count * (w + gap) - gap > LONGEST:
            style = "grid"
        return [Thing(entry.ref, x, y, w, h) for x, y in formation(style, count, w, h, gap)]

    def _rows(
        self, kids: list[Asked], w: int, h: int, width: float, relative: float, height: float
    ) -> tuple[int, int, list[list[list[Thing]]]]:
        """Rows of frames of what is carried, cut to the carrier's size, and the carrier's size, grown where it must.

        width: of the rows against the carrier's; relative: largest side of one thing against the carrier's;
        height: of all rows; over 1 there's one row without a limit, else many are put in two.
        """
        count = sum(self.counts[kid.ref] for kid in kids)
        split = height <= 1 and (count > 3 or count == 3 and self.dice("rows", kids[0].ref) < 0.5)
        factors = {}
        for kid in kids:
            kw, kh = self.extent(kid)
            most = relative * (1.6 if kid.size == "big" else 1.0)
            factors[kid.ref] = min(1.0, most * (w * h / (kw * kh)) ** 0.5, height * h / kh)
            if count == 1:
                factors[kid.ref] = min(factors[kid.ref], max(width, most) * w / kw)
        rows: list[list[list[Thing]]] = []
        for _ in range(4):
            flat = self._in_order([frame for kid in kids for frame in self._frames(kid, factors[kid.ref])])
            rows = [flat[: count // 2], flat[count // 2 :]] if split else [flat]
            widest = max(sum(map(_span, row)) + 10 * (len(row) - 1) for row in rows)
            tall = sum(max(f[0].h for f in row) for row in rows)
            overhang = max(width, 1.9 if kids[0].size == "big" else 1.1) if count == 1 and height > 1 else width
            over = max(widest / overhang / w, tall / height / h)
            if over <= 1.02:
                break
            floored = any(min(f[0].w, f[0].h) <= self._shortest(self.brief.entry(f[0].ref)) for f in flat)
            if not floored and min(factors.values()) > 0.5 and not any(kid.size == "big" for kid in kids):
                factors = {ref: max(f / over, 0.5 * f) for ref, f in factors.items()}
            else:
                over = min(over, LONGEST / max(w, h))
                w, h = tens(w * over), tens(h * over)
        return w, h, rows

    def _in_order(self, frames: list[list[Thing]]) -> list[list[Thing]]:
        """Frames of one carrier from left to right: as asked, else either way round."""
        refs = list(dict.fromkeys(frame[0].ref for frame in frames))
        if len(refs) > 1 and self.dice("mix", refs[0]) < 0.5:
            refs.reverse()
        for _ in refs:
            for r in self.brief.relations:
                if r.relation in ("left of", "right of") and r.subject in refs and r.objects[0] in refs:
                    a, b = (r.subject, r.objects[0]) if r.relation == "left of" else (r.objects[0], r.subject)
                    if refs.index(a) > refs.index(b):
                        refs.remove(a)
                        refs.insert(refs.index(b), a)
        return sorted(frames, key=lambda frame: refs.index(frame[0].ref))

    def _frames(self, kid: Asked, factor: float) -> list[list[Thing]]:
        """One frame for each thing of what is carried; several of them carry nothing themselves."""
        if self.counts[kid.ref] == 1:
            return [self.frame(kid, factor)]
        w, h = self.extent(kid, factor)
        return [[Thing(kid.ref, 0, 0, w, h)] for _ in range(self.counts[kid.ref])]

    def _set_on(self, entry: Asked, row: list[list[Thing]], w: int, h: int, rest: Rest) -> list[Thing]:
        """A row on top of a carrier at (0, 0), as deep as its kind has it."""
        total = sum(_span(f) for f in row)
        room = max(w * rest.width - total, 0)
        gap = max(tens(room / (len(row) + 1)) if len(row) > 1 else 0, 10)
        free = room / 2 if len(row) == 1 else 0
        x = (w - total - gap * (len(row) - 1)) / 2 + free * self.dice.between(-0.45, 0.45, "on", entry.ref)
        depth = self.dice.between(rest.shallow, rest.deep, "depth", entry.ref)
        placed: list[Thing] = []
        for frame in row:
            root = frame[0]
            # whatever rests here still reaches over the carrier's middle
            bottom = min(depth * h, h / 2 + root.h / 2 - 10, 0.7 * h - 10)
            placed += _moved(frame, tens(x + 1000) - 1000 - _left(frame), tens(bottom + 1000) - 1000 - root.y - root.h)
            x += _span(frame) + gap
        return placed

    def _set_in(self, entry: Asked, rows: list[list[list[Thing]]], w: int, h: int) -> list[Thing]:
        """One or two rows in a holder at (0, 0); what is tall sticks out at the top."""
        floor = (0.84, 0.93) if encloses(kind_of(entry)) else (0.66, 0.8)
        depth = self.dice.between(*floor, "in", entry.ref) * h
        tops = [0.5 * h, 0.94 * h] if len(rows) > 1 else [0.94 * h]
        placed: list[Thing] = []
        for row, lowest in zip(rows, tops, strict=True):
            total = sum(_span(f) for f in row)
            gap = max(min(tens((w * 0.86 - total) / (len(row) + 1)), 60), 10) if len(row) > 1 else 0
            x = (w - total - gap * (len(row) - 1)) / 2
            for frame in row:
                root = frame[0]
                if len(rows) > 1:
                    bottom = lowest - 0.02 * h
                elif root.h > 0.5 * h or encloses(kind_of(entry)):
                    bottom = max(depth, min(0.8 * root.h, lowest))
                else:
                    bottom = (h + root.h) / 2 + 0.06 * h
                y = tens(min(bottom, lowest) + 1000) - 1000
                placed += _moved(frame, tens(x + 1000) - 1000 - _left(frame), y - root.y - root.h)
                x += _span(frame) + gap
        return placed

    def _regrown(self, placed: list[Thing], w: int, h: int, wide: int, tall: int) -> list[Thing]:
        """What stands on a carrier that has grown since."""
        return _moved(placed, tens((wide - w) / 2 + 1000) - 1000, 0) if (w, h) != (wide, tall) else placed

    def _pile(self, entry: Asked, on: list[Asked], count: int, w: int, h: int) -> list[Thing]:
        """Several carriers of the same: two side by side where they are narrow, else one on the other."""
        if count == 2 and self.dice("pair", entry.ref) < 0.5:
            spots = formation("row", 2, w, h, 10)
        else:
            spots = formation("pile", count, w, h, min(h // 20, int((0.7 * h + 30) / (count - 1)) // 10) * 10)
        things = [Thing(entry.ref, x, y, w, h) for x, y in spots]
        width = max(t.x + t.w for t in things)
        frames = [frame for kid in on for frame in self._frames(kid, 1.0)]
        if not frames:
            return things
        low = max(t.y for t in things)  # what lies on all of them reaches the lowest and spares the topmost
        bottom = tens((max(low - 40, 0) + 0.7 * h) / 2 if low else 0.12 * h)
        for frame in frames:
            root = frame[0]
            things += _moved(frame, tens((width - root.w) / 2) - root.x, bottom - root.y - root.h)
        return things


def _left(frame: list[Thing]) -> int:
    return min(t.x for t in frame)


def _span(frame: list[Thing]) -> int:
    return max(t.x + t.w for t in frame) - _left(frame)


def _moved(frame: list[Thing], x: int, y: int) -> list[Thing]:
    for thing in frame:
        thing.x += x
        thing.y += y
    return frame
