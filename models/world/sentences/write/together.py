"""Moves that bring in several things at once: on either side, in a row, in two corners, side by side, in a list."""

from __future__ import annotations

from models.world.brief import Position
from models.world.sentences import shades, wordforms
from models.world.sentences.choice import Weighted
from models.world.sentences.write.phrases import idioms
from models.world.sentences.write.phrases.manner import article
from models.world.sentences.write.phrases.places import LABELS, PLACES
from models.world.sentences.write.plan import Move
from models.world.sentences.write.teller import Teller

_BOTH = {("top left", "top right"): "top", ("bottom left", "bottom right"): "bottom"}


def place(teller: Teller, positions: tuple[Position, ...], label: bool = False) -> str:
    """One place, or two: "in the background on the left"."""
    table = LABELS if label else PLACES
    return " ".join(table[position](teller.r) for position in positions)


def _each_other(teller: Teller, left: str, right: str) -> tuple[str, str]:
    """The phrases of what is left and what is right; the second may leave out the noun."""
    nouns = teller.nouns
    a, b = nouns.entries[left], nouns.entries[right]
    first = teller.name(left)
    if nouns.twins(left, right) and nouns.one(left):
        nouns.told.append(right)
        return first, teller.r.choice(("another", "another one", "a second one"))
    if a.kind == b.kind and a.count == b.count == 1 and a.colour and b.colour and not a.size and not b.size:
        if not wordforms.always_plural(nouns.word[b.kind].one):
            colour = shades.colour_word(teller.r, b.colour)
            nouns.recolour(right, colour)
            nouns.told.append(right)
            return first, f"{article(colour)} {colour} one"
    return first, teller.name(right)


def _two_colours(teller: Teller, left: str, right: str, it: str) -> str | None:
    """Two of one kind in two colours: "a tulip on each side of it, the left one pink, the right one yellow"."""
    nouns, r = teller.nouns, teller.r
    a, b = nouns.entries[left], nouns.entries[right]
    same = a.kind == b.kind and a.count == b.count == 1 and not a.size and not b.size
    if not same or not a.colour or not b.colour or wordforms.always_plural(nouns.word[a.kind].one):
        return None
    pink, yellow = (shades.colour_word(r, colour) for colour in (a.colour, b.colour))
    nouns.recolour(left, pink)
    nouns.recolour(right, yellow)
    nouns.told += [left, right]
    one, many = nouns.word[a.kind].one, nouns.word[a.kind].many
    some = r.choice(
        (
            f"{article(one)} {one} on either side of {it}",
            f"{article(one)} {one} on each side of {it}",
            f"two {many}, one on each side of {it}",
        )
    )
    which = r.choice(
        (
            f"the left one {pink}, the right one {yellow}",
            f"left {one} is {pink}, right one {yellow}",
            f"the left {one} is {pink} and the right one {yellow}",
            f"left {pink}, right {yellow}",
            f"the one on the left is {pink}, the other {yellow}",
        )
    )
    return f"{some}, {which}"


def sides(teller: Teller, move: Move, known: bool) -> tuple[str, bool]:
    """That the subjects stand left and right of the object, with {O} or a pronoun for it; and whether the text goes
    on from the object's phrase."""
    r, nouns = teller.r, teller.nouns
    left, right = move.subjects
    (obj,) = move.objects
    pair = teller.pronoun(obj) if known else None
    it, its = pair or ("{O}", "")

    def of(side: str) -> str:
        if pair:
            return r.choice((f"on {its} {side}", f"to {its} {side}", f"to the {side} of {it}"))
        return r.choice((f"on the {side} of {it}", f"to the {side} of {it}", f"{side} of {it}"))

    own_it, own_its = teller.context.own(obj)
    if nouns.twins(left, right) and r.random() < 0.75:
        one, two = nouns.each(left), None
        if nouns.one(left):
            two = nouns.twin(left, right)
        suffix = [
            f"with {one} on either side",
            f"with {one} on each side",
            f"with {one} on both sides",
            f"with {one} on each side of {own_it}",
        ]
        free = [
            f"{one} on either side of {it}",
            f"on either side of {it} {one}",
            f"{one} on each side of {it}",
            f"{one} to the left and right of {it}",
            f"{one} on both sides of {it}",
        ]
        if two:
            suffix += [
                f"flanked by {two}",
                f"flanked by {two}",
                f"with {two}, one on each side",
                f"with {two}, one on either side of {own_it}",
            ]
            free += [f"{two}, one on each side of {it}", f"{two}, one left and one right of {it}"]
        nouns.told += [ref for ref in (left, right) if ref not in nouns.told]
        if not nouns.one(left):
            suffix, free = suffix[:2], free[:3]
        if not known or (teller.context.head == obj and r.random() < 0.5):
            return r.choice(suffix), True
        return r.choice(free), False
    if known and r.random() < 0.3 and (parted := _two_colours(teller, left, right, it)):
        return parted, False
    swap = r.random() < 0.3
    near, far = ("right", "left") if swap else ("left", "right")
    a, b = _each_other(teller, *((right, left) if swap else (left, right)))
    if not known or (teller.context.head == obj and r.random() < 0.4):
        text = r.choice((
            f"with {a} to the {near} and {b} to the {far}",
            f"with {a} on the {near} and {b} on the {far}",
            f"with {a} on {own_its} {near} and {b} on {own_its} {far}",
            f"with {a} to {own_its} {near} and {b} to {own_its} {far}",
            f"flanked by {a} on the {near} and {b} on the {far}",
        ))  # fmt: skip
        return text, True
    joint = r.choice((" and ", ", ", ", and "))
    first = of(near)
    second = r.choice((f"to the {far}", f"to the {far}", of(far).replace("{O}", "it") if pair else f"on the {far}"))
    if r.random() < 0.55:
        return f"{a} {first}{joint}{b} {second}", False
    return f"{first} {a}{joint}{second} {b}", False


def row(teller: Teller, move: Move) -> str:
    """Things from left to right or from top to bottom: "in a row from left to right: a cat, a dog and a mouse"."""
    r, nouns = teller.r, teller.nouns
    across = move.form == "row"
    way = ("from left to right", "left to right") if across else ("from top to bottom", "top to bottom")
    lead = r.choice(way)
    if across and r.random() < 0.35:
        lead = r.choice(
            (
                f"in a row {way[0]}",
                f"in a row, {lead}",
                f"lined up {way[0]}",
                f"arranged {way[0]}",
                f"side by side {way[0]}",
            )
        )
    elif not across and r.random() < 0.35:
        lead = r.choice(
            (
                f"in a column {way[0]}",
                f"stacked {way[0]}",
                f"arranged {way[0]}",
                f"one above the other, {lead}",
                f"in a column, {lead}",
            )
        )
    at = place(teller, move.positions) + ", " if move.positions else ""
    entries = [nouns.entries[ref] for ref in move.subjects]
    if len({entry.kind for entry in entries}) == 1 and all(e.colour and e.count == 1 and not e.size for e in entries):
        colours = []
        for entry in entries:
            assert entry.colour
            colours.append(shades.colour_word(r, entry.colour))
            nouns.recolour(entry.ref, colours[-1])
        nouns.told += move.subjects
        many = nouns.word[entries[0].kind].many
        return f"{at}{nouns.number(len(entries))} {many} {lead}{r.choice((': ', ', ', ' - '))}{teller.listed(colours)}"
    things = teller.listed([teller.name(ref) for ref in move.subjects])
    if at or r.random() < 0.6:
        return f"{at}{lead}{r.choice((': ', ': ', ' ', ', '))}{things}"
    return f"{things}{r.choice((' ', ', '))}{lead}"


def corners(teller: Teller, move: Move) -> str:
    """Two that are alike in two places."""
    r, nouns = teller.r, teller.nouns
    a, b = move.subjects
    p, q = move.positions
    shared = _BOTH.get((p, q)) or _BOTH.get((q, p))
    if shared and r.random() < 0.7:
        nouns.told += [a, b]
        return f"{nouns.each(a)} " + r.choice(
            (
                f"in each {shared} corner",
                f"in each of the {shared} corners",
                f"in both {shared} corners",
                f"in the {shared} left and {shared} right corners"
                if not nouns.one(a)
                else f"in either {shared} corner",
                f"{shared} left and {shared} right",
            )
        )
    if {p, q} == {"left", "right"} and r.random() < 0.3:
        nouns.told += [a, b]
        return f"{nouns.each(a)} " + r.choice(
            (
                "on each side of the picture",
                "on either side of the picture",
                "on the left and on the right",
                "left and right",
            )
        )
    if nouns.one(a) and r.random() < 0.3:
        two = nouns.twin(a, b)
        return f"{two}, one {PLACES[p](r)} and one {PLACES[q](r)}"
    first, second = _each_other(teller, a, b)
    return f"{first} {PLACES[p](r)} and {second} {PLACES[q](r)}"


def beside(teller: Teller, move: Move) -> str:
    r, nouns = teller.r, teller.nouns
    a, b = move.subjects
    if not nouns.one(a):
        return f"{teller.name(a)} next to {nouns.new(b, late=False)}"
    if r.random() < 0.7:
        return nouns.twin(a, b) + r.choice(
            (
                " side by side",
                " next to each other",
                " side by side",
                " next to one another",
                " beside each other",
                " standing side by side",
            )
        )
    first, second = _each_other(teller, a, b)
    return f"{first} {r.choice(('and', 'next to', 'beside'))} {second}"


def loose(teller: Teller, move: Move) -> str:
    """A list of things; two may be bound by what one does with the other."""
    r, refs = teller.r, move.subjects
    if len(refs) == 2 and (split := teller._split(refs, True)):
        return split
    if len(refs) == 2 or (len(refs) > 2 and r.random() < 0.2):
        text = Weighted(idioms.bonds(teller.nouns, refs[0], refs[1]))(r)
        first = text.replace("{A}", teller.name(refs[0])).replace("{B}", teller.name(refs[1]))
        if len(refs) == 2:
            return first
        return f"{first}, {teller.listed([teller.name(ref) for ref in refs[2:]])}"
    return teller.listed([teller.name(ref, late=i == len(refs) - 1) for i, ref in enumerate(refs)])
