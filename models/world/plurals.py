"""Plurals of English nouns as prompts use them, and the other spellings of the same plural."""

from __future__ import annotations

_IRREGULAR = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people",
    "foot": "feet",
    "tooth": "teeth",
    "goose": "geese",
    "mouse": "mice",
    "louse": "lice",
    "die": "dice",
    "ox": "oxen",
    "penny": "pennies",
    "passer-by": "passers-by",
    "cactus": "cacti",
    "fungus": "fungi",
    "nucleus": "nuclei",
    "bacterium": "bacteria",
    "larva": "larvae",
    "alga": "algae",
    "calf": "calves",
    "half": "halves",
    "elf": "elves",
    "self": "selves",
    "shelf": "shelves",
    "wolf": "wolves",
    "leaf": "leaves",
    "loaf": "loaves",
    "sheaf": "sheaves",
    "thief": "thieves",
    "scarf": "scarves",
    "wharf": "wharves",
    "hoof": "hooves",
    "dwarf": "dwarves",
    "knife": "knives",
    "wife": "wives",
    "life": "lives",
    "quiz": "quizzes",
    "photo": "photos",
    "gateau": "gateaux",
    "plateau": "plateaux",
    "bureau": "bureaus",
}
# One word for one and for many.
_UNCHANGED = frozenset(
    "sheep deer fish moose elk reindeer bison salmon trout cod tuna squid shrimp shellfish jellyfish starfish goldfish "
    "swordfish catfish pufferfish clownfish angelfish parrotfish butterflyfish cuttlefish crayfish aircraft spacecraft "
    "hovercraft series species offspring corn sushi sashimi krill algae cattle swine koi elk plankton spaghetti pasta "
    "luggage baggage furniture jewelry jewellery laundry money cash rice bacon popcorn "
    "broccoli asparagus spinach kale grass seaweed wheat bamboo barley rye hay confetti dna lego tinsel".split()
)
# What is spoken of in the plural only: "a pair of" them is one thing.
_PAIRS = frozenset(
    "scissors glasses sunglasses goggles binoculars jeans trousers pants shorts pyjamas pajamas pliers tweezers shears "
    "skis chopsticks headphones secateurs underpants bagpipes maracas ballet-shoes flippers bellows".split()
)
_O_TAKES_ES = frozenset(
    "tomato potato hero superhero echo torpedo mosquito volcano mango domino buffalo tornado dingo".split()
)
_NO_MEN = frozenset("human german roman talisman shaman caiman ottoman".split())
_HEADED = (" of ", " in ", " on ", " with ", " at ", " to ", " for ", " without ", " behind ")


def plural(noun: str) -> str:
    """The plural of a noun or of a noun phrase: "cup of tea" -> "cups of tea"."""
    for joint in _HEADED:
        head, found, rest = noun.partition(joint)
        if found:
            return plural(head) + joint + rest
    for mark in (" ", "-"):
        before, found, last = noun.rpartition(mark)
        if found and noun not in _IRREGULAR and (mark == " " or last in _IRREGULAR or len(last) > 2):
            return before + mark + plural(last)
    return _word(noun)


def _word(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun in _UNCHANGED or noun in _PAIRS:
        return noun
    if noun.endswith("man") and len(noun) > 4 and noun not in _NO_MEN:
        return noun[:-3] + "men"
    for ending in ("child", "tooth", "goose", "person", "foot", "scarf", "shelf", "leaf", "wolf", "knife", "wife"):
        if noun.endswith(ending) and noun != "mongoose":
            return noun[: -len(ending)] + _IRREGULAR[ending]
    if noun.endswith("mouse"):
        return noun[:-5] + "mice"
    if noun.endswith(("s", "sh", "ch", "x", "z")) and not noun.endswith(("stomach", "loch")):
        return noun + ("zes" if noun.endswith("z") and noun[-2:] != "zz" and len(noun) < 4 else "es")
    if noun.endswith("y") and len(noun) > 1 and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    if noun in _O_TAKES_ES:
        return noun + "es"
    return noun + "s"


_ALSO = {
    "cacti": "cactuses",
    "scarves": "scarfs",
    "hooves": "hoofs",
    "dwarves": "dwarfs",
    "octopuses": "octopi",
    "hippopotamuses": "hippopotami",
    "rhinoceroses": "rhinoceros",
    "people": "persons",
    "mice": "mouses",
    "dice": "dices",
    "buffaloes": "buffalo",
    "bison": "bisons",
    "fungi": "funguses",
    "pennies": "pence",
    "gateaux": "gateaus",
}


def other_plurals(many: str) -> tuple[str, ...]:
    """Other spellings of a plural that people write: "cactuses", "fishes", "tomatos"."""
    before, gap, last = many.rpartition(" ")
    found = [_ALSO[last]] if last in _ALSO else []
    if last in _UNCHANGED:
        found.append(last + ("es" if last.endswith(("sh", "s")) else "s"))
    if last.endswith("oes") and last[:-2] in _O_TAKES_ES:
        found.append(last[:-2] + "s")
    return tuple(before + gap + other for other in found)
