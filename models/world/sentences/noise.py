"""What hasty writers do to a text: typing errors, letter case, missing stops and apostrophes."""

from __future__ import annotations

import random
import re

from models.world.words import kind_of

_COMMON = {
    "the": ("teh", "hte"), "with": ("wiht", "wth", "w/"), "and": ("adn", "nad", "n"), "between": ("betwen", "beetween", "bewteen"), "behind": ("behing", "behnd", "behid"),
    "beautiful": ("beautifull", "beatiful"), "right": ("rigth", "rihgt"), "left": ("lefft", "letf"), "yellow": ("yelow", "yello"), "purple": ("purpel", "pruple"),
    "there's": ("theres",), "it's": ("its",), "its": ("it's",), "background": ("backround", "back ground"), "corner": ("conrer", "coner"), "front": ("fornt", "frount"),
    "i'd": ("id",), "don't": ("dont",), "shouldn't": ("shouldnt",), "picture": ("pictrue", "picure"), "please": ("pls", "plz", "pleas", "please"), "orange": ("ornage",),
    "next": ("nexto", "nxt"), "above": ("abov", "abouve"), "underneath": ("underneat", "undernaeth"), "beneath": ("beneeth",), "middle": ("midle", "middel"), "centre": ("cenre",),
    "sitting": ("siting",), "standing": ("standign",), "white": ("whit", "wihte"), "green": ("gren", "greeen"), "small": ("smal",), "little": ("litle", "littel"), "flying": ("fliyng", "flyng"),
    "balloons": ("baloons", "ballons"), "balloon": ("baloon", "ballon"), "tomatoes": ("tomatos",), "crescent": ("cresent",), "birthday": ("brithday", "bday"), "against": ("agianst",),
}  # fmt: skip


_ARTICLES = re.compile(
    r"\b(a|an|the) (?!few|couple|pair|lot|bit|bunch|dozen|handful|row|group|set|line|cluster|total|trio|single|second|herd|flock|pile|stack|crowd|left|right|first|other|\d)"
)


def misspelt(r: random.Random, word: str) -> str:
    """The word with one slip of the fingers; as it was where that would be another word."""
    if len(word) < 4:
        return word
    at = r.randrange(1, len(word) - 1)
    slip = r.random()
    if slip < 0.35:
        new = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    elif slip < 0.65:
        new = word[:at] + word[at + 1 :]
    elif slip < 0.88:
        new = word[:at] + word[at] + word[at:]
    else:
        near = "qwertyuiopasdfghjklzxcvbnm"
        index = near.find(word[at].lower())
        new = word[:at] + near[(index + 1) % len(near)] + word[at + 1 :] if index >= 0 else word
    return word if kind_of(new) is not None else new


def slips(r: random.Random, text: str, count: int) -> str:
    """The text with `count` slips."""
    words = re.split(r"(\s+)", text)
    for _ in range(count):
        index = r.randrange(0, len(words), 2)
        bare = words[index].strip(".,;:!?()")
        if not bare.isascii() or not re.fullmatch(r"[A-Za-z']+", bare):
            continue
        known = _COMMON.get(bare.lower())
        if known:
            words[index] = words[index].replace(bare, r.choice(known))
        elif r.random() < 0.6:
            words[index] = words[index].replace(bare, misspelt(r, bare))
    return "".join(words)


def untidy(r: random.Random, text: str) -> str:
    """The text as one person or another would have typed it."""
    if r.random() < 0.075:
        text = slips(r, text, r.choice((1, 1, 1, 2, 3)))
    x = r.random()
    if x < 0.12:
        text = text.lower()
    elif x < 0.125:
        text = text.upper()
    elif x < 0.135:
        text = re.sub(r"\b[a-z](?=[a-z]{2})", lambda m: m.group().upper(), text)
    y = r.random()
    if y < 0.03 and len(text) < 120:
        text = re.sub(r"[.,;](?= |$)", "", text)  # no stops at all
    elif y < 0.05 and "there is" not in text:
        text = _ARTICLES.sub("", text)  # as many write whose language has none
    elif y < 0.062:
        text = text.replace(", ", ",")
    elif y < 0.072:
        text = text.replace(". ", ".\n")
    elif y < 0.077:
        text = text.replace(" and ", " & ")
    elif y < 0.083:
        text = text.replace("with ", "w/ ")
    elif y < 0.092:
        text = text.replace("'", "")
    elif y < 0.097:
        text = text.replace("'", "’")
    if r.random() < 0.008:
        text = text.rstrip(".") + r.choice((" :)", "!!", "...", " thx", " ;)", "!!!"))
    return text
