"""What may fill a slot of a frame: pools of kinds by name, or the kinds of words."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from models.world.kinds import KINDS, Kind
from models.world.sentences import abilities, wordforms
from models.world.sentences.choice import Weighted
from models.world.sentences.natures import ALIVE, nature
from models.world.words import kind_of

_LISTS = {
    "pet": "cat, dog, rabbit, hamster, parrot, mouse, turtle, poodle, kitten, puppy",
    "farm": "cow, pig, sheep, goat, horse, donkey, chicken, rooster, duck, goose, ram, turkey",
    "wild": "bear, fox, wolf, deer, hedgehog, squirrel, owl, raccoon, badger, lion, tiger, elephant, giraffe, zebra, monkey, rhinoceros, hippopotamus, crocodile, panda, koala, kangaroo, moose, gorilla, leopard, camel, snake, beaver, otter, sloth, boar",
    "reptile": "lizard, snake, scorpion, turtle, crocodile",
    "fruit": "apple, banana, orange, lemon, lime, pear, peach, cherry, strawberry, grapes, watermelon, pineapple, mango, kiwi, coconut, melon, plum, blueberry, avocado",
    "veg": "tomato, carrot, corn, potato, onion, garlic, broccoli, cucumber, eggplant, bell pepper, hot pepper, mushroom, pumpkin, leafy green, pea pod, sweet potato",
    "sweet": "cake, cupcake, doughnut, cookie, lollipop, candy, ice cream, pie, chocolate bar, ice cream cone, slice of cake, waffle, pancake, candy cane, cotton candy",
    "drink": "hot beverage, teapot, glass, milk, juice, beer mug, wine glass, cocktail glass, bottle, cup, bubble tea, cup with straw, tropical drink, green tea",
    "dish": "pizza, hamburger, hot dog, sandwich, taco, burrito, salad, spaghetti, soup, sushi, stew, fried egg, french fries, curry, ramen, steak, bread",
    "flower": "flower, rose, tulip, sunflower, hibiscus, cherry blossom, bouquet, lotus, hyacinth, potted plant",
    "seat": "chair, armchair, couch, bench, stool, bed, hammock, office chair",
    "hat": "hat, top hat, cap, crown, party hat, santa hat, beanie, graduation cap, helmet, sun hat",
    "wear": "hat, dress, jeans, coat, scarf, shoe, boot, high-heeled shoe, handbag, necktie, shirt, sunglasses, umbrella, sweater, skirt, backpack, watch, glove, sock, sandal, t-shirt, kimono, belt",
    "boat": "sailboat, boat, ship, canoe, speedboat, ferry, submarine",
    "party": "balloon, gift, party popper, confetti ball, birthday cake, candle, sparkler, pinata, party hat",
    "unlikely": "skateboard, cloud, whale, rocket, banana, broom, snail, suitcase, umbrella, pizza, bathtub, piano, crescent moon, flying saucer",
    "roofish": "house, fence, brick wall, branch, tree, bench, castle, church, car",
    "base": "table, chair, couch, bed, desk, rock, drum, suitcase, box, car, piano, tree stump, bench, stack of books, television, barrel, pumpkin, cake, island, horse, gift, treasure chest, shelf, podium",
    "holder": "box, basket, bucket, cup, bowl, pot, vase, suitcase, bag, jar, sack, barrel, shopping cart, bathtub, teapot, treasure chest, backpack",
    "handy": "umbrella, camera, mobile phone, balloon, flower, guitar, book, bag, tennis racket, surfboard, kite, pizza, trophy, cat, fish, map, flag, baseball bat, banana, sports ball, hot dog",
    "plant": "tree, flower, cactus, potted plant, mushroom, bush, sunflower, palm tree",
    "sea animal": "whale, dolphin, seal, shark",
}  # fmt: skip


def _by_rule(name: str) -> list[Kind]:
    rules: dict[str, Callable[[Kind], bool]] = {
        "any": lambda k: k.group not in ("symbol",) and not (k.group == "person" and k.size < 1),
        "animal": lambda k: nature(k.name) in ("animal", "bird") and k.group == "animal",
        "bird": lambda k: nature(k.name) == "bird",
        "insect": lambda k: nature(k.name) == "insect" and k.name != "scorpion",
        "fish": lambda k: nature(k.name) == "fish",
        "tree": lambda k: k.name.endswith("tree") and k.group == "plant",
        "vehicle": lambda k: nature(k.name) == "vehicle" and k.size >= 1,
        "aircraft": lambda k: nature(k.name) == "aircraft",
        "person": lambda k: nature(k.name) == "person" and k.group == "person" and k.name not in ("family", "couple", "baby"),
        "fantasy": lambda k: k.group == "fantasy" and nature(k.name) in ALIVE,
        "instrument": lambda k: abilities.instrument(k.name),
        "small": lambda k: k.size <= 0.75 and k.group in ("toy", "food", "kitchen", "office", "clothing", "household", "tool", "sport", "music") and k.stands == "surface",
        "thing": lambda k: k.group in ("household", "kitchen", "furniture") and k.size < 1.4,
    }  # fmt: skip
    groups = (
        "toy",
        "tool",
        "building",
        "furniture",
        "kitchen",
        "office",
        "device",
        "sport",
        "food",
        "street",
        "science",
        "music",
        "clothing",
    )
    if name in rules:
        return list(filter(rules[name], KINDS))
    return [kind for kind in KINDS if kind.group == name] if name in groups else []


@cache
def _pool(name: str) -> list[Kind]:
    words = _LISTS.get(name)
    if words:
        named = (kind_of(word) for word in words.split(", "))
        return list(dict.fromkeys(kind for kind in named if kind))
    if found := _by_rule(name):
        return found
    kind = kind_of(name)
    if kind is None:
        raise ValueError(f"no kind is called {name!r}")
    return [kind]


@cache
def pool(spec: str, countable: bool) -> Weighted[Kind]:
    """The kinds of "pet|wild|teapot"; `countable`: only what there may be several of."""
    pairs: list[tuple[Kind, float]] = []
    for name in spec.split("|"):
        kinds = [k for k in _pool(name.strip()) if not countable or wordforms.countable(k.name)]
        total = sum(k.weight**0.5 for k in kinds)
        pairs += [(k, k.weight**0.5 / total * min(len(kinds), 6)) for k in kinds]
    if not pairs:
        raise ValueError(f"nothing fits {spec!r}")
    return Weighted(pairs)
