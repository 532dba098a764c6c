"""Surface forms of each relation: before an object, with a pronoun, and with the object left out."""

from models.world.brief import Relation
from models.world.sentences.choice import Weighted, phrases


def _side(side: str) -> Weighted[str]:
    return phrases(
        f"to the {side} of *7 | on the {side} of *3 | {side} of *4 | on the {side} side of *1.5 | at the {side} of *.5"
        f" | to the {side} side of *.3 | on the {side} hand side of *.2 | on the {side}-hand side of *.2"
        f" | just {side} of *.4 | just to the {side} of *.4 | immediately to the {side} of *.2 | {side} from *.2"
        f" | directly to the {side} of *.2 | a bit to the {side} of *.2 | at the {side} side of *.3"
        f" | right next to the {side} side of *.05 | immediately {side} of *.15"
    )


# What stands before the object's noun phrase.
BEFORE: dict[Relation, Weighted[str]] = {
    "left of": _side("left"),
    "right of": _side("right"),
    "above": phrases(
        "above *8 | over *4 | just above *.6 | right above *.6 | directly above *.5 | high above *.5 | straight above *.2"
        " | up above *.3 | right over *.2 | directly over *.2 | somewhere above *.15"
    ),
    "below": phrases(
        "below *8 | just below *.8 | right below *.6 | directly below *.6 | on the bottom of *.4 | lower than *.2"
        " | down below *.2 | further down than *.1 | straight below *.15"
    ),
    "on": phrases(
        "on *9 | on top of *5 | atop *.9 | upon *.4 | up on *.3 | on the top of *.6 | right on top of *.3 | ontop of *.1"
    ),
    "under": phrases(
        "under *8 | underneath *2.5 | beneath *2.5 | right under *.4 | just under *.3 | directly under *.3"
        " | directly beneath *.2 | right underneath *.2"
    ),
    "in front of": phrases(
        "in front of *12 | right in front of *.8 | just in front of *.6 | directly in front of *.5 | infront of *.15"
    ),
    "behind": phrases("behind *12 | right behind *.8 | just behind *.6 | directly behind *.4 | in back of *.15"),
    "next to": phrases(
        "next to *8 | beside *4 | near *1.6 | by *1.2 | close to *1 | alongside *.6 | right next to *.8 | right beside *.4"
        " | adjacent to *.2 | at the side of *.3 | on side of *.3 | not far from *.2 | next door to *.03 | nearby *.1"
    ),
    "inside": phrases("in *8 | inside *6 | inside of *.5 | within *.3"),
    "around": phrases(
        "around *8 | all around *1.5 | round *.5 | in a circle around *.8 | in a ring around *.3 | on all sides of *.2"
    ),
    "between": phrases("between *10 | in between *1 | right between *.5 | exactly between *.2 | halfway between *.3"),
}

_SHORT_SIDE = "to the {0} of {it} *3 | to {its} {0} *3 | on {its} {0} *2.5 | on the {0} of {it} *1 | {0} of {it} *2 | on {its} {0} side *1.5 | on the {0} side of {it} *.5 | at {its} {0} *.3 | just {0} of {it} *.3"


def _short(side: str) -> Weighted[str]:
    return phrases(_SHORT_SIDE.replace("{0}", side))


# With a pronoun for the object: {it} and {its}.
OF_IT: dict[Relation, Weighted[str]] = {
    "left of": _short("left"),
    "right of": _short("right"),
    "above": phrases("above {it} *6 | over {it} *2 | right above {it} | just above {it} *.6 | directly above {it} *.5"),
    "below": phrases("below {it} *6 | just below {it} | right below {it} *.6 | directly below {it} *.4"),
    "on": phrases("on {it} *4 | on top of {it} *4 | atop {it} *.4 | right on top of {it} *.3 | upon {it} *.2"),
    "under": phrases(
        "under {it} *5 | underneath {it} *2 | beneath {it} *2 | right under {it} *.4 | directly beneath {it} *.3"
    ),
    "in front of": phrases("in front of {it} *8 | right in front of {it} | just in front of {it} *.5"),
    "behind": phrases("behind {it} *8 | right behind {it} | just behind {it} *.5 | directly behind {it} *.3"),
    "next to": phrases(
        "next to {it} *6 | beside {it} *4 | by {its} side *.6 | near {it} | close to {it} *.7 | right next to {it} *1 | at {its} side *.6 | right beside {it} *.5 | alongside {it} *.3"
    ),
    "inside": phrases("in {it} *5 | inside {it} *5 | inside of {it} *.3"),
    "around": phrases("around {it} *6 | all around {it} *1.5 | in a circle around {it} | round {it} *.5"),
    "between": phrases("between {it} *8 | in between {it} *.6 | right between {it} *.5"),
}

# The object is left out: it is what was just spoken of. Nothing so short says "next to" or "around" clearly.
ALONE: dict[Relation, Weighted[str]] = {
    "left of": phrases("to the left *5 | to its left"),
    "right of": phrases("to the right *5 | to its right"),
    "above": phrases("above *5 | overhead *1.5 | right above | hanging above *.5 | up above *.5"),
    "below": phrases("below *5 | right below | just below *.6"),
    "on": phrases("on top *8 | right on top"),
    "under": phrases("underneath *5 | beneath *1.5 | below it *0"),
    "in front of": phrases("in front *6 | right in front"),
    "behind": phrases("behind *6 | right behind"),
    "inside": phrases("inside *6"),
    "around": phrases("all around *4"),
    "between": phrases("in between *4"),
}

# As terse people write, after a bare noun.
TERSE: dict[Relation, Weighted[str]] = {
    **BEFORE,
    "left of": phrases(
        "left of *6 | to the left of *2 | on the left of | to left of | on left of *.6 | on left side of *.4"
    ),
    "right of": phrases(
        "right of *6 | to the right of *2 | on the right of | to right of | on right of *.6 | on right side of *.4"
    ),
    "above": phrases("above *6 | over *4"),
    "below": phrases("below *6"),
    "on": phrases("on *9 | on top of *4 | atop"),
    "under": phrases("under *6 | underneath | beneath"),
    "in front of": phrases("in front of *8 | infront of *.5"),
    "next to": phrases("next to *6 | beside *3 | by *2 | near *2"),
    "inside": phrases("in *8 | inside *6"),
    "between": phrases("between *9 | in between"),
}
