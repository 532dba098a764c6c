"""Styles and moods in words, and which style a text asks for without saying so."""

from __future__ import annotations

import random
import re
from functools import lru_cache

from models.world.sentences.choice import Weighted, phrases
from models.world.styles import MOODS, STYLE_WORDS, STYLES, match_style
from models.world.words import kind_of

_BY_STYLE: dict[str | None, list[str]] = {style: [] for style in (*STYLES, None)}
_FORMS = ("style", "art", "drawing", "render", "illustration", "look", "design", "painting", "photo", "vector")
for _word, _of in STYLE_WORDS.items():
    if kind_of(_word) is None and not _word.endswith((" of", " with", " for")):
        _BY_STYLE[_of].append(_word)
# Techniques that look like neither of our styles, and moods.
_PLAIN = [word for word in _BY_STYLE[None] if word not in MOODS]
_TECHNIQUES = phrases(
    "watercolour *3 | watercolor *3 | oil painting *2 | pencil sketch *1.5 | hand drawn *2 | pixel art *2 | ink drawing | crayon drawing | digital art *2 | pop art | art deco | surrealism | anime | pastel drawing | chalk drawing"
    " | gouache | storybook watercolour | digital painting | black and white *0 | impressionist | folk art | street art | concept art | charcoal drawing | ukiyo-e *.5 | steampunk *.5 | cyberpunk *.4 | baroque *.5 | children's drawing *.6 | doodle | noir *.4 | abstract *.5"
)
_USUAL: dict[str, Weighted[str]] = {
    "flat": phrases(
        "flat style *2 | flat design *2 | flat vector *1.5 | vector art *2 | vector illustration *1.5 | flat illustration *2 | minimalist *2 | minimal *1 | clip art *1.5 | icon style *1 | line art *1 | paper cut | cartoon *3 | cartoon style *2"
        " | flat colours | flat colors | simple shapes *1 | pictogram *.6 | outline *.5 | infographic style *.5 | comic style | 2d *1 | emoji style *.6 | minimalistic"
    ),
    "dimensional": phrases(
        "3d *2 | 3d render *3 | 3d style *1.5 | realistic *3 | photorealistic *2 | clay style *1.5 | claymation | pixar style *1.5 | isometric *1.5 | low poly *1.5 | plasticine | glossy *1 | cinematic lighting *1.5 | soft shadows | octane render *.7 | product photo *.7"
        " | studio lighting | cgi | 4k *1 | hdr *.5 | lifelike | soft 3d | toy-like *.6 | voxel art *.5 | stock photo *.5 | blender render *.5"
    ),
}
_MOODS = Weighted(
    [
        (word, 1.0)
        for word in MOODS
        if kind_of(word) is None
        and word not in ("dark", "wise", "chubby", "healthy", "official", "delicious", "tasty", "yummy", "sleepy")
    ]
)
_AFTER = phrases("{s} *7 | in {s} style *2 | {s} please *.5 | style: {s} *.7")
_MOOD_AFTER = phrases(
    "{s} mood *3 | {s} *4 | {s} atmosphere *.8 | {s} feel *.7 | {s} and simple *.3 | a bit {s} *.3 | very {s} *.5"
)


def style(r: random.Random, name: str) -> str:
    """Words that choose the style: "flat design", "in a claymation style"."""
    word = _USUAL[name](r) if r.random() < 0.6 else r.choice(_BY_STYLE[name])
    text = _AFTER(r).replace("{s}", word)
    if "style style" in text or (" style" in text and any(word.endswith(form) for form in _FORMS)):
        text = word
    return text if implied_styles(text) == {name} else word


def medium(r: random.Random, name: str) -> str:
    """Words before the noun phrase: "a 3d render of"."""
    return r.choice({
        "flat": ("a flat illustration of", "a cartoon of", "clip art of", "a vector illustration of", "an icon of", "a minimalist drawing of", "a line drawing of", "a flat icon of", "cartoon of", "a simple cartoon drawing of"),
        "dimensional": ("a 3d render of", "a realistic picture of", "a 3d illustration of", "a photorealistic image of", "a clay model of", "3d render of", "a realistic photo of", "an isometric picture of", "a low poly scene of"),
    }[name])  # fmt: skip


def mood(r: random.Random) -> str:
    """Words of technique or mood that choose neither of our styles."""
    if r.random() < 0.5:
        return (
            _TECHNIQUES(r)
            if r.random() < 0.7
            else r.choice(("{s} style", "in {s}", "{s} look")).replace("{s}", _TECHNIQUES(r))
        )
    word = _MOODS(r)
    whole = (
        word.endswith(("colours", "colors", "light", "tones", "glow", "look", "mood", "style", "detailed"))
        or " " in word
    )
    text = word if whole else _MOOD_AFTER(r).replace("{s}", word)
    return text if not implied_styles(text) else _TECHNIQUES(r)


@lru_cache(maxsize=8192)
def implied_styles(text: str) -> frozenset[str]:
    """The styles that the words of a text choose."""
    tokens = re.findall(r"[\w'’-]+", text)
    found = set()
    at = 0
    while at < len(tokens):
        match = match_style(tokens, at)
        if match and match[0]:
            found.add(match[0])
        at += match[1] if match else 1
    return frozenset(found)
