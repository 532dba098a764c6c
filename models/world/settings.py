"""Where a scene takes place: the settings, what asks for them, and what stands well in them (settings.tsv)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from models.world.kinds import Stands


@dataclass(frozen=True)
class Setting:
    """One backdrop. weight: how often it is sampled; favours: where the things stand that go well with it, best
    first; nouns: names of such a place; phrases: what prompts say to ask for it, to be sampled and to be read."""

    name: str
    weight: float
    favours: tuple[Stands, ...]
    nouns: tuple[str, ...]
    phrases: tuple[str, ...]


def _read(line: str) -> Setting:
    name, weight, favours, nouns, phrases = line.split("\t")
    stands = tuple(cast(Stands, word) for word in favours.split())
    return Setting(name, float(weight), stands, tuple(nouns.split(", ")), tuple(phrases.split(", ")))


_LINES = (Path(__file__).parent / "settings.tsv").read_text("utf-8").splitlines()[1:]
SETTINGS: tuple[Setting, ...] = tuple(map(_read, _LINES))
SETTING_BY_NAME: dict[str, Setting] = {setting.name: setting for setting in SETTINGS}

_LEADS = frozenset("in on at by under against inside within along through into".split())
_FILLERS = frozenset(
    "a an the some this that his her its their our my big small large little huge dark bright sunny busy quiet "
    "calm cozy cosy green blue white plain beautiful lush sandy snowy frozen starry empty lonely magical "
    "enchanted old modern tidy messy lovely peaceful tropical wild open deep clear cloudy rainy misty foggy "
    "winter summer autumn spring night moonlit wide vast warm cold stormy colourful colorful stylized clean "
    "simple soft pastel solid rural urban".split()
)
_MOST_FILLERS = 3
_NOUNS = {noun: setting.name for setting in reversed(SETTINGS) for noun in setting.nouns}
_PHRASES = {phrase: setting.name for setting in reversed(SETTINGS) for phrase in setting.phrases}
_MOST_TOKENS = max(len(text.split()) for text in (*_NOUNS, *_PHRASES))


def _longest(table: dict[str, str], tokens: Sequence[str], start: int) -> tuple[str, int] | None:
    for length in range(min(_MOST_TOKENS, len(tokens) - start), 0, -1):
        name = table.get(" ".join(tokens[start : start + length]))
        if name:
            return name, length
    return None


def match_setting(tokens: Sequence[str], start: int = 0) -> tuple[str, int] | None:
    """The setting that the words from `start` on ask for ("in a sunny garden"), and how many words do."""
    plain = [token.lower().replace("’", "'") for token in tokens]
    phrase = _longest(_PHRASES, plain, start)
    if plain[start] not in _LEADS:
        return phrase
    for skipped in range(_MOST_FILLERS + 1):
        at = start + 1 + skipped
        noun = _longest(_NOUNS, plain, at) if at < len(plain) else None
        if noun and (phrase is None or noun[1] + at - start > phrase[1]):
            return noun[0], noun[1] + at - start
        if at >= len(plain) or plain[at] not in _FILLERS:
            break
    return phrase


def setting_of(text: str) -> str | None:
    """The setting that a name of a place alone means: "backyard" -> "garden"."""
    plain = " ".join(text.lower().replace("’", "'").split())
    return _NOUNS.get(plain) or _PHRASES.get(plain)
