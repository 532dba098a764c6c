"""Moves as sentences tell them: with a verb, or as a wish."""

from __future__ import annotations

from models.world.sentences.choice import phrases
from models.world.sentences.natures import nature
from models.world.sentences.write.phrases.adjectives import NUMBERS
from models.world.sentences.write.fragments import ATTACHED, Fragments
from models.world.sentences.write.plan import Move
from models.world.sentences.write.teller import Teller
from models.world.sentences.write.together import beside, corners, place, row, sides
from models.world.sentences.write.phrases.verbs import draw_verb

_THERE = phrases(
    "there {is} *10 | you can see *.7 | we see *.7 | I see *.2 | I want *.5 | I'd like *.3 | there should be *.7 | we have *.2 | you see *.3 | there must be *.15 | there needs to be *.1 | I need *.15"
)
_PUT = phrases(
    "put *5 | place *3 | add *5 | draw *4 | include *.7 | show *.7 | paint *.5 | have *.3 | position *.3 | set *.3 | stick *.2 | insert *.2"
)

_DRAW = phrases("draw *6 | add *5 | include *1.5 | show *1.5 | paint *1 | have *.5")

_SEVERAL = frozenset((*NUMBERS[2:], *map(str, range(2, 13)), "some", "several", "many", "multiple", "both"))
_QUANTITIES = (
    "a few ",
    "a couple ",
    "a bunch ",
    "a pair ",
    "lots ",
    "a lot ",
    "a dozen ",
    "half a dozen ",
    "a handful ",
)


def _several(named: str) -> bool:
    """Whether a phrase begins with more than one thing."""
    return named.split(" ", 1)[0] in _SEVERAL or named.startswith(_QUANTITIES)


class Clauses:
    """`orders`: how often a sentence tells the painter what to do."""

    def __init__(self, teller: Teller, fragments: Fragments, orders: float) -> None:
        self.t = teller
        self.fragments = fragments
        self.orders = orders

    def _there(self, refs: tuple[str, ...], named: str = "") -> str:
        """ "there is" or another such beginning; `named`: the phrase that follows, if known already."""
        t = self.t
        if t.r.random() < self.orders:
            return _PUT(t.r)
        be = "are" if t.plural(refs[:1]) or _several(named) else "is"
        text = _THERE(t.r).replace("{is}", be)
        return "there's" if text == "there is" and t.r.random() < 0.25 else text

    def tell(self, move: Move) -> str:
        if move.form == "intro":
            return self._intro(move)
        if move.form == "relate":
            return self._relate(move)
        if move.form == "sides":
            return self._sides(move)
        t = self.t
        if move.form == "place":
            (ref,) = move.subjects
            pair = t.pronoun(ref)
            name = (
                ("they" if pair[0] == "them" else {"him": "he", "her": "she"}.get(pair[0], "it"))
                if pair
                else t.name(ref)
            )
            be = "are" if t.plural(move.subjects) else "is"
            t.context.tell(ref, topic=ref)
            return f"{name} {be} {place(t, move.positions)}"
        if move.form == "list":
            named = self.fragments.tell(move)
            return f"{self._there(move.subjects, named)} {named}"
        if move.form in ("row", "column"):
            text = row(t, move)
            t.context.tell(*move.subjects)
            if text.split()[0] in ("two", "three", "four", "five", "2", "3", "4", "5"):
                return f"{self._there(move.subjects)} {text}" if t.r.random() < 0.7 else text
            return text
        text = corners(t, move) if move.form == "corners" else beside(t, move)
        t.context.tell(*move.subjects)
        many = not text.startswith(("a ", "an "))
        there = "there are" if many else "there is"
        return f"{_PUT(t.r) if t.r.random() < self.orders else there} {text}"

    def _verb(self, refs: tuple[str, ...], inverted: bool) -> str:
        t = self.t
        verb = draw_verb(t.r, nature(t.nouns.entries[refs[0]].kind), None)
        return verb.finite(t.plural(refs)) if inverted or t.r.random() < 0.7 else verb.progressive(t.plural(refs))

    def _intro(self, move: Move) -> str:
        t = self.t
        refs = move.subjects
        where = place(t, move.positions) if move.positions else ""
        x = t.r.random()
        if not where:
            named = t.names(refs, late=True)
            text = f"{_DRAW(t.r) if t.r.random() < self.orders else self._there(refs, named)} {named}"
        elif x < 0.3:
            named = t.names(refs)
            text = f"{self._there(refs, named)} {named} {where}"
        elif x < 0.5:
            text = f"{t.names(refs)} {self._verb(refs, False)} {where}"
        elif x < 0.8:
            text = f"{where} {self._verb(refs, True)} {t.names(refs, late=True)}"
        elif x < 0.93:
            text = f"{where} {self._there(refs)} {t.names(refs, late=True)}"
        else:
            text = f"{where} {'are' if t.plural(refs) else 'is'} {t.names(refs, late=True)}"
        alone = len(refs) == 1
        t.context.tell(
            *refs,
            topic=refs[0] if alone else None,
            head=refs[0] if alone and text.endswith(t.nouns.bare(refs[0])) else None,
        )
        return text

    def _relate(self, move: Move) -> str:
        t, r = self.t, self.t.r
        assert move.relation
        new_subject = not any(map(t.known, move.subjects))
        new_object = not all(map(t.known, move.objects))
        obj, one = move.objects[0], len(move.objects) == 1
        if not new_subject:
            return self._known_subject(move)
        if new_object and one and not any(map(t.known, move.refs)) and r.random() < 0.3:
            head = t.nouns.new(obj, late=False)
            text = f"{self._there((obj,))} {head} {t.suffix(move)}"
            t.context.tell(obj, *move.subjects, topic=obj)
            return text
        if not new_object and one and t.context.head == obj and r.random() < 0.35 and (suffix := t.suffix(move)):
            t.context.tell(obj, *move.subjects, topic=obj)
            return ATTACHED + suffix
        if not new_object and one and r.random() < 0.22 and (clause := self._of_object(move)):
            t.context.tell(obj, *move.subjects)
            return clause
        x = r.random()
        verb = draw_verb(r, nature(t.nouns.entries[move.subjects[0]].kind), move.relation)
        plural = t.plural(move.subjects)
        if x < 0.3:
            subject = t.names(move.subjects)
            text = f"{subject} {t.doing(move, 'finite' if r.random() < 0.65 else 'progressive', True)}"
        elif x < 0.55 and not verb.base.startswith("peek"):
            where = t.where(move.relation, move.objects)
            text = f"{where} {verb.finite(plural)} {t.names(move.subjects, late=True)}"
        elif x < 0.72:
            where = t.where(move.relation, move.objects)
            text = f"{where} {self._there(move.subjects)} {t.names(move.subjects, late=True)}"
        elif x < 0.8:
            where = t.where(move.relation, move.objects)
            text = f"{where} {'are' if plural else 'is'} {t.names(move.subjects, late=True)}"
        elif x < 0.93 or self.orders > 0.5:
            there = self._there(move.subjects)
            subject = t.names(move.subjects)
            tail = (
                t.where(move.relation, move.objects, move.subjects[0], True)
                if r.random() < 0.7 or there in ("put", "place", "set", "stick", "position")
                else t.doing(move, "ing", True)
            )
            text = f"{there} {subject} {tail}"
        else:
            subject = t.names(move.subjects)
            be = ("go" if plural else "goes") if r.random() < 0.2 else "are" if plural else "is"
            text = f"{subject} {be} {t.where(move.relation, move.objects, move.subjects[0], True)}"
        t.context.tell(*move.subjects, *move.objects)
        return text

    def _of_object(self, move: Move) -> str | None:
        """A sentence about what is known: "the dog wears a hat", "it has a bird on its back"."""
        t = self.t
        obj = move.objects[0]
        pair = t.pronoun(obj)
        suffix = t.suffix(move, relative=False)
        if suffix is None:
            return None
        many = not t.nouns.singular(obj)
        name = ({"him": "he", "her": "she", "them": "they"}.get(pair[0], "it")) if pair else t.nouns.known(obj)
        if suffix.startswith("with "):
            return f"{name} {'have' if many else 'has'} {suffix[5:]}"
        if suffix.startswith("that holds "):
            return f"{name} {'hold' if many else 'holds'} {suffix[11:]}"
        return f"{name} {'are' if many else 'is'} {suffix}"

    def _known_subject(self, move: Move) -> str:
        t = self.t
        subject = move.subjects[0]
        pair = t.pronoun(subject) if len(move.subjects) == 1 else None
        name = (
            ({"him": "he", "her": "she", "them": "they"}.get(pair[0], "it"))
            if pair
            else t.listed([t.name(x) for x in move.subjects])
        )
        plural = t.plural(move.subjects)
        x = t.r.random()
        if x < 0.4:
            assert move.relation
            text = f"{name} {'are' if plural else 'is'} {t.where(move.relation, move.objects, subject, True)}"
        else:
            text = f"{name} {t.doing(move, 'finite' if x < 0.75 else 'progressive', True)}"
        t.context.tell(*move.subjects, *move.objects)
        return text

    def _sides(self, move: Move) -> str:
        t = self.t
        (obj,) = move.objects
        known = t.known(obj)
        if not known:
            named = t.nouns.new(obj, late=False)
            there = self._there((obj,))
            text, _ = sides(t, move, False)
            text = f"{there} {named} {text}"
        else:
            text, suffix = sides(t, move, True)
            if suffix:
                text = ATTACHED + text
            elif text.startswith(("on ", "to ", "left ", "right ")):
                text = text.replace("{O}", t.nouns.known(obj), 1).replace(
                    "{O}", "it" if t.nouns.singular(obj) else "them"
                )
            else:
                put = (
                    _PUT(t.r) if t.r.random() < max(self.orders, 0.1) else f"there {'are' if _several(text) else 'is'}"
                )
                text = f"{put} " + text.replace("{O}", t.nouns.known(obj), 1).replace(
                    "{O}", "it" if t.nouns.singular(obj) else "them"
                )
        t.context.tell(*move.subjects, obj, topic=obj)
        return text
