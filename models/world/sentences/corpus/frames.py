"""Reads the frames (*.txt beside) and fills them.

A line is "text | facts". In the text, <one|other> is a choice and [a: pet|hat 2-5 flags] a slot: an entry, what may
fill it, how many, with the flags "-" (no article), "-n" (no number), "!" (no colour or size), "=c" or "=red" (a
colour), "^big" (a size), "no" (ruled out; plural). [the a] speaks of an entry again, [a] is its noun alone, {is} the
verb of the first entry. Facts: "a on b", "a between b c", "a @ top left", "set night", "no meat", "scene s sun" (a
thing that the text names itself), "twin d b" (another one like b), "split a" (two things of which each is an entry).
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast, get_args

from models.world.brief import MOST_OBJECTS, Asked, Brief, Placed, Position, Related, Relation, Size
from models.world.sentences import lexicon, wordforms
from models.world.sentences.corpus.pools import pool
from models.world.sentences.draw.parts import draw_colour, draw_entry, things
from models.world.sentences.write.phrases.manner import Manner
from models.world.sentences.write.phrases.nouns import Nouns
from models.world.words import kind_of

_SLOT = re.compile(r"\[(the )?(\w+)(?:: ([^\]]+))?\]")
_CHOICE = re.compile(r"<((?:[^<>\[\]]|\[[^\]]*\])*)>")
_RELATIONS = sorted(get_args(Relation), key=len, reverse=True)
_FLAG = re.compile(r"^(\d+(-\d+)?|\*|-n?|!|=\w+|\^\w+|no)$")


@dataclass(frozen=True)
class Slot:
    ref: str
    spec: str
    low: int | None = 1
    high: int | None = 1
    article: bool = True
    number: bool = True
    plain: bool = False
    colour: str | None = None  # "c": any
    size: Size | None = None
    avoided: bool = False


@dataclass(frozen=True)
class Frame:
    text: str
    slots: tuple[Slot, ...]
    facts: tuple[str, ...]


def _slot(ref: str, text: str) -> Slot:
    words = text.split()
    flags = [word for word in words[1:] if _FLAG.match(word)]
    slot = Slot(ref, " ".join(word for word in words if word not in flags))
    for flag in flags:
        if flag == "*":
            slot = replace(slot, low=None, high=None)
        elif flag[0].isdigit():
            low, _, high = flag.partition("-")
            slot = replace(slot, low=int(low), high=int(high or low))
        elif flag in ("-", "-n"):
            slot = replace(slot, article=flag != "-", number=flag != "-n")
        elif flag == "!":
            slot = replace(slot, plain=True)
        elif flag == "no":
            slot = replace(slot, avoided=True)
        elif flag[0] == "=":
            slot = replace(slot, colour=flag[1:])
        else:
            slot = replace(slot, size=cast(Size, flag[1:]))
    return slot


def _frame(line: str) -> Frame:
    text, bar, facts = line.rpartition(" |")
    if not bar or re.search(r"[>\]]$", facts) or ">" in facts:
        text, facts = line, ""
    slots = tuple(_slot(m[2], m[3]) for m in _SLOT.finditer(text) if m[3])
    return Frame(text.strip(), slots, tuple(filter(None, (fact.strip() for fact in facts.split(";")))))


def _read() -> list[Frame]:
    frames = []
    for path in sorted(Path(__file__).parent.glob("*.txt")):
        lines = path.read_text("utf-8").splitlines()
        frames += [_frame(line) for line in lines if line.strip() and not line.startswith("#")]
    return frames


FRAMES = _read()


def _entries(r: random.Random, frame: Frame) -> tuple[dict[str, Asked], dict[str, str]] | None:
    """The entries by slot and what is ruled out, no two of which could be confused; None where none were found."""
    entries: dict[str, Asked] = {}
    avoided: dict[str, str] = {}
    fixed = [fact.split() for fact in frame.facts if fact.startswith("scene ")]
    for _, ref, *words in fixed:
        count = int(words[-1]) if words[-1].isdigit() else 1
        kind = kind_of(" ".join(words[:-1] if words[-1].isdigit() else words))
        assert kind is not None
        entries[ref] = Asked(ref, kind.name, count)
    for slot in frame.slots:
        taken = [*(entry.kind for entry in entries.values()), *avoided.values()]
        for _ in range(12):
            kind = pool(slot.spec, slot.low != 1 or slot.high != 1)(r)
            twins = slot.colour is not None and not slot.avoided
            if not any((kind.name == other and not twins) or lexicon.clash(kind.name, other) for other in taken):
                break
        else:
            return None
        if any(kind.name == e.kind and (e.colour is None or e.colour == slot.colour) for e in entries.values()):
            return None
        if slot.avoided:
            avoided[slot.ref] = kind.name
            continue
        entry = draw_entry(
            r, slot.ref, kind, colours=0.0 if slot.plain else 0.2, sizes=0.0 if slot.plain else 0.05, several=0.0
        )
        several = None if slot.low is None else r.randint(slot.low, slot.high or slot.low)
        colour = entry.colour if slot.colour is None else draw_colour(r, kind) if slot.colour == "c" else slot.colour
        if any(kind.name == e.kind and e.colour == colour for e in entries.values()):
            return None
        entries[slot.ref] = replace(entry, count=several, colour=colour, size=slot.size or entry.size)
    return entries, avoided


def _facts(frame: Frame, entries: dict[str, Asked], avoided: dict[str, str]) -> Brief | None:
    relations: list[Related] = []
    places: list[Placed] = []
    setting = None
    ruled_out = list(avoided.values())
    for fact in frame.facts:
        head, _, rest = fact.partition(" ")
        if head == "twin":
            new, old = rest.split()
            entries[new] = replace(entries[old], ref=new)
        elif head == "split":
            entries[rest] = replace(entries[rest], count=1)
            entries[rest + "2"] = replace(entries[rest], ref=rest + "2")
        elif head == "set":
            setting = rest
        elif head == "no":
            kind = kind_of(rest)
            assert kind is not None
            ruled_out.append(kind.name)
        elif rest.startswith("@ "):
            places.append(Placed(head, cast(Position, rest[2:])))
        elif head != "scene":
            relation = next(x for x in _RELATIONS if rest.startswith(x + " "))
            relations.append(Related(head, relation, tuple(rest[len(relation) :].split())))
    if things(list(entries.values())) > MOST_OBJECTS or set(ruled_out) & {entry.kind for entry in entries.values()}:
        return None
    return Brief(tuple(entries.values()), tuple(relations), tuple(places), setting, tuple(ruled_out))


def _alternatives(r: random.Random, text: str) -> str:
    def chosen(m: re.Match[str]) -> str:
        inner, parts, depth, start = m[1], [], 0, 0
        for at, char in enumerate(inner):
            depth += (char == "[") - (char == "]")
            if char == "|" and not depth:
                parts.append(inner[start:at])
                start = at + 1
        return r.choice([*parts, inner[start:]])

    return re.sub(r"  +", " ", _CHOICE.sub(chosen, text)).replace(" ,", ",").strip()


def fill(r: random.Random, frame: Frame) -> tuple[str, Brief, Nouns] | None:
    """A frame with its slots filled; None where what was drawn didn't go together."""
    text = _alternatives(r, frame.text)
    found = _entries(r, frame)
    brief = _facts(frame, *found) if found else None
    if found is None or brief is None:
        return None
    entries, avoided = found
    nouns = Nouns(r, brief, Manner(digits=r.random() < 0.25, noise=r.choice((0.0, 0.05, 0.15))))
    bare = Nouns(r, brief, Manner(digits=nouns.manner.digits, articles=False), like=nouns)
    slots = {slot.ref: slot for slot in frame.slots}

    def said(m: re.Match[str]) -> str:
        again, ref, spec = m[1], m[2], m[3]
        if again:
            return nouns.known(ref)
        if not spec:
            return nouns.bare(ref)
        slot = slots[ref]
        if slot.avoided:
            word = nouns.word[avoided[ref]]
            return word.one if wordforms.mass(word.one) else word.many
        if not slot.number:
            return nouns.unnumbered(ref)
        if f"split {ref}" in frame.facts:
            return nouns.twin(ref, ref + "2")
        return (nouns if slot.article else bare).new(ref, late=False)

    text = _SLOT.sub(said, text)
    first = next(iter(entries.values()))
    return text.replace("{is}", "is" if first.count == 1 else "are"), brief, nouns
