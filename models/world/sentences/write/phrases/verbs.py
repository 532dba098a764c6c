"""What things do where they stand: verbs by the nature of a thing and its relation to another."""

from __future__ import annotations

import random
from dataclasses import dataclass

from models.world.brief import Relation
from models.world.sentences.choice import Weighted
from models.world.sentences.natures import Nature

# "base/third/ing"; a participle alone ("=perched") goes with "is" and "are".
_FORMS = {
    "be": "be/is/being",
    "lie": "lie/lies/lying",
    "sit": "sit/sits/sitting",
    "nap": "nap/naps/napping",
    "swim": "swim/swims/swimming",
    "peek": "peek out from/peeks out from/peeking out from",
}


@dataclass(frozen=True)
class Verb:
    """A verb's forms; without `third` only the participle is used ("is perched")."""

    base: str
    third: str
    participle: str

    def finite(self, plural: bool) -> str:
        if not self.third:
            return ("are " if plural else "is ") + self.participle
        if self.third == "is":
            return "are" if plural else "is"
        return self.base if plural else self.third

    def progressive(self, plural: bool) -> str:
        return self.finite(plural) if self.third == "is" else ("are " if plural else "is ") + self.participle


def verb(word: str) -> Verb:
    if word.startswith("="):
        return Verb("", "", word[1:].replace("_", " "))
    third = word[:-1] + "ies" if word == "fly" else word + ("es" if word.endswith(("ch", "ss", "sh", "zz")) else "s")
    participle = (word[:-1] if word.endswith("e") else word) + "ing"
    return Verb(*_FORMS.get(word, f"{word}/{third}/{participle}").split("/"))


def _table(text: str) -> Weighted[Verb]:
    pairs = []
    for part in text.split():
        word, star, weight = part.partition("*")
        pairs.append((verb(word), float(weight) if star else 1.0))
    return Weighted(pairs)


_BE = _table("be")
_ALIVE: dict[Relation, str] = {
    "on": "sit*6 stand*3 sleep*2 lie*1.5 lay rest nap*.6 balance*.5 lounge*.3 =perched*.5 wait*.3 =seated*.2 snooze*.2 pose*.2 =curled_up*.3",
    "under": "sit*3 lie*2 sleep*2 hide*2 rest crouch*.5 nap*.5 stand doze*.4 =curled_up*.5 shelter*.3",
    "inside": "sit*4 sleep*1.5 hide*1.5 lie stand =curled_up*.4 live*.3 wait*.3",
    "behind": "stand*3 sit*2 hide*2.5 wait lurk*.4 peek*.7 lie*.5 walk*.5",
    "in front of": "sit*4 stand*4 lie*1.5 wait*1.5 sleep play pose*.4 walk*.5",
    "above": "float*3 hover jump*2 leap*.7 fly",
    "around": "stand*3 sit*3 dance play*.6 gather*.3 walk*.4",
    "next to": "sit*5 stand*5 lie*1.5 wait*1.5 walk sleep rest*.5 =seated*.3 pose*.4",
    "between": "sit*4 stand*4 lie wait =squeezed*.3 =wedged*.2 walk*.4",
}
_BIRD: dict[Relation, str] = {
    "on": "sit*4 =perched*4 stand*2 rest land*.4 perch*.6",
    "above": "fly*5 hover*1.5 glide*1.5 circle*.6 soar*.6 float*.4",
    "around": "fly*2 stand flutter",
}
_INSECT: dict[Relation, str] = {
    "on": "sit*4 rest*1.5 land crawl =perched*.5 climb*.2",
    "above": "fly*5 hover*3 flutter*2 buzz*.6",
    "next to": "fly*2 hover sit*2 crawl",
    "around": "fly*3 buzz flutter hover crawl*.5",
}
_FISH: dict[Relation, str] = {
    **{
        relation: "swim*4 float*1 be*2"
        for relation in (
            "above",
            "under",
            "below",
            "behind",
            "in front of",
            "next to",
            "around",
            "left of",
            "right of",
            "between",
        )
    },
    "inside": "swim*5 float be*2",
    "on": "lie*4 rest sit",
}
_THING: dict[Relation, str] = {
    "on": "lie*4 sit*3 stand*3 rest*2.5 be*3 =placed =balanced*.5",
    "under": "lie*4 stand*3 be*4 sit*2 =hidden*.6 =placed*.5",
    "inside": "lie*4 be*5 sit*2 stand =tucked*.3",
    "above": "float*3 hang*4 hover*2 be*3",
    "behind": "stand*5 be*4 lie*2 =hidden*.6 sit",
    "in front of": "lie*4 stand*4 be*4 sit*2 rest =placed*.5",
    "around": "lie*4 be*3 =scattered*2 =arranged*1.5 stand*2 =placed*.5",
    "next to": "stand*4 lie*4 be*4 sit*3 rest =placed",
    "between": "stand*4 lie*4 be*4 sit*2 =placed =sandwiched*.2",
}
_TALL: dict[Relation, str] = {
    **_THING,
    **{
        relation: "stand*6 be*4 rise*.6"
        for relation in ("behind", "next to", "between", "in front of", "on", "left of", "right of")
    },
}
_VEHICLE: dict[Relation, str] = {
    **{
        relation: "stand*4 =parked*5 be*3 wait*1.5 drive"
        for relation in ("behind", "next to", "in front of", "between", "left of", "right of")
    },
    "under": "stand*3 =parked*3 be*3 pass*.6 drive",
    "on": "stand*5 =parked*2 be*3 sit*2 drive*.7",
    "above": "float*3 hover*2 hang be*3 fly",
    "around": "stand*4 =parked*4 drive",
    "inside": "stand*4 =parked*3 be*3",
}
_AIR: dict[Relation, str] = {
    **_VEHICLE,
    "above": "fly*6 hover*4 circle float*1.5",
    "below": "fly hover",
    "left of": "fly*3 hover*2 =parked*.5",
    "right of": "fly*3 hover*2",
}
_SHIP: dict[Relation, str] = {
    relation: "sail*5 float*3 be*3 lie"
    for relation in ("behind", "next to", "in front of", "between", "left of", "right of", "under", "around")
}
_PLANT: dict[Relation, str] = {
    **_THING,
    **{
        relation: "grow*5 stand*5 be*4 bloom*.4"
        for relation in ("behind", "next to", "in front of", "between", "left of", "right of", "around", "below")
    },
    "on": "grow*3 stand*3 lie*2 be*3",
    "under": "grow*3 stand*3 be*3",
    "inside": "stand*4 be*4 grow*2",
}
_SKY: dict[Relation, str] = {
    **{
        relation: "hang*3 float*3 hover*1.5 be*4 shine*2"
        for relation in ("above", "left of", "right of", "behind", "next to", "between", "in front of", "around")
    },
    "on": "sit*2 be*4 rest",
}
_FLOATER: dict[Relation, str] = {
    **{
        relation: "float*4 hang*2 hover*2 be*4"
        for relation in (
            "above",
            "left of",
            "right of",
            "behind",
            "next to",
            "between",
            "in front of",
            "around",
            "below",
        )
    },
    "on": "sit*2 be*4 rest",
}
_SIDES: dict[Nature, str] = {
    "person": "stand*5 sit*3 wait be*2 =seated*.3 walk*.5",
    "animal": "sit*4 stand*4 lie wait*1.5 be*2 sleep watch*.4 graze*.3",
    "bird": "sit*3 stand*3 fly*1.5 hover*.4 be*2 =perched*.5",
    "insect": "fly*3 hover sit*2 be*2",
}
_BY_NATURE: dict[Nature, dict[Relation, str]] = {
    "person": {**_ALIVE, "around": "stand*3 sit*2 dance*2"},
    "animal": _ALIVE,
    "bird": {**_ALIVE, **_BIRD},
    "insect": {**_ALIVE, **_INSECT},
    "fish": _FISH,
    "plant": _PLANT,
    "vehicle": _VEHICLE,
    "aircraft": _AIR,
    "ship": _SHIP,
    "sky": _SKY,
    "floater": _FLOATER,
    "building": _TALL,
    "furniture": {
        **_THING,
        **{
            relation: "stand*8 be*4"
            for relation in ("behind", "next to", "between", "in front of", "on", "left of", "right of", "under")
        },
    },
    "food": {**_THING, "next to": "lie*4 be*4 sit*3 rest stand*1.5", "above": "float*3 hover*2 hang be*3"},
    "wearable": {**_THING, "next to": "lie*5 be*4 rest"},
    "thing": _THING,
}
_TABLES: dict[tuple[Nature, Relation], Weighted[Verb]] = {
    (nature, relation): _table(text)
    for nature, by_relation in _BY_NATURE.items()
    for relation, text in by_relation.items()
}
_SIDE_TABLES = {nature: _table(text) for nature, text in _SIDES.items()}
_SIDE_THING = _table("stand*4 be*5 lie*3 sit*2")
_PLACED: dict[Nature, Weighted[Verb]] = {
    "sky": _table("hang*2 float*2 shine*2 be*4 hover*.6"),
    "floater": _table("hang*1 float*4 be*4 hover*1"),
    "aircraft": _table("fly*5 hover*3 be*2"),
    "fish": _table("swim*4 be*2 float*1"),
    "ship": _table("sail*5 float*2 be*3"),
    "vehicle": _table("stand*4 =parked*3 be*3 wait"),
}


def draw_verb(r: random.Random, nature: Nature, relation: Relation | None) -> Verb:
    """A verb for a thing in a relation, or where it stands in the picture (None)."""
    if relation is not None and (table := _TABLES.get((nature, relation))):
        return table(r)
    if relation is None and nature in _PLACED:
        return _PLACED[nature](r)
    if relation == "below":
        return _BE(r) if r.random() < 0.5 else draw_verb(r, nature, "next to")
    return _SIDE_TABLES.get(nature, _SIDE_THING)(r)
