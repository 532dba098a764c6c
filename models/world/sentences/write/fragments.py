"""Moves as captions tell them: noun phrases without a verb of their own."""

from __future__ import annotations

from models.world.sentences.choice import phrases
from models.world.sentences.write.plan import Move
from models.world.sentences.write.teller import Teller
from models.world.sentences.write.together import beside, corners, loose, place, row, sides

ATTACHED = "+"  # a text that begins so goes on from the phrase before

_PAIR = phrases("plain *6 | doing *3 | suffix *4 | front *1")
_TIED = phrases("plain *6 | doing *2 | front *2.5 | alone *2 | suffix *4")


class Fragments:
    def __init__(self, teller: Teller) -> None:
        self.t = teller

    def tell(self, move: Move) -> str:
        """The text of a move; what it says is noted in the context."""
        form = move.form
        if form == "intro":
            return self._intro(move)
        if form == "relate":
            return self._relate(move)
        if form == "sides":
            return self._sides(move)
        t = self.t
        if form == "place":
            (ref,) = move.subjects
            text = f"{t.name(ref)} {place(t, move.positions)}"
            t.context.tell(ref, topic=ref)
            return text
        if form == "list":
            text = loose(t, move)
            t.context.tell(*move.subjects, head=move.subjects[0] if len(move.subjects) == 1 else None)
            return text
        if form in ("row", "column"):
            text = row(t, move)
            t.context.tell(*move.subjects)
            return text
        text = corners(t, move) if form == "corners" else beside(t, move)
        t.context.tell(*move.subjects)
        return text

    def _intro(self, move: Move) -> str:
        t = self.t
        ref = move.subjects[0]
        label = not t.manner.articles
        if not move.positions:
            text = t.names(move.subjects, late=True)
        else:
            where = place(t, move.positions, label)
            x = t.r.random()
            if x < 0.62:
                text = f"{t.names(move.subjects)} {where}"
            elif x < 0.9:
                mark = "" if where.startswith(("on ", "in ", "at ")) or not label else t.r.choice((":", ":", " -"))
                text = f"{where}{mark} {t.names(move.subjects, late=True)}"
            elif x < 0.95:
                text = f"{place(t, move.positions, True)}: {t.names(move.subjects, late=True)}"
            else:
                text = f"{where}{':' if label else ','} {t.names(move.subjects, late=True)}"
        alone = len(move.subjects) == 1
        t.context.tell(*move.subjects, topic=ref if alone else None, head=ref if alone else None)
        return text

    def _relate(self, move: Move) -> str:
        t = self.t
        assert move.relation
        new_subject = not any(map(t.known, move.subjects))
        obj = move.objects[0]
        new_object = not all(map(t.known, move.objects))
        one = len(move.objects) == 1
        if new_subject and new_object:
            form = _PAIR(t.r)
            if form == "suffix" and one and not any(map(t.known, move.refs)):
                text = f"{t.nouns.new(obj, late=False)} {t.suffix(move)}"
                t.context.tell(obj, *move.subjects, topic=obj)
                return text
            text = self._phrase(move, "front" if form == "front" else "doing" if form == "doing" else "plain")
            last = move.subjects if form == "front" else move.objects
            t.context.tell(*move.subjects, *move.objects, head=last[0] if len(last) == 1 else None)
            return text
        if new_subject:
            form = _TIED(t.r)
            if form == "suffix" and t.context.head == obj and (suffix := t.suffix(move)):
                t.context.tell(obj, *move.subjects, topic=obj)
                return ATTACHED + suffix
            t.last_pronoun = None
            if form == "alone" and one and (alone := t.alone(move.relation, obj)):
                text = f"{t.names(move.subjects)} {alone}"
                t.last_pronoun = obj
            else:
                text = self._phrase(move, form if form in ("front", "doing") else "plain")
            t.context.tell(*move.subjects, *move.objects, topic=t.last_pronoun)
            return text
        subject = move.subjects[0]
        if t.context.head == subject and len(move.subjects) == 1 and t.r.random() < 0.8:
            x = t.r.random()
            if x < 0.15:
                text = f"{ATTACHED}that {t.doing(move, 'finite', True)}"
            elif x < 0.55:
                text = ATTACHED + t.doing(move, "ing", True)
            else:
                text = ATTACHED + t.where(move.relation, move.objects, subject, True)
        else:
            text = self._phrase(move, "doing" if t.r.random() < 0.3 else "plain")
        t.context.tell(*move.subjects, *move.objects)
        return text

    def _phrase(self, move: Move, form: str) -> str:
        t = self.t
        assert move.relation
        if form == "front":
            where = t.where(move.relation, move.objects, move.subjects[0])
            colon = ":" if t.r.random() < 0.08 else ""
            return f"{where}{colon} {t.names(move.subjects, late=True)}"
        subject = t.names(move.subjects)
        if form == "doing":
            return f"{subject} {t.doing(move, 'ing', True)}"
        return f"{subject} {t.where(move.relation, move.objects, move.subjects[0], True)}"

    def _sides(self, move: Move) -> str:
        t = self.t
        (obj,) = move.objects
        known = t.known(obj)
        named = "" if known else t.nouns.new(obj, late=False)
        t.last_pronoun = None
        text, suffix = sides(t, move, known)
        clear = suffix or t.last_pronoun is not None
        if suffix:
            text = f"{named} {text}" if named else ATTACHED + text
        elif "{O}" in text:
            text = text.replace("{O}", t.nouns.known(obj), 1).replace("{O}", "it" if t.nouns.singular(obj) else "them")
        t.context.tell(*move.subjects, obj, topic=obj if clear else None)
        return text
