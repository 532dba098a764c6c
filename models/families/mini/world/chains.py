"""Generation chains in GoT-R1's format: grounded prose first, then the setting, then the begin-of-image mark."""

import random
import re

from models.families.mini.world import phrases
from models.families.mini.world.relations import Box, centre, direction, is_beside, is_in_front, is_near
from models.families.mini.world.scene import Scene
from models.families.mini.world.words import Group, article

OBJ_START, OBJ_END = "<|obj_start|>", "<|obj_end|>"
BOX_START, BOX_END = "<|box_start|>", "<|box_end|>"
BEGIN_OF_IMAGE = "<begin_of_image>"


def grounded(name: str, box: Box) -> str:
    """A name and its box as GoT-R1 writes them."""
    x1, y1, x2, y2 = box
    return f"{OBJ_START}{name}{OBJ_END} {BOX_START}({x1},{y1}),({x2},{y2}){BOX_END}"


def with_boxes(chain: str, boxes: list[Box]) -> str:
    """The chain with other boxes, in order of mention; the prose stays as it is."""
    rest = iter(boxes)
    pattern = re.escape(BOX_START) + "[^<]*" + re.escape(BOX_END)

    def replaced(_: re.Match[str]) -> str:
        x1, y1, x2, y2 = next(rest)
        return f"{BOX_START}({x1},{y1}),({x2},{y2}){BOX_END}"

    return re.sub(pattern, replaced, chain)


class _Writer:
    def __init__(self, r: random.Random, scene: Scene, groups: list[Group], by_hand: bool) -> None:
        self.r = r
        self.scene = scene
        self.group_of = {i: g for g in groups for i in g.members}
        # Mostly the prompt's word; sometimes the class's own name.
        self.nouns = {g: g.noun if r.random() < 0.9 else g.cls for g in groups}
        self.ordinals = r.random() < 0.85
        self.by_hand = by_hand
        self.verbose = r.random() < 0.5

    def noun(self, index: int) -> str:
        """An item with its article or ordinal, grounded."""
        group = self.group_of[index]
        name = group.named(self.nouns[group])
        mark = grounded(name, self.scene.items[index].box)
        if len(group.members) == 1 or self.by_hand:
            return f"{article(name)} {mark}"
        rank = group.members.index(index)
        if self.ordinals:
            return f"a {phrases.ORDINALS[rank]} {mark}" if rank != 7 else f"an {phrases.ORDINALS[rank]} {mark}"
        return f"{article(name)} {mark}" if rank == 0 else f"another {mark}"

    def again(self, index: int) -> str:
        """An item that has its box already."""
        group = self.group_of[index]
        return f"the {group.named(self.nouns[group])}"

    def box(self, index: int) -> Box:
        return self.scene.items[index].box

    def place(self, index: int) -> str:
        x, y = centre(self.box(index))
        return self.r.choice(phrases.PLACES[min(int(y / 333.4), 2)][min(int(x / 333.4), 2)])

    def relation(self, a: int, b: int) -> str | None:
        """A true relation of a to b, in words."""
        box_a, box_b = self.box(a), self.box(b)
        if a < b and is_in_front(box_b, box_a):
            key = "behind"
        elif a > b and is_in_front(box_a, box_b):
            key = "front"
        elif side := direction(box_a, box_b):
            key = "beside" if is_beside(box_a, box_b) and self.r.random() < 0.15 else side
        elif is_near(box_a, box_b):
            key = "near"
        else:
            return None
        return self.r.choice(phrases.CHAIN_RELATIONS[key])

    def one(self, index: int) -> str:
        """A sentence that grounds one item: alone, or by its relation to one that is known."""
        if self.by_hand:
            return self.noun(index) if self.verbose else f"there is {self.noun(index)}"
        unique = [i for i in range(index) if len(self.group_of[i].members) == 1]
        if unique and self.r.random() < 0.5:
            known = self.r.choice(unique)
            if relation := self.relation(index, known):
                return f"{self.noun(index)} {self.r.choice(phrases.VERBS)} {relation} {self.again(known)}"
        place = f" {self.place(index)}" if self.verbose or self.r.random() < 0.3 else ""
        if self.r.random() < 0.35 or not place:
            return f"there is {self.noun(index)}{place}"
        return f"{self.noun(index)} {self.r.choice(phrases.VERBS)}{place}"

    def several(self, indices: range) -> str:
        """A sentence that grounds a run of items."""
        if len(indices) == 2:
            first, second = indices
            if relation := self.relation(first, second):
                return f"{self.noun(first)} {self.r.choice(phrases.VERBS)} {relation} {self.noun(second)}"
        nouns = [self.noun(i) for i in indices]
        joined = ", ".join(nouns[:-1]) + " and " + nouns[-1]
        return f"{joined} {self.r.choice(phrases.PAIR_ENDINGS)}"

    def chunks(self) -> list[range]:
        """Runs of items that share a sentence: members of a group stay together, others by twos and ones."""
        if self.by_hand:
            return [range(i, i + 1) for i in range(len(self.scene.items))]
        runs: list[range] = []
        start, n = 0, len(self.scene.items)
        while start < n:
            group = self.group_of[start]
            end = start
            while end < n and self.group_of[end] is group:
                end += 1
            if end - start == 1:
                length = 2 if self.r.random() < 0.65 else self.r.choice((1, 1, 3))
                end = min(start + length, n)
                # A sentence doesn't tear a group apart.
                while end < n and end - start > 1 and self.group_of[end] is self.group_of[end - 1]:
                    end -= 1
            runs.append(range(start, end))
            start = end
        return runs

    def text(self) -> str:
        sentences = []
        for run in self.chunks():
            sentence = self.one(run[0]) if len(run) == 1 else self.several(run)
            sentences.append(sentence[0].upper() + sentence[1:] + ".")
        setting = self.r.choice(phrases.SETTING_SENTENCES[self.scene.setting])
        kind = self.r.random()
        if kind < 0.1:
            sentences += [self.r.choice(phrases.MOODS), setting]
        elif kind < 0.25:
            sentences += [setting, self.r.choice(phrases.MOODS)]
        else:
            sentences.append(setting)
        return " ".join(sentences) + BEGIN_OF_IMAGE


def write_chain(r: random.Random, scene: Scene, groups: list[Group], *, by_hand: bool = False) -> str:
    """The chain of a scene: each item grounded once, in painter's order; ends with `.<begin_of_image>`.

    by_hand: terse, as a person adds things to a plan: a sentence each, without relations or ordinals.
    """
    return _Writer(r, scene, groups, by_hand).text()
