"""A whole prompt: heading, what is to be seen, setting, style, what must not be there, thanks."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from models.world.brief import Brief
from models.world.kinds import Word
from models.world.sentences.write.phrases import scenery
from models.world.sentences.write.phrases.avoiding import avoiding
from models.world.sentences.write.purposes import AFTERTHOUGHTS, heading
from models.world.sentences.write.registers import Register, Writer, capital, fronted, question
from models.world.sentences.write.styles import implied_styles, medium, mood
from models.world.sentences.write.styles import style as style_words


@dataclass
class Draft:
    """Sentences without their stops, and what stands round them. opened: begins with "a photo of" or such; prose:
    in whole sentences; phrase: begins with a noun phrase, so that "a drawing of" fits before it."""

    sentences: list[str]
    opened: bool = False
    prose: bool = False
    phrase: bool = False
    head: str = ""
    avoided: list[Word] = field(default_factory=list)


def write(brief: Brief, r: random.Random, register: Register | None = None) -> str:
    """Words a brief: all that it asks is said, and nothing else is asked."""
    writer = Writer(r, brief, register)
    sentences = writer.sentences()
    draft = Draft(
        sentences,
        opened=writer.opened,
        prose=writer.register in ("prose", "orders") or len(sentences) > 2,
        phrase=writer.register in ("caption", "mixed") and not fronted(sentences[0]) and not writer.opened,
        avoided=[writer.nouns.word[kind] for kind in brief.avoid],
    )
    return dressed(r, brief, draft, headings=0.12 if writer.opened else 0.28)


def dressed(r: random.Random, brief: Brief, draft: Draft, headings: float, setting: bool = True) -> str:
    """The draft with all that the brief asks beside its things; `setting`: it's to be told, or was."""
    if r.random() < headings:
        draft.head = heading(r, brief)
    if brief.setting and setting:
        _tell_setting(r, brief.setting, draft)
    if draft.avoided:
        apart = r.random() < (0.75 if draft.prose else 0.35) or question(draft.sentences[-1])
        said = avoiding(r, [word.one for word in draft.avoided], [word.many for word in draft.avoided], apart)
        _append(draft, said, apart, first=r.random() < 0.03 and not draft.opened)
    if brief.style and brief.style not in implied_styles(draft.head):
        _tell_style(r, brief.style, draft)
    if r.random() < 0.1:
        _append(draft, mood(r), r.random() < (0.6 if draft.prose else 0.2) or question(draft.sentences[-1]))
    if r.random() < 0.06:
        _append(draft, AFTERTHOUGHTS(r), r.random() < 0.4 or question(draft.sentences[-1]))
    text = joined(r, draft.sentences, draft.prose)
    if draft.head and r.random() < 0.05 and draft.head.count(":") < 2:
        return f"{text} ({draft.head.strip(' :-!.,–—>')})"
    if draft.head.endswith((", ", "- ", "> ")) and text[0].isupper() and not text.startswith("I") and r.random() < 0.85:
        text = text[0].lower() + text[1:]
    return draft.head + text


def _append(draft: Draft, text: str, apart: bool, first: bool = False) -> None:
    if first:
        draft.sentences.insert(0, text)
    elif apart or draft.sentences[-1].endswith((".", "!", "?")):
        draft.sentences.append(text)
    else:
        glue = " " if text.startswith(("but ", "and ", "without", "with ", "please", "for ")) else ", "
        draft.sentences[-1] += glue + text


def _tell_setting(r: random.Random, setting: str, draft: Draft) -> None:
    sentences = draft.sentences
    x = r.random()
    if x < 0.14 and not draft.opened:
        sentences[0] = f"{scenery.adverbial(r, setting)}{r.choice((', ', ', ', ' '))}{sentences[0]}"
        draft.phrase = False
    elif x < 0.26:
        mark = r.choice((": ", ". ", ", ", " - ", ": "))
        name = scenery.title(r, setting)
        draft.head += (capital(name) if draft.head.endswith((". ", "! ")) or r.random() < 0.5 else name) + mark
    elif x < 0.42:
        sentence = scenery.sentence(r, setting)
        sentences.insert(0 if r.random() < 0.3 and not draft.opened else len(sentences), sentence)
    else:
        tail = scenery.adverbial(r, setting) if x < 0.8 else scenery.label(r, setting)
        index = len(sentences) - 1 if r.random() < 0.6 else 0
        if sentences[index].endswith((".", "!", "?")):
            sentences.append(tail)
            return
        sentences[index] += (", " if x >= 0.8 or r.random() < 0.5 or len(sentences[index]) > 60 else " ") + tail


def _tell_style(r: random.Random, style: str, draft: Draft) -> None:
    x = r.random()
    if x < 0.2 and draft.phrase and not draft.head:
        draft.sentences[0] = f"{medium(r, style)} {draft.sentences[0]}"
    elif x < 0.28 and not draft.head:
        draft.head = capital(style_words(r, style)) + r.choice((": ", ", ", ". "))
    elif x < (0.7 if draft.prose else 0.35) or draft.sentences[-1].endswith((".", "!", "?")):
        draft.sentences.append(style_words(r, style))
    else:
        draft.sentences[-1] += ", " + style_words(r, style)


def joined(r: random.Random, sentences: list[str], prose: bool) -> str:
    """Sentences with capitals and stops; a lone caption as people leave it."""
    if len(sentences) == 1:
        text = sentences[0]
        if text.endswith((".", "!", "?", ")", "]")):
            return capital(text) if prose or r.random() < 0.4 else text
        end = "?" if question(text) and r.random() < 0.7 else "." if r.random() < (0.85 if prose else 0.25) else ""
        return (capital(text) if prose or r.random() < 0.4 else text) + end
    careless = r.random() < 0.12
    stop = "! " if r.random() < 0.02 else ". "
    parts = []
    for index, text in enumerate(sentences):
        last = index == len(sentences) - 1
        end = "? " if question(text) else stop if not last else ("." if r.random() < 0.75 else "")
        if end == ". " and text.startswith(("no ", "please no")) and r.random() < 0.25:
            end = "! "
        if text.endswith((".", "!", "?")):
            end = " "
        parts.append((text if careless else capital(text)) + end)
    return "".join(parts).strip()
