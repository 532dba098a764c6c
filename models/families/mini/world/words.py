"""Which word the texts of one sample use for each thing."""

import random
from dataclasses import dataclass

from models.families.mini.world.scene import Scene
from models.families.mini.world.vocabulary import CLASS_BY_NAME

_SYNONYM = 0.25


@dataclass(frozen=True)
class Group:
    """All items of one class and colour: their indices in the scene and the words for them."""

    cls: str
    colour: str | None
    members: tuple[int, ...]
    noun: str
    plural: str

    def named(self, noun: str) -> str:
        """Colour and noun, as it stands between the object marks."""
        return f"{self.colour} {noun}" if self.colour else noun


def article(words: str) -> str:
    return "an" if words[0] in "aeiou" and not words.startswith(("one", "uni")) else "a"


def groups_of(r: random.Random, scene: Scene) -> list[Group]:
    """The scene's groups in order of first mention, each class with one choice of word."""
    members: dict[tuple[str, str | None], list[int]] = {}
    for index, item in enumerate(scene.items):
        members.setdefault((item.cls, item.colour), []).append(index)
    words: dict[str, tuple[str, str]] = {}
    groups = []
    for (name, colour), indices in members.items():
        if name not in words:
            cls = CLASS_BY_NAME[name]
            synonym = cls.synonyms and r.random() < _SYNONYM
            words[name] = r.choice(cls.synonyms) if synonym else (cls.name, cls.plural)
        groups.append(Group(name, colour, tuple(indices), *words[name]))
    return groups
