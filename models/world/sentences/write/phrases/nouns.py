"""Noun phrases for the entries of one brief: how they are brought in and how they are spoken of again."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from models.world.brief import Asked, Brief
from models.world.kinds import Word
from models.world.sentences import lexicon, shades, wordforms
from models.world.sentences.natures import ALIVE, nature
from models.world.sentences.write.phrases import adjectives
from models.world.sentences.write.phrases.counting import number, owner, several
from models.world.sentences.write.phrases.manner import Manner, article


@dataclass
class _Words:
    one: str
    many: str
    before: list[str] = field(default_factory=list)
    colour: str | None = None
    after: str = ""


class Nouns:
    """Draws a word for each kind and adjectives for each entry once; later mentions agree with the first."""

    def __init__(self, r: random.Random, brief: Brief, manner: Manner, like: Nouns | None = None) -> None:
        """like: the words of another of the same brief are used."""
        self.r = r
        self.brief = brief
        self.manner = manner
        self.entries: dict[str, Asked] = {entry.ref: entry for entry in brief.objects}
        self.told: list[str] = []
        self.side: dict[str, str] = {}  # "left" or "right" of two that are alike
        self._alike: dict[str, list[str]] = {}
        for entry in brief.objects:
            self._alike.setdefault(entry.kind, []).append(entry.ref)
        self._words: dict[str, _Words] = {}
        self.word: dict[str, Word] = {}  # by kind
        if like is not None:
            self.word, self._words, self.told = like.word, like._words, like.told
            return
        reach: dict[str, lexicon.Reach] = {}
        for entry in brief.objects:
            if reach.get(entry.kind) != "plain":
                reach[entry.kind] = "plain" if entry.colour or entry.size else "any"
        reach |= dict.fromkeys(brief.avoid, "exact")
        many = [*brief.avoid, *(entry.kind for entry in brief.objects if entry.count != 1)]
        self.word = lexicon.draw_words(r, reach, many)
        for ref, entry in self.entries.items():
            twin = next((other for other in self._words if self.twins(other, ref)), None)
            self._words[ref] = self._words[twin] if twin else self._draw(entry)

    def _draw(self, entry: Asked) -> _Words:
        r = self.r
        word = self.word[entry.kind]
        words = _Words(word.one, word.many)
        noise = adjectives.BEFORE_SIZE[nature(entry.kind)](r) if r.random() < self.manner.noise else ""
        if noise and not lexicon.may_precede(noise, word.one):
            noise = ""
        size = adjectives.SIZES[entry.size](r) if entry.size else ""
        words.before = [size, noise] if r.random() < 0.5 and size else [noise, size]
        words.before = [w for w in words.before if w]
        if entry.colour:
            words.colour = shades.colour_word(r, entry.colour)
        return words

    def words_for(self, kinds: tuple[str, ...]) -> list[Word]:
        """Words for kinds that are ruled out later."""
        found = lexicon.draw_words(self.r, dict.fromkeys(kinds, "exact"), kinds)
        return [found[kind] for kind in kinds]

    # What an entry is

    def singular(self, ref: str) -> bool:
        """Whether its verb is singular."""
        return self.entries[ref].count == 1 and not wordforms.always_plural(self._words[ref].one)

    def one(self, ref: str) -> bool:
        return self.entries[ref].count == 1

    def alive(self, ref: str) -> bool:
        return nature(self.entries[ref].kind) in ALIVE

    def furred(self, ref: str) -> bool:
        """Whether people call it "him" or "her" as well as "it"."""
        return nature(self.entries[ref].kind) in ("animal", "bird")

    def personal(self, ref: str) -> bool:
        """Whether nobody would call it "it"."""
        kind = self.entries[ref].kind
        return nature(kind) == "person" and not wordforms.impersonal(kind)

    def twins(self, a: str, b: str) -> bool:
        """Whether two entries cannot be told apart by their words."""
        x, y = self.entries[a], self.entries[b]
        return (x.kind, x.colour, x.size, x.count) == (y.kind, y.colour, y.size, y.count)

    # Phrases

    def _core(self, ref: str, plural: bool, colour: bool = True, before: bool = True) -> str:
        words = self._words[ref]
        parts = list(words.before) if before else []
        if words.colour and colour:
            parts.append(words.colour)
        parts.append(words.many if plural else words.one)
        return " ".join(parts)

    def number(self, count: int) -> str:
        return number(self.manner, count)

    def new(self, ref: str, *, late: bool = True) -> str:
        """The phrase that brings an entry in; `late`: a colour may come after the noun."""
        entry, words, r = self.entries[ref], self._words[ref], self.r
        more = any(other in self.told and self.twins(other, ref) for other in self._alike[entry.kind])
        self.told.append(ref)
        if more and entry.count == 1 and not wordforms.always_plural(words.one):
            return f"{'another' if r.random() < 0.75 else 'a second'} {self._core(ref, False)}"
        tail = ""
        after = late and words.colour is not None and r.random() < self.manner.late
        if after:
            plural = not self.singular(ref)
            verb = "are" if plural else "is"
            tail = r.choice(
                (
                    f" that {verb} {words.colour}",
                    f" in {words.colour}",
                    f", {words.colour} in colour",
                    f" ({words.colour})",
                    f" which {verb} {words.colour}",
                )
            )
        if entry.count != 1:
            return several(r, self.manner, entry, self.word[entry.kind], self._core(ref, True, not after)) + tail
        core = self._core(ref, False, not after) + tail
        if wordforms.always_plural(words.one):
            pair = self.manner.articles and wordforms.pair(words.one) and r.random() < 0.4
            return f"a pair of {core}" if pair else core
        if not self.manner.articles:
            return core
        if self.manner.the or wordforms.unique(words.one):
            if self.manner.the or (not words.before and r.random() < 0.6):
                return f"the {core}"
        if wordforms.mass(words.one) and r.random() < 0.75:
            return core
        if whose := owner(r, entry):
            return f"{whose} {core}"
        x = r.random()
        if x < 0.03:
            return f"one {core}" if not self.manner.digits else f"1 {core}"
        if x < 0.04:
            return f"a single {core}"
        return f"{article(core, self.manner.careless)} {core}"

    def recolour(self, ref: str, colour: str) -> None:
        """Another word for the entry's colour, and no other adjective."""
        self._words[ref].colour, self._words[ref].before = colour, []

    def twin(self, first: str, second: str) -> str:
        """Two entries that are alike, brought in together: "two white roses"."""
        self.told += [first, second]
        core = self._core(first, True)
        two = "2" if self.manner.digits else "two"
        if self.manner.articles and self.r.random() < 0.12:
            two = "a couple of" if wordforms.in_pairs(self.entries[first].kind) else "a pair of"
        return f"{two} {core}"

    def each(self, ref: str) -> str:
        """One of several that are alike: "a white rose", without a number."""
        core = self._core(ref, self.entries[ref].count != 1)
        count = self.entries[ref].count
        if count is None:
            return f"some {core}"
        if count != 1:
            return f"{self.number(count)} {core}"
        if not self.manner.articles or wordforms.always_plural(self._words[ref].one):
            return core
        return f"{article(core)} {core}"

    def unnumbered(self, ref: str) -> str:
        """Adjectives and noun, in the entry's number."""
        self.told.append(ref)
        return self._core(ref, self.entries[ref].count != 1)

    def bare(self, ref: str) -> str:
        """The noun alone, in the entry's number."""
        words = self._words[ref]
        return words.one if self.one(ref) else words.many

    def known(self, ref: str) -> str:
        """The phrase for an entry that was brought in before, clear of all others."""
        entry, words, r = self.entries[ref], self._words[ref], self.r
        plural = entry.count != 1
        the = "the " if self.manner.articles or r.random() < 0.3 else ""
        others = [other for other in self._alike[entry.kind] if other != ref]
        if not others:
            x = r.random()
            core = self._core(ref, plural, colour=x < 0.12, before=x < 0.06)
            if entry.count == 2 and x > 0.9 and self.manner.articles:
                return f"both {core}"
            return the + core
        noun = words.many if plural else words.one
        if all(self.entries[o].colour != entry.colour for o in others) and entry.colour:
            return f"the {words.colour} {noun if r.random() < 0.7 else ('ones' if plural else 'one')}"
        if ref in self.side:
            side = self.side[ref]
            x = r.random()
            return (
                f"the {side} {noun}"
                if x < 0.55
                else f"the {side} one"
                if x < 0.7 and not plural
                else f"the {noun} on the {side}"
            )
        if all(self.entries[o].size != entry.size for o in others) and entry.size:
            return f"the {words.before[0] if len(words.before) == 1 else entry.size} {noun}"
        if all(self.entries[o].count != entry.count for o in others) and entry.count and entry.count > 1:
            return f"the {self.number(entry.count)} {noun}"
        order = [t for t in self.told if t in self._alike[entry.kind]]
        rank = order.index(ref) if ref in order else 0
        if len(self._alike[entry.kind]) == 2 and rank == 1:
            return f"the {r.choice(('other', 'second'))} {noun}"
        return f"the {('first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth')[rank]} {noun}"
