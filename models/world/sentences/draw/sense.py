"""Which relations make sense between which kinds: cups on tables, birds above trees, fish in bowls."""

from __future__ import annotations

from models.world.brief import Relation
from models.world.kinds import Kind
from models.world.sentences import abilities
from models.world.sentences.natures import ALIVE, nature

_ALOFT = ("sky", "floating")
_ROOFS = frozenset(
    "tree|evergreen tree|palm tree|leafless tree|christmas tree|bush|bridge|umbrella|beach umbrella|table|dining table|desk|bed|chair|armchair|bench|couch|mushroom|stairs|ladder|hammock|streetlight|lamp|car|bus|truck|seat|stool|parachute|hot air balloon|rainbow|giraffe|elephant|horse|cow|sauropod|piano|sunflower|swing|slide|ship|shelf|wreath|chandelier|tent|sink|nightstand|clock|window|framed picture|mirror|cactus".split(
        "|"
    )
)
_HUGE_IN = frozenset(
    "house hut barn school hospital hotel church castle tower igloo tent cave bus car ship boat train".split()
)
_FLOOR = ("ground", "surface", "any")


def aloft(kind: Kind) -> bool:
    """Whether it is usually in the air."""
    return (
        kind.stands in _ALOFT
        or nature(kind.name) in ("sky", "floater", "aircraft")
        or nature(kind.name) in ("bird", "insect")
        and kind.name
        not in (
            "penguin",
            "chicken",
            "ostrich",
            "turkey",
            "worm",
            "snail",
            "caterpillar",
            "ant",
            "scorpion",
            "spider",
            "cockroach",
            "beetle",
            "cricket",
        )
    )


def _level(kind: Kind) -> str:
    if kind.stands in _ALOFT or nature(kind.name) in ("sky", "floater"):
        return "sky"
    return {"wall": "wall", "water": "water"}.get(kind.stands, "floor")


def _together(s: Kind, o: Kind) -> bool:
    """Whether two may stand on one level."""
    a, b = _level(s), _level(o)
    return a == b or {a, b} <= {"floor", "wall"} or "water" in (a, b) and "sky" not in (a, b) or (aloft(s) and aloft(o))


def fits(relation: Relation, s: Kind, o: Kind) -> bool:
    """Whether people would think of the subject in this relation to the object."""
    by_size = s.size / o.size
    if relation == "on":
        if nature(s.name) in ("sky", "floater", "building", "fish") or s.stands == "wall" or by_size > 1.25:
            return False
        if nature(o.name) in ALIVE:
            return (
                abilities.worn(s.name)
                or (abilities.mount(o.name) and nature(s.name) in ALIVE and by_size < 1)
                or (o.base and by_size < 0.6)
            )
        if abilities.ridden(o.name) or abilities.driven(o.name):
            return nature(s.name) in ("person", "animal", "bird") or (o.base and by_size < 0.7)
        return o.base or (o.name in ("island", "stairs", "rug", "plate", "tray", "map", "newspaper"))
    if relation == "inside":
        return (
            o.holds
            and by_size < (0.8 if o.name not in _HUGE_IN else 0.9)
            and nature(s.name) not in ("sky", "floater", "building")
        )
    if relation == "under":
        if aloft(s) or nature(s.name) in ("building",) or s.stands == "wall":
            return False
        return (o.name in _ROOFS and by_size < 1.1) or (o.stands == "wall" and by_size < 2)
    if relation == "above":
        return aloft(s) or (s.stands == "wall" and _level(o) == "floor" and nature(o.name) not in ALIVE)
    if relation == "below":
        return (aloft(o) or o.stands == "wall") and not aloft(s)
    if relation in ("left of", "right of", "next to", "between", "around"):
        limit = 1.0 if relation == "around" else 2.2
        return _together(s, o) and 1 / 2.6 < by_size < limit
    if relation == "in front of":
        return _together(s, o) and by_size < 1.15
    return (
        _together(s, o)
        and by_size > 0.8
        or (relation == "behind" and nature(s.name) in ("sky", "building") and nature(o.name) not in ("sky", "floater"))
    )


__all__ = ["aloft", "fits"]
