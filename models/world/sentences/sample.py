"""A prompt with what it asks for: of a scene, from a frame, or as a benchmark has it."""

from __future__ import annotations

import random
from dataclasses import replace

from models.world.brief import MOST_ASKED, Brief
from models.world.sentences.corpus.frames import FRAMES, fill
from models.world.sentences.draw.plain import draw_plain
from models.world.sentences.draw.scene import draw_scene
from models.world.sentences.draw.whole import completed
from models.world.sentences.noise import untidy
from models.world.sentences.order import satisfiable
from models.world.sentences.write import write
from models.world.sentences.write.plain import write_plain
from models.world.sentences.write.prompt import Draft, dressed

LONGEST = 580  # characters
_FRAMES, _PLAIN = 0.2, 0.18  # shares; the rest are scenes


def _of_scene(r: random.Random) -> tuple[str, Brief]:
    brief, theme = draw_scene(r)
    brief = completed(r, brief, theme)
    return write(brief, r), brief


def _of_frame(r: random.Random) -> tuple[str, Brief]:
    """A frame filled, now and then with a setting, a style or a heading of its own."""
    while True:
        found = fill(r, r.choice(FRAMES))
        if found is None or len(found[1].objects) > MOST_ASKED or not satisfiable(found[1]):
            continue
        text, asked, nouns = found
        brief = completed(r, asked, None, setting=0.14, avoid=0.04)
        more = () if asked.avoid else brief.avoid
        prose = text.endswith(".") and not text.endswith("..")
        draft = Draft([text.rstrip(".") if prose else text], opened=True, prose=prose, avoided=nouns.words_for(more))
        return dressed(r, brief, draft, headings=0.05, setting=asked.setting is None), brief


def _of_benchmark(r: random.Random) -> tuple[str, Brief]:
    brief = draw_plain(r)
    return write_plain(brief, r), brief


def tidy_prompt(r: random.Random) -> tuple[str, Brief]:
    """A prompt without slips of the fingers, and its brief."""
    while True:
        x = r.random()
        text, brief = _of_frame(r) if x < _FRAMES else _of_benchmark(r) if x < _FRAMES + _PLAIN else _of_scene(r)
        if len(text) <= LONGEST:
            return text, renamed(brief)


def renamed(brief: Brief) -> Brief:
    """The brief with refs a, b, c in the order of its entries."""
    names = {entry.ref: chr(ord("a") + index) for index, entry in enumerate(brief.objects)}
    return replace(
        brief,
        objects=tuple(replace(entry, ref=names[entry.ref]) for entry in brief.objects),
        relations=tuple(
            replace(x, subject=names[x.subject], objects=tuple(names[o] for o in x.objects)) for x in brief.relations
        ),
        places=tuple(replace(x, ref=names[x.ref]) for x in brief.places),
    )


def sample_prompt(r: random.Random) -> tuple[str, Brief]:
    """A prompt as somebody might type it, and what it asks for."""
    text, brief = tidy_prompt(r)
    return untidy(r, text), brief
