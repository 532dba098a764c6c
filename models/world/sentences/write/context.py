"""What a reader has in mind: who was spoken of, and what "it", "them" and "between them" would mean."""

from __future__ import annotations

import random

from models.world.sentences import wordforms
from models.world.sentences.write.phrases.nouns import Nouns


class Context:
    """A pronoun is given only where a careful reader could not take it for another thing."""

    def __init__(self, r: random.Random, nouns: Nouns) -> None:
        self.r = r
        self.nouns = nouns
        self.said: set[str] = set()
        self.head: str | None = None  # what a following "with ..." would belong to
        self._it: str | None = None
        self._them: str | None = None
        self._sentence: list[str] = []  # refs spoken of in this sentence
        self._last: list[str] = []  # and in the one before
        self._gender: dict[str, tuple[str, str]] = {}

    def _pronouns(self, ref: str) -> tuple[str, str] | None:
        """(it, its) for an entry; None where no pronoun would be clear."""
        if not self.nouns.singular(ref):
            return "them", "their"
        if ref not in self._gender:
            kind = self.nouns.entries[ref].kind
            if fixed := wordforms.gender(kind, self.nouns.word[kind].one):
                self._gender[ref] = fixed
            elif self.nouns.personal(ref) or (self.nouns.furred(ref) and self.r.random() < 0.35):
                self._gender[ref] = self.r.choice((("him", "his"), ("him", "his"), ("her", "her")))
            else:
                self._gender[ref] = ("it", "its")
        return self._gender[ref]

    def own(self, ref: str) -> tuple[str, str]:
        """(it, its) within the noun phrase of the entry itself, where it is always clear."""
        return self._pronouns(ref) or ("them", "their")

    def pronouns(self, ref: str) -> tuple[str, str] | None:
        """(it, its) if a reader would take them for this entry now."""
        return self._pronouns(ref) if ref in (self._it, self._them) else None

    def couple(self, a: str, b: str) -> bool:
        """Whether "them" would be these two."""
        recent = self._sentence or self._last
        return set(recent) == {a, b} and self.nouns.singular(a) and self.nouns.singular(b)

    def tell(self, *refs: str, topic: str | None = None, head: str | None = None) -> None:
        """Notes what was just spoken of. `topic`: what it was about, if the words make that plain."""
        self.said.update(refs)
        self._sentence += [ref for ref in refs if ref not in self._sentence]
        alone = [ref for ref in refs if self.nouns.singular(ref)]
        several = [ref for ref in refs if not self.nouns.singular(ref)]
        self._it = topic if topic in alone else (alone[0] if len(alone) == 1 else None)
        self._them = topic if topic in several else (several[0] if len(several) == 1 and not alone else None)
        # two plural or two single things since: unclear which
        if self._it and self._it != topic and len([x for x in self._sentence if self.nouns.singular(x)]) > 1:
            self._it = None
        if self._them and self._them != topic and len([x for x in self._sentence if not self.nouns.singular(x)]) > 1:
            self._them = None
        self.head = head

    def stop_but_head(self) -> None:
        """A sentence ends, or goes on with its last noun."""
        head = self.head
        self.stop()
        self.head = head

    def stop(self) -> None:
        """A sentence ends: what was one of several in it is no longer clear."""
        alone = [ref for ref in self._sentence if self.nouns.singular(ref)]
        several = [ref for ref in self._sentence if not self.nouns.singular(ref)]
        self._it = alone[0] if len(alone) == 1 else None
        self._them = several[0] if len(several) == 1 and not alone else None
        self._last, self._sentence = self._sentence, []
        self.head = None
