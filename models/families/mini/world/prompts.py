"""Prompts: what a person might type to get a scene. Everything said is true of the boxes."""

import random
import re
import string
from collections.abc import Callable

from models.families.mini.world import phrases
from models.families.mini.world.relations import (
    Box,
    area,
    centre,
    direction,
    is_beside,
    is_between,
    is_in_front,
    is_near,
)
from models.families.mini.world.scene import Scene
from models.families.mini.world.vocabulary import COLOUR_SYNONYMS
from models.families.mini.world.words import Group, article

_NAMED_SETTING = 0.75
_NAMED_PLAIN = 0.2


class _Writer:
    def __init__(self, r: random.Random, scene: Scene, groups: list[Group]) -> None:
        self.r = r
        self.scene = scene
        self.groups = groups
        # As T2I-CompBench writes: no frame, no setting, the plainest wording.
        self.benchmark = r.random() < 0.25
        free = not self.benchmark
        self.definite = free and r.random() < 0.15
        self.digits = free and r.random() < 0.1
        self.bare = free and r.random() < 0.08
        self.sentence = False  # the subject has a verb of its own, so no frame fits round it
        self.careless = r.random() < 0.2  # "a airplane", as T2I-CompBench writes

    def box(self, group: Group) -> Box:
        return self.scene.items[group.members[0]].box

    def adjectives(self, group: Group) -> str:
        """Size (when true), an unknown word (rarely) and the colour, each with a trailing space."""
        words = []
        if len(group.members) == 1 and self.r.random() < 0.06:
            share = area(self.box(group))
            if share > 250_000:
                words.append(self.r.choice(phrases.LARGE))
            elif share < 22_000:
                words.append(self.r.choice(phrases.SMALL))
        if self.r.random() < 0.02:
            words.append(self.unknown())
        if group.colour:
            others = [word for word, colour in COLOUR_SYNONYMS.items() if colour == group.colour]
            words.append(others[0] if others and self.r.random() < 0.25 else group.colour)
        return "".join(w + " " for w in words)

    def unknown(self) -> str:
        if self.r.random() < 0.7:
            return self.r.choice(phrases.UNKNOWN_ADJECTIVES)
        return "".join(self.r.choices(string.ascii_lowercase, k=self.r.randint(3, 9)))

    def noun(self, group: Group) -> str:
        """The noun phrase of a group with its article or number."""
        count = len(group.members)
        adjectives = self.adjectives(group)
        if count > 1:
            number = str(count) if self.digits else phrases.NUMBERS[count - 1]
            return f"{number} {adjectives}{group.plural}"
        words = adjectives + group.noun
        if self.bare or self.r.random() < 0.02:
            return words
        if self.definite:
            return "the " + words
        if len(self.groups) > 1 and any(len(g.members) > 1 for g in self.groups) and self.r.random() < 0.6:
            return ("1 " if self.digits else "one ") + words
        return ("a" if self.careless else article(words)) + " " + words

    def listed(self, nouns: list[str]) -> str:
        """Commas and "and", in one of the usual ways."""
        if len(nouns) == 1:
            return nouns[0]
        kind = self.r.random()
        if kind < 0.15:
            return ", ".join(nouns)
        comma = "," if len(nouns) > 2 and kind < 0.5 else ""
        return ", ".join(nouns[:-1]) + comma + " and " + nouns[-1]

    def relations(self, a: Group, b: Group) -> list[str]:
        """Relations that hold between every member of a and every member of b."""
        items = self.scene.items
        pairs = [(items[i].box, items[j].box, i, j) for i in a.members for j in b.members]

        def holds(test: Callable[[Box, Box], bool]) -> bool:
            return all(test(x, y) for x, y, _, _ in pairs)

        found: list[str] = []
        sides = {direction(x, y) for x, y, _, _ in pairs}
        side = sides.pop() if len(sides) == 1 else None
        if side:
            found += [side, side]
        if holds(is_beside):
            found.append("beside")
        elif holds(is_near):
            found.append("near")
        if all(i < j and is_in_front(y, x) for x, y, i, j in pairs):
            found += ["behind"] * 2
        if all(i > j and is_in_front(x, y) for x, y, i, j in pairs):
            found += ["front"] * 2
        return found

    def related(self) -> str | None:
        """"a X on the left of a Y", with any further groups listed; None when nothing is certain."""
        first, second = self.groups[:2]
        rest = self.groups[2:]
        found = self.relations(first, second)
        # Depth is told from either side. Directions are told of the thing that the chain mentions first:
        # told from either side, they are a parity of direction and order, which no small model learns.
        if self.r.random() < 0.4 and (turned := [r for r in self.relations(second, first) if r in ("front", "behind")]):
            first, second, found = second, first, turned
        if not found:
            return None
        wordings = phrases.PROMPT_RELATIONS[self.r.choice(found)]
        wording = wordings[0] if self.benchmark or self.r.random() < 0.3 else self.r.choice(wordings)
        a, b = self.noun(first), self.noun(second)
        verb = ""
        if not self.benchmark and self.r.random() < (0.7 if self.definite else 0.18):
            verb = (self.r.choice(phrases.PROMPT_VERBS) if len(first.members) == 1 else "are") + " "
            self.sentence = True
        text = f"{a} {verb}{wording} {b}"
        if rest:
            text += (", and " if self.r.random() < 0.5 else " and ") + self.listed([self.noun(g) for g in rest])
        return text

    def between(self) -> str | None:
        """"a X between a Y and a Z"."""
        for subject in range(3):
            a = self.groups[subject]
            b, c = (g for g in self.groups if g is not a)
            if is_between(self.box(a), self.box(b), self.box(c)):
                return f"{self.noun(a)} {phrases.BETWEEN} {self.noun(b)} and {self.noun(c)}"
        return None

    def placed(self) -> str:
        """"a X in the upper left", for each group of one."""
        parts = []
        for group in self.groups:
            x, y = centre(self.box(group))
            place = self.r.choice(phrases.PLACES[min(int(y / 333.4), 2)][min(int(x / 333.4), 2)])
            parts.append(f"{self.noun(group)} {place}")
        return self.listed(parts)

    def subject(self) -> str:
        singles = all(len(g.members) == 1 for g in self.groups)
        n = len(self.groups)
        text: str | None = None
        if singles and n <= 3 and self.r.random() < (0.15 if n == 1 else 0.07):
            return self.placed()
        if singles and n == 3 and self.r.random() < 0.5:
            text = self.between()
        if text is None and n >= 2 and self.r.random() < 0.75:
            text = self.related()
        if text is None:
            order = list(self.groups)
            if self.r.random() < 0.2:
                self.r.shuffle(order)
            text = self.listed([self.noun(g) for g in order])
            if self.r.random() < 0.06:
                several = len(self.groups[0].members) > 1
                text = ("there are " if several else "there is ") + text
                self.sentence = True
        return text

    def framed(self, subject: str) -> str:
        """The subject with or without the setting, bare or as "a photo of ..."."""
        if self.benchmark:
            return subject
        frame = "{}" if self.sentence or self.r.random() < 0.5 else self.r.choice(phrases.PROMPT_FRAMES)
        setting = self.scene.setting
        if self.r.random() >= (_NAMED_PLAIN if setting == "plain" else _NAMED_SETTING):
            return frame.format(subject)
        kind = self.r.random()
        if kind < 0.1 and setting in phrases.SETTING_NOUNS and not self.sentence:
            noun = phrases.SETTING_NOUNS[setting]
            return frame.format(f"{article(noun)} {noun} with {subject}")
        text, phrase = frame.format(subject), self.r.choice(phrases.SETTING_PHRASES[setting])
        if kind < 0.2:
            return f"{phrase}, {text}"
        return f"{text}{',' if kind > 0.9 else ''} {phrase}"

    def text(self) -> str:
        text = self.framed(self.subject())
        if self.r.random() < 0.015:
            text += (", " if self.r.random() < 0.5 else " ") + self.r.choice(phrases.UNKNOWN_TAILS)
        if self.r.random() < 0.5:
            text = re.sub(r"\btv(s?)\b", r"TV\1", text)
        case = self.r.random()
        if case < 0.18:
            text = text[0].upper() + text[1:]
        elif case < 0.21:
            text = " ".join(w[0].upper() + w[1:] for w in text.split(" "))
        return text + "." if self.r.random() < 0.15 else text


def write_prompt(r: random.Random, scene: Scene, groups: list[Group]) -> str:
    """A prompt that asks for the scene's groups; names the setting or leaves it open."""
    return _Writer(r, scene, groups).text()


OPPOSITE = {"left": "right", "right": "left", "above": "below", "below": "above"}


def with_opposite(prompt: str) -> str | None:
    """The prompt with its direction turned round ("left of" for "right of"); None where it names none."""
    for relation, other in OPPOSITE.items():
        for index, wording in sorted(enumerate(phrases.PROMPT_RELATIONS[relation]), key=lambda pair: -len(pair[1])):
            if f" {wording} " in prompt:
                choices = phrases.PROMPT_RELATIONS[other]
                return prompt.replace(f" {wording} ", f" {choices[min(index, len(choices) - 1)]} ", 1)
    return None
