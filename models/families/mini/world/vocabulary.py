"""The closed vocabulary of the world: object classes, colours and settings.

Every noun of T2I-CompBench's spatial split is here, and the nouns of its colour and numeracy splits
that a pictogram can show. A class has one canonical name; synonyms are other words for the same picture.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class ObjectClass:
    """One thing that can stand in a scene.

    name: canonical noun; plural: its plural; synonyms: (singular, plural) pairs of other words.
    glyph: an emoji of Noto Color Emoji, or None for a drawing of our own (see drawings.py).
    weight: how often it is sampled; size: typical size against the other classes (1 = average).
    """

    name: str
    plural: str
    glyph: str | None
    weight: float = 1.0
    size: float = 1.0
    synonyms: tuple[tuple[str, str], ...] = ()


def _plural(noun: str) -> str:
    if noun.endswith(("s", "sh", "ch", "x")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def _of(
    name: str,
    glyph: str | None,
    weight: float = 1.0,
    size: float = 1.0,
    *synonyms: str | tuple[str, str],
    plural: str | None = None,
) -> ObjectClass:
    pairs = tuple((s, _plural(s)) if isinstance(s, str) else s for s in synonyms)
    return ObjectClass(name, plural or _plural(name), glyph, weight, size, pairs)


OBJECT_CLASSES: tuple[ObjectClass, ...] = (
    # People
    _of("woman", "👩", 3, 1, "lady", plural="women"),
    _of("man", "🧔", 3, 1, plural="men"),
    _of("person", "🧍", 3, 1.1, plural="people"),
    _of("boy", "👦", 3, 0.9),
    _of("girl", "👧", 3, 0.9),
    # Animals
    _of("cat", "🐈", 3, 1, "kitten"),
    _of("dog", "🐕", 3, 1, "puppy"),
    _of("mouse", "🐁", 3, 0.8, plural="mice"),
    _of("bird", "🐦", 3, 0.85),
    _of("bee", "🐝", 3, 0.8),
    _of("frog", "🐸", 3, 0.85),
    _of("sheep", "🐑", 3, 1, ("lamb", "lambs"), plural="sheep"),
    _of("pig", "🐖", 3),
    _of("fish", "🐟", 3, 0.9, ("goldfish", "goldfish"), plural="fish"),
    _of("cow", "🐄", 3, 1.1),
    _of("rabbit", "🐇", 3, 0.9, "bunny"),
    _of("chicken", "🐓", 3, 0.9, "hen"),
    _of("turtle", "🐢", 3, 0.9, "tortoise"),
    _of("giraffe", "🦒", 3, 1.25),
    _of("horse", "🐎", 3, 1.15, "pony"),
    _of("bear", "🐻", 2),
    _of("elephant", "🐘", 2, 1.25),
    _of("duck", "🦆", 2, 0.9),
    _of("swan", "🦢", 1.5),
    _of("deer", "🦌", 1.5, 1.1, plural="deer"),
    _of("camel", "🐫", 1.5, 1.15),
    _of("goat", "🐐"),
    _of("lion", "🦁"),
    _of("fox", "🦊", plural="foxes"),
    _of("owl", "🦉", 1, 0.9),
    _of("penguin", "🐧"),
    _of("butterfly", "🦋", 3, 0.85),
    _of("whale", "🐳", 1, 1.2),
    _of("shrimp", "🦐", 1.5, 0.85, "prawn", plural="shrimp"),
    _of("crab", "🦀", 1, 0.9),
    # Plants and sky
    _of("sunflower", "🌻"),
    _of("flower", "🌼", 1.5, 0.9, "daisy"),
    _of("rose", "🌹", 1.5, 0.9),
    _of("tulip", "🌷", 1, 0.9),
    _of("tree", "🌳", 2.5, 1.2),
    _of("leaf", "🍁", 1, 0.85, plural="leaves"),
    _of("sun", "☀", 1.5),
    _of("moon", "🌙"),
    _of("star", "⭐"),
    _of("cloud", "☁", 1.5, 1.1),
    _of("heart", "❤", 1, 0.9),
    _of("snowman", "⛄", 1, 1, plural="snowmen"),
    # Food
    _of("apple", "🍎", 3, 0.85),
    _of("banana", "🍌", 2.5, 0.9),
    _of("orange", "🍊", 1.5, 0.85),
    _of("cake", "🎂", 2),
    _of("tomato", "🍅", 1.5, 0.85, plural="tomatoes"),
    _of("strawberry", "🍓", 1.5, 0.8),
    _of("lemon", "🍋", 1.5, 0.85),
    _of("pear", "🍐", 1.5, 0.85),
    _of("peach", "🍑", 1.5, 0.85),
    _of("bread", "🍞", 1.5, 0.9, ("toast", "toasts")),
    _of("egg", "🥚", 1, 0.8),
    _of("hamburger", "🍔", 1.5, 0.9, "burger"),
    _of("carrot", "🥕", 1, 0.85),
    _of("grape", "🍇", 1, 0.85),
    _of("pumpkin", "🎃"),
    _of("pizza", "🍕", 1, 0.9),
    # Vehicles
    _of("boat", "⛵", 2, 1.15, "sailboat"),
    _of("ship", "🚢", 1.5, 1.2),
    _of("truck", "🚚", 2, 1.2, "lorry"),
    _of("bus", "🚌", 1.5, 1.2, plural="buses"),
    _of("car", "🚗", 3, 1.15),
    _of("train", "🚂", 3, 1.25),
    _of("airplane", "✈", 3, 1.2, "plane", "aeroplane"),
    _of("bicycle", "🚲", 3, 1.1, "bike"),
    _of("motorcycle", "🏍", 1.5, 1.1, "motorbike"),
    _of("helicopter", "🚁", 1.5, 1.15),
    _of("rocket", "🚀"),
    # Outdoors and play
    _of("balloon", "🎈", 3),
    _of("kite", "🪁", 1.5),
    _of("flag", "🚩", 1.5, 0.9),
    _of("tent", "⛺", 1.5, 1.2),
    _of("house", "🏠", 1.5, 1.25, "home"),
    _of("ball", "⚽", 1.5, 0.8, "football"),
    _of("toy", "🧸", 1.5, 0.9, ("teddy", "teddies")),
    _of("paddle", "🏓", 1, 0.9),
    _of("umbrella", "☂", 1.5),
    _of("guitar", "🎸", 1.5),
    _of("drum", "🥁", 1.5),
    _of("piano", "🎹"),
    _of("microphone", "🎤", 1.5, 0.9),
    # Clothes and things to carry
    _of("helmet", "⛑", 1.5, 0.9),
    _of("hat", "🎩", 1.5, 0.9),
    _of("shirt", "👕", 1.5),
    _of("shoe", "👟", 1, 0.9),
    _of("watch", "⌚", 1.5, 0.85, "wristwatch"),
    _of("bag", "👜", 3, 0.9, "handbag", "purse"),
    _of("backpack", "🎒", 3, 0.95, "rucksack"),
    _of("suitcase", "🧳", 3),
    _of("wallet", None, 3, 0.8, "billfold"),
    _of("key", "🔑", 3, 0.8),
    # Desk and devices
    _of("book", "📕", 3, 0.9),
    _of("pen", "🖊", 1.5, 0.8),
    _of("pencil", "✏", 1, 0.8),
    _of("computer", "💻", 3, 1, "laptop"),
    _of("phone", "📱", 3, 0.85, "smartphone", "telephone", "mobile phone"),
    _of("television", "📺", 3, 1.05, "tv"),
    _of("camera", "📷", 2, 0.9),
    _of("printer", "🖨", 1.5),
    _of("clock", "🕒", 3, 0.9),
    _of("lamp", None, 3),
    _of("candle", "🕯", 3, 0.9),
    _of("painting", "🖼", 3, 1, "picture frame"),
    # Kitchen and home
    _of("cup", "☕", 3, 0.85, "mug"),
    _of("bowl", "🥣", 3, 0.9),
    _of("plate", "🍽", 3, 0.95, "dish"),
    _of("vase", "🏺", 3, 0.95),
    _of("bottle", None, 2, 0.9),
    _of("knife", "🔪", 1.5, 0.85, plural="knives"),
    _of("spoon", "🥄", 1, 0.85),
    _of("teapot", "🫖", 1, 0.9),
    _of("microwave", None, 3, 1, "oven"),
    _of("refrigerator", None, 3, 1.2, "fridge"),
    _of("sink", None, 1.5),
    _of("toilet", "🚽", 1.5),
    _of("pillow", None, 1.5, 0.95, "cushion"),
    _of("bed", "🛏", 1, 1.2),
    _of("chair", "🪑", 3, 1),
    _of("couch", None, 3, 1.2, "sofa"),
    _of("bench", None, 2, 1.15, plural="benches"),
    _of("stool", None, 1.5, 0.9),
    _of("table", None, 3, 1.15),
    _of("desk", None, 3, 1.15),
)

CLASS_BY_NAME: dict[str, ObjectClass] = {c.name: c for c in OBJECT_CLASSES}

# Colour name -> RGB of the middle of its tint ramp.
COLOURS: dict[str, tuple[int, int, int]] = {
    "red": (214, 30, 36),
    "orange": (247, 128, 12),
    "yellow": (250, 208, 20),
    "green": (34, 156, 58),
    "blue": (28, 88, 222),
    "purple": (132, 48, 190),
    "pink": (250, 112, 180),
    "brown": (128, 76, 38),
    "black": (38, 38, 42),
    "white": (244, 244, 246),
    "gray": (134, 136, 140),
}

# Other words for a colour -> its name. Prompts may use them; chains always use the name.
COLOUR_SYNONYMS: dict[str, str] = {"grey": "gray", "violet": "purple"}

# Setting -> sampling weight; plain is the most frequent.
SETTINGS: dict[str, float] = {
    "plain": 0.30,
    "meadow": 0.10,
    "beach": 0.08,
    "night": 0.08,
    "snow": 0.08,
    "room": 0.08,
    "street": 0.07,
    "sea": 0.07,
    "desert": 0.07,
    "sunset": 0.07,
}
