"""Ways to say a relation that depend on what the two things are: wearing, riding, carrying, full of, playing."""

from __future__ import annotations

from models.world.brief import Relation
from models.world.sentences import abilities
from models.world.sentences.natures import nature
from models.world.sentences.write.phrases.nouns import Nouns

Weights = list[tuple[str, float]]


def _on(nouns: Nouns, s: str, o: str) -> Weights:
    sub, obj = nouns.entries[s], nouns.entries[o]
    found: Weights = []
    if nouns.alive(o):
        if abilities.worn(sub.kind):
            found += [("wearing {S}", 8), ("with {S} on", 1), ("in {S}", 1)]
            if abilities.headwear(sub.kind):
                found += [("with {S} on {its} head", 3)]
        elif sub.count == 1:
            found += [("carrying {S} on {its} back", 2), ("with {S} on {its} back", 3), ("with {S} on {its} head", 2)]
            found += [("balancing {S} on {its} head", 1)]
        return found + [("with {S} on top of {it}", 1)]
    if nature(sub.kind) == "food" and nature(obj.kind) == "food":
        found += [("topped with {S}", 3)]
    found += [
        ("with {S} on {it}", 5),
        ("with {S} on top", 3),
        ("with {S} on top of {it}", 2),
        ("with {S} {ing} on {it}", 3),
    ]
    if nature(obj.kind) == "vehicle" and sub.size != "big":
        found += [("with {S} on the roof", 2), ("carrying {S} on the roof", 0.5)]
    if nature(obj.kind) == "building":
        found += [("with {S} on the roof", 5), ("with {S} on its roof", 2)]
    return found


def _inside(nouns: Nouns, s: str, o: str) -> Weights:
    sub = nouns.entries[s]
    found: Weights = [
        ("with {S} in {it}", 5),
        ("with {S} inside", 4),
        ("with {S} inside {it}", 1),
        ("with {S} {ing} in {it}", 2),
    ]
    if not nouns.alive(s):
        found += [("containing {S}", 1), ("holding {S}", 0.7), ("that holds {S}", 0.4)]
    if sub.count is None or sub.count > 2:
        found += [("full of {S}", 14 if sub.count is None else 0), ("filled with {S}", 4)]
    return found


def suffixes(nouns: Nouns, relation: Relation, s: str, o: str) -> Weights:
    """What stands after the object's noun phrase and says the relation of {S} to it."""
    if relation == "on":
        return _on(nouns, s, o)
    if relation == "inside":
        return _inside(nouns, s, o)
    if relation == "around":
        return [
            ("surrounded by {S}", 6),
            ("with {S} around {it}", 3),
            ("with {S} all around {it}", 2),
            ("encircled by {S}", 1),
            ("ringed by {S}", 0.3),
            ("with {S} {ing} around {it}", 1),
        ]
    if relation == "between":
        return []
    found: Weights = [("with {S} {where}", 6), ("with {S} {ing} {where}", 2)]
    if relation in ("above", "behind", "in front of", "under"):
        alone = {"above": "above", "behind": "behind", "in front of": "in front", "under": "underneath"}[relation]
        found.append(("with {S} " + alone, 1.5))
    if relation in ("left of", "right of"):
        found += [("with {S} to the " + relation.split()[0], 2.5)]
    return found


Act = tuple[str, str, str]  # of one, of several, participle; the object follows


def _act(words: str, rest: str = "") -> Act:
    one, many, ing = words.split()
    tail = f" {rest}" if rest else ""
    return one + tail, many + tail, ing + tail


_RIDE = _act("rides ride riding")
_DRIVE = _act("drives drive driving")
_OVER = (
    (_act("jumps jump jumping", "over"), 2.0),
    (_act("leaps leap leaping", "over"), 1.0),
    (_act("flies fly flying", "over"), 1.5),
)


def acts(nouns: Nouns, relation: Relation, s: str, o: str) -> list[tuple[Act, float]]:
    """Verbs that take the object without a preposition of the relation."""
    sub, obj = nouns.entries[s], nouns.entries[o]
    alive = nouns.alive(s)
    if relation == "on" and alive and obj.count == 1 and nature(sub.kind) != "fish":
        if abilities.ridden(obj.kind):
            return [
                (_RIDE, 6.0),
                (_act("rides ride riding", "on"), 1.5),
                (_act("travels travel travelling", "on"), 0.4),
            ]
        if abilities.driven(obj.kind):
            return [(_DRIVE, 1.5), (_act("rides ride riding", "on"), 0.8)]
        if nouns.alive(o) and abilities.mount(obj.kind):
            return [
                (_RIDE, 4.0),
                (_act("rides ride riding", "on the back of"), 1.0),
                (_act("sits sit sitting", "on the back of"), 1.0),
            ]
    if relation == "above" and alive and not nouns.alive(o):
        return list(_OVER)
    if relation == "above" and nature(sub.kind) == "sky":
        return [
            (_act("shines shine shining", "over"), 1.0),
            (_act("hangs hang hanging", "over"), 1.0),
            (_act("floats float floating", "over"), 0.7),
        ]
    if relation == "next to" and alive and abilities.instrument(obj.kind) and obj.count == 1:
        return [(_act("plays play playing"), 6.0)]
    if relation == "next to" and not alive and nouns.alive(o) is False and abilities.leans(sub.kind):
        return [
            (_act("leans lean leaning", "against"), 2.0),
            (_act("leans lean leaning", "on"), 0.6),
            (_act("is are propped", "up against"), 0.3),
        ]
    return []


def bonds(nouns: Nouns, a: str, b: str) -> Weights:
    """Ways to bring in two things with no relation that a plan would show."""
    found: Weights = [
        ("{A} and {B}", 8),
        ("{A} with {B}", 2),
        ("{A}, {B}", 1.5),
        ("{A} plus {B}", 0.4),
        ("{A} together with {B}", 0.6),
        ("{A} as well as {B}", 0.3),
        ("{A} & {B}", 0.6),
        ("{A} along with {B}", 0.3),
    ]
    if nouns.alive(a) and not nouns.alive(b):
        if abilities.handy(nouns.entries[b].kind):
            found += [("{A} holding {B}", 2.5), ("{A} with {B}", 3), ("{A} carrying {B}", 0.7)]
        if nature(nouns.entries[b].kind) == "food":
            found += [("{A} eating {B}", 2.5), ("{A} stealing {B}", 0.5), ("{A} munching on {B}", 0.4)]
        found += [("{A} looking at {B}", 0.7)]
    if nouns.alive(a) and nouns.alive(b):
        found += [
            ("{A} meeting {B}", 0.6),
            ("{A} chasing {B}", 1.2),
            ("{A} looking at {B}", 1),
            ("{A} playing with {B}", 1.2),
            ("{A} and {B} together", 0.6),
            ("{A} and {B} playing", 0.6),
        ]
    return found
