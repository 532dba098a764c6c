"""What fragments and clauses have in common: who does what where."""

from __future__ import annotations

import random
from typing import Literal

from models.world.brief import Relation
from models.world.sentences import abilities, shades, wordforms
from models.world.sentences.choice import Weighted
from models.world.sentences.natures import nature
from models.world.sentences.write.phrases import idioms
from models.world.sentences.write.context import Context
from models.world.sentences.write.phrases.manner import Manner, article
from models.world.sentences.write.phrases.nouns import Nouns
from models.world.sentences.write.plan import Move
from models.world.sentences.write.phrases.relations import ALONE, BEFORE, OF_IT, TERSE
from models.world.sentences.write.phrases.verbs import draw_verb

Tense = Literal["ing", "finite", "progressive"]


class Teller:
    def __init__(self, r: random.Random, nouns: Nouns, context: Context, manner: Manner) -> None:
        self.r = r
        self.nouns = nouns
        self.context = context
        self.manner = manner
        self.oxford = r.random() < 0.3
        self.ampersand = r.random() < 0.06
        self.pronouns = r.random()  # how readily this writer says "it"
        self.last_pronoun: str | None = None  # what the last "it" was said for

    def listed(self, parts: list[str]) -> str:
        if len(parts) == 1:
            return parts[0]
        last = " & " if self.ampersand else " and "
        comma = "," if self.oxford and len(parts) > 2 else ""
        return ", ".join(parts[:-1]) + comma + last + parts[-1]

    def known(self, ref: str) -> bool:
        return ref in self.context.said

    def plural(self, refs: tuple[str, ...]) -> bool:
        return len(refs) > 1 or not self.nouns.singular(refs[0])

    # Noun phrases

    def name(self, ref: str, late: bool = False) -> str:
        return self.nouns.known(ref) if self.known(ref) else self.nouns.new(ref, late=late)

    def names(self, refs: tuple[str, ...], late: bool = False) -> str:
        """The subjects of a move; two of one kind in two colours share the noun."""
        if len(refs) == 2 and not any(map(self.known, refs)) and (split := self._split(refs, late)):
            return split
        return self.listed([self.name(ref, late and len(refs) == 1) for ref in refs])

    def _split(self, refs: tuple[str, ...], late: bool) -> str | None:
        """Two of one kind: "a red and a green canoe", "two canoes, one red, one green", "two canoes"."""
        nouns, r = self.nouns, self.r
        a, b = (nouns.entries[ref] for ref in refs)
        if nouns.twins(*refs) and a.count == 1:
            return nouns.twin(*refs)
        if a.kind != b.kind or a.count != 1 or b.count != 1 or not a.colour or not b.colour or a.size or b.size:
            return None
        if wordforms.always_plural(nouns.word[a.kind].one):
            return None
        one, many = nouns.word[a.kind].one, nouns.word[a.kind].many
        red, green = (shades.colour_word(r, entry.colour) if entry.colour else "" for entry in (a, b))
        for ref, colour in zip(refs, (red, green), strict=True):
            nouns.recolour(ref, colour)
        nouns.told += refs
        a_red, a_green = (f"{article(colour)} {colour}" for colour in (red, green))
        forms = [f"{a_red} {one} and {a_green} one", f"{a_red} and {a_green} {one}"]
        if late:
            two = nouns.number(2)
            forms += [
                f"{two} {many}, one {red}, the other {green}",
                f"{two} {many}, one {red} and one {green}",
                f"{two} {many}, {a_red} one and {a_green} one",
                f"{two} {many} ({red} and {green})",
                f"{two} {many} - one {red}, one {green}",
            ]
        return r.choice(forms)

    # Where

    def pronoun(self, ref: str) -> tuple[str, str] | None:
        pair = self.context.pronouns(ref) if self.r.random() < 0.3 + 0.65 * self.pronouns else None
        self.last_pronoun = ref if pair else None
        return pair

    def where(
        self, relation: Relation, objects: tuple[str, ...], subject: str | None = None, late: bool = False
    ) -> str:
        """The relation with its objects: "to the left of a dog", "to its left", "between them"."""
        r = self.r
        if relation == "between":
            return f"{(BEFORE if self.manner.articles else TERSE)[relation](r)} {self._both(objects)}"
        ref = objects[0]
        if self.known(ref) and (pair := self.pronoun(ref)):
            if relation == "on" and self.nouns.alive(ref) and subject is not None and r.random() < 0.7:
                worn = abilities.headwear(self.nouns.entries[subject].kind)
                return f"on {pair[1]} {'head' if worn else r.choice(('back', 'back', 'head'))}"
            return OF_IT[relation](r).replace("{it}", pair[0]).replace("{its}", pair[1])
        table = BEFORE if self.manner.articles else TERSE
        words = table[relation](r)
        if (
            relation in ("under", "in front of")
            and r.random() < 0.12
            and abilities.has_foot(self.nouns.entries[ref].kind, relation)
        ):
            words = "at the foot of"
        return f"{words} {self.name(ref, late)}"

    def _both(self, objects: tuple[str, ...]) -> str:
        a, b = objects
        if self.known(a) and self.known(b):
            if self.context.couple(a, b):
                return self.r.choice(("them", "them", "the two", "both"))
            if self.nouns.twins(a, b):
                return f"the {'2' if self.manner.digits else 'two'} {self.nouns.word[self.nouns.entries[a].kind].many}"
        if self.nouns.twins(a, b) and not self.known(a) and not self.known(b) and self.nouns.one(a):
            return self.nouns.twin(a, b)
        if not self.known(a) and not self.known(b) and (split := self._split(objects, False)):
            return split
        parts = [self.name(ref) for ref in objects]
        return (" & " if self.ampersand else " and ").join(parts)

    def alone(self, relation: Relation, ref: str) -> str | None:
        """The relation without its object, where that is what was just spoken of."""
        if self.context.pronouns(ref) and relation in ALONE:
            return ALONE[relation](self.r)
        return None

    # Doing

    def doing(self, move: Move, tense: Tense, late: bool = False) -> str:
        """Verb and where: "sitting on a mat", "rides a horse"."""
        assert move.relation
        r, subject = self.r, move.subjects[0]
        plural = self.plural(move.subjects)
        if len(move.objects) == 1 and len(move.subjects) == 1:
            acts = idioms.acts(self.nouns, move.relation, subject, move.objects[0])
            if acts and r.random() < 0.6:
                one, many, ing = Weighted(acts)(r)
                spoken = self.known(move.objects[0]) and self.pronoun(move.objects[0])
                thing = spoken[0] if spoken else self.name(move.objects[0], late)
                if tense == "ing":
                    return f"{ing} {thing}"
                if tense == "finite":
                    return f"{many if plural else one} {thing}"
                return f"{'are' if plural else 'is'} {ing} {thing}"
        verb = draw_verb(r, nature(self.nouns.entries[subject].kind), move.relation)
        where = self.where(move.relation, move.objects, subject, late)
        if verb.base.startswith("peek") and not where.startswith("behind"):
            verb = draw_verb(r, "thing", None)
        if verb.third == "is":
            return where if tense == "ing" else f"{'are' if plural else 'is'} {where}"
        word = (
            verb.participle
            if tense == "ing"
            else verb.finite(plural)
            if tense == "finite"
            else verb.progressive(plural)
        )
        return f"{word} {where}"

    def suffix(self, move: Move, relative: bool = True) -> str | None:
        """What follows the object's phrase and says the relation: "with a bird on it", "full of apples"; `relative`:
        "on which sits a bird" may be, too."""
        if len(move.objects) != 1 or move.relation is None or any(map(self.known, move.subjects)):
            return None
        if (
            relative
            and len(move.subjects) == 1
            and self.r.random() < 0.07
            and move.relation in ("on", "under", "behind", "above", "in front of", "next to")
        ):
            verb = draw_verb(self.r, nature(self.nouns.entries[move.subjects[0]].kind), move.relation)
            if not verb.base.startswith("peek") and self.nouns.one(move.objects[0]):
                return f"{BEFORE[move.relation](self.r)} which {verb.finite(self.plural(move.subjects))} {self.names(move.subjects)}"
        found = idioms.suffixes(self.nouns, move.relation, move.subjects[0], move.objects[0])
        if len(move.subjects) > 1:
            found = [(text, weight) for text, weight in found if text.startswith(("with", "surr", "topp", "cont"))]
        if not found:
            return None
        text = Weighted(found)(self.r)
        it, its = self.context.own(move.objects[0])
        where = OF_IT[move.relation](self.r)
        if "{ing}" in text:
            verb = draw_verb(self.r, nature(self.nouns.entries[move.subjects[0]].kind), move.relation)
            text = text.replace(
                "{ing} ", "" if verb.third == "is" or verb.base.startswith("peek") else verb.participle + " "
            )
        text = text.replace("{where}", where)
        return text.replace("{S}", self.names(move.subjects)).replace("{it}", it).replace("{its}", its)
