"""Whole prompts: moves joined to captions, sentences, orders, labels, by the register of the writer."""

from __future__ import annotations

import random
import re
from typing import Literal

from models.world.brief import Brief
from models.world.sentences.choice import Weighted, phrases
from models.world.sentences.write.clauses import Clauses
from models.world.sentences.write.context import Context
from models.world.sentences.write.fragments import ATTACHED, Fragments
from models.world.sentences.write.phrases.manner import Manner
from models.world.sentences.write.phrases.nouns import Nouns
from models.world.sentences.write.phrases.places import LABELS
from models.world.sentences.write.plan import Move, Planner
from models.world.sentences.write.purposes import OPENERS, QUESTIONS
from models.world.sentences.write.teller import Teller

Register = Literal["caption", "terse", "prose", "orders", "mixed", "labels"]
_REGISTERS: Weighted[Register] = Weighted(
    [("caption", 5), ("terse", 2), ("prose", 3), ("orders", 1), ("mixed", 3), ("labels", 0.4)]
)
_SEPARATORS = phrases(
    ", *14 | ; *1.5 |  and *1.2 | . *1.5 |  / *.25 |  - *.5 |  + *.25 | , and *1 | , then *.2 | , plus *.3 | & *.2"
)
_LAST = phrases(", and *3 |  and *3 | , *8 | , plus *.4 |  plus *.2 | , also *.2")
_JOINTS = phrases(", and *6 |  and *3 | ; *1.2 | , while *1 | , *1")
_ORDERS = frozenset("put place add draw include show paint have position set stick insert".split())
_FRONTED = frozenset(
    "in on at to left right above over below under underneath beneath behind next beside near by close alongside inside within around between top bottom"
    " center centre middle background foreground from far upper lower up down just directly along atop upon all round immediately not adjacent high straight"
    " halfway exactly somewhere infront nearby ontop lined arranged stacked side lower-left".split()
)


def fronted(text: str) -> bool:
    """Whether a text begins with a place, so that no opener fits before it."""
    first = text.split(" ", 1)[0].strip(",:").lower()
    return first in _FRONTED or text.startswith("a bit") or "-" in first and first.split("-")[0] in _FRONTED


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


class Writer:
    """Words the objects, relations and places of one brief."""

    def __init__(self, r: random.Random, brief: Brief, register: Register | None = None) -> None:
        self.r = r
        self.brief = brief
        self.register: Register = register or _REGISTERS(r)
        self.manner = Manner(
            digits=r.random() < (0.4 if self.register in ("terse", "labels") else 0.2),
            noise=r.choice((0.0, 0.0, 0.08, 0.2)) if self.register != "terse" else 0.03,
            articles=self.register not in ("terse", "labels"),
            the=self.register == "prose" and r.random() < 0.12,
            careless=r.random() < 0.03,
        )
        self.nouns = Nouns(r, brief, self.manner)
        self.context = Context(r, self.nouns)
        self.teller = Teller(r, self.nouns, self.context, self.manner)
        self.fragments = Fragments(self.teller)
        self.clauses = Clauses(self.teller, self.fragments, 0.85 if self.register == "orders" else 0.04)
        self.opened = False  # begins with "a photo of" or such

    def sentences(self) -> list[str]:
        """The text as sentences without their full stops, in lower case but for names; captions are one sentence."""
        clusters = Planner(self.r, self.brief, self.nouns).moves()
        if self.register == "labels" and (text := self._labels(clusters)):
            return [text]
        if self.register in ("caption", "terse", "labels"):
            return self._captions(clusters, opener=self.manner.articles)
        if self.register == "mixed" and len(clusters) + len(clusters[0]) > 2:
            first = self._captions([clusters[0][:2]], opener=True)
            self.context.stop()
            rest = [clusters[0][2:], *clusters[1:]]
            return first + self._prose([moves for moves in rest if moves])
        if self.register == "mixed":
            return self._captions(clusters, opener=True)
        return self._prose(clusters)

    # Captions

    def _glue(self, text: str, more: str, separator: str) -> str:
        if not more.startswith(ATTACHED):
            return text + separator + more
        more = more[len(ATTACHED) :]
        often = (
            1.0
            if more.startswith(("left", "right", "to the", "on the", "on its", "to its"))
            else 0.15
            if more.startswith("with")
            else 0.0
            if more.startswith("that ")
            else 0.85
            if " which " in more[:30]
            else 0.5
        )
        comma = ", " if self.r.random() < often else " "
        return text + comma + more

    def _captions(self, clusters: list[list[Move]], opener: bool) -> list[str]:
        r = self.r
        separator = _spaced(_SEPARATORS(r))
        if "and" in separator or "&" in separator:  # only where the reader doesn't get lost
            separator = separator if sum(map(len, clusters)) <= 3 else ", "
        full_stops = len(clusters) > 1 and r.random() < 0.35
        sentences: list[str] = []
        text = ""
        last = clusters[-1][-1]
        for cluster in clusters:
            for move in cluster:
                if separator == ". " and text and r.random() < 0.8:
                    sentences.append(text)
                    self.context.stop()
                    text = ""
                told = self.fragments.tell(move)
                if not text:
                    text = self._opening(told) if opener and not sentences else told
                    continue
                final = move is last and separator == ", " and r.random() < 0.4
                text = self._glue(text, told, _spaced(_LAST(r)) if final else ", " if separator == ". " else separator)
            if full_stops:
                sentences.append(text)
                self.context.stop()
                text = ""
        return sentences + [text] if text else sentences

    def _opening(self, text: str) -> str:
        if fronted(text) or self.r.random() < 0.62:
            return text
        self.opened = True
        opener = OPENERS(self.r)
        return f"{opener} {text}"

    def _labels(self, clusters: list[list[Move]]) -> str | None:
        """ "left: snowman, right: tree"; None where anything else is to be told."""
        moves = [move for cluster in clusters for move in cluster]
        if any(move.form != "intro" or len(move.positions) != 1 for move in moves):
            return None
        order = self.r.random()
        parts = []
        dash = self.r.choice((": ", ": ", " - ", " = "))
        for move in moves:
            place = LABELS[move.positions[0]](self.r)
            names = self.teller.names(move.subjects)
            self.context.tell(*move.subjects)
            parts.append(
                f"{place}{dash}{names}" if order < 0.7 else f"{names} {place}" if order < 0.9 else f"{names} ({place})"
            )
        return self.r.choice((", ", ", ", "; ", " | ", " / ")).join(parts)

    # Prose

    def _prose(self, clusters: list[list[Move]]) -> list[str]:
        r = self.r
        sentences: list[str] = []
        fresh = True  # the next clause may begin a sentence
        for cluster in clusters:
            joined = 0
            for index, move in enumerate(cluster):
                told = self.clauses.tell(move)
                if told.startswith(ATTACHED) and sentences:
                    sentences[-1] = self._glue(sentences[-1], told, "")
                elif fresh or not sentences:
                    sentences.append(told.removeprefix(ATTACHED))
                    joined = 0
                else:
                    joint = _spaced(_JOINTS(r))
                    if joint == ", while " and (fronted(told) or told.split(" ", 1)[0] in _ORDERS):
                        joint = ", and "
                    sentences[-1] += joint + told
                    joined += 1
                following = cluster[index + 1] if index + 1 < len(cluster) else None
                fresh = following is None or joined > 0 or r.random() < 0.6
                if fresh and not (following and self.context.head in following.objects):
                    self.context.stop()
                elif fresh:
                    self.context.stop_but_head()
            fresh = True
        return sentences


def _spaced(joint: str) -> str:
    """A table's joint with the blank that stripping it took away."""
    if joint == "\n":
        return joint
    if joint in (".", ",", ";") or joint.startswith(","):
        return joint + " "
    return f" {joint} "


def question(text: str) -> bool:
    return bool(re.match("|".join(QUESTIONS), text.lower()))
