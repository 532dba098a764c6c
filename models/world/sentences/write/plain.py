"""Prompts as benchmarks write them: the plainest words, always the same few frames."""

from __future__ import annotations

import random

from models.world.brief import Brief, Relation
from models.world.sentences import lexicon, wordforms
from models.world.sentences.choice import Weighted, phrases
from models.world.sentences.write.phrases.adjectives import NUMBERS
from models.world.sentences.write.phrases.manner import article

_RELATIONS: dict[Relation, Weighted[str]] = {
    "left of": phrases("to the left of *3 | on the left of *3 | left of *3 | on the left side of *.4"),
    "right of": phrases("to the right of *3 | on the right of *3 | right of *3 | on the right side of *.4"),
    "above": phrases("above *5 | over *1"),
    "below": phrases("below *4 | on the bottom of *2"),
    "on": phrases("on top of *3 | on the top of *3 | on *2"),
    "under": phrases("under *4 | underneath *1 | beneath *1"),
    "next to": phrases("next to *3 | near *2 | on side of *2 | beside *1"),
    "in front of": phrases("in front of"),
    "behind": phrases("behind"),
}
_FRAMES = phrases(
    "{} *8 | a photo of {} *6 | there {is} {} *2.5 | a picture of {} *1 | an image of {} *1 | {} in the picture *.4 | an image showing {} *.3 | a picture containing {} *.3 | a photograph of {} *.3 | the image has {} *.2 | {} are in the picture *0"
)


def write_plain(brief: Brief, r: random.Random) -> str:
    """Words a brief of one relation or none, without places, sizes or a setting."""
    digits = r.random() < 0.1
    careless = r.random() < 0.15
    counted = any(entry.count != 1 for entry in brief.objects)
    ones = counted and r.random() < 0.6
    words = lexicon.draw_words(
        r,
        {entry.kind: "plain" if entry.colour or r.random() < 0.9 else "any" for entry in brief.objects},
        [entry.kind for entry in brief.objects if entry.count != 1],
    )
    phrases_: dict[str, str] = {}
    for entry in brief.objects:
        word = words[entry.kind]
        colour = f"{entry.colour} " if entry.colour else ""
        if entry.count != 1:
            count = entry.count or 2
            number = str(count) if digits else NUMBERS[count]
            phrases_[entry.ref] = f"{number} {colour}{word.many}"
        elif wordforms.always_plural(word.one) and r.random() < 0.7:
            phrases_[entry.ref] = f"{colour}{word.one}"
        elif ones:
            phrases_[entry.ref] = f"{'1' if digits else 'one'} {colour}{word.one}"
        else:
            core = colour + word.one
            phrases_[entry.ref] = f"{article(core, careless)} {core}"
    names = list(phrases_.values())
    if brief.relations:
        related = brief.relations[0]
        text = f"{phrases_[related.subject]} {_RELATIONS[related.relation](r)} {phrases_[related.objects[0]]}"
    elif len(names) == 1:
        text = names[0]
    else:
        text = ", ".join(names[:-1]) + ("," if len(names) > 2 and r.random() < 0.4 else "") + " and " + names[-1]
    frame = _FRAMES(r).replace("{is}", "is" if brief.objects[0].count == 1 else "are")
    text = frame.replace("{}", text)
    if r.random() < 0.3:
        text = text[0].upper() + text[1:]
    return text + ("." if r.random() < 0.2 else "")
