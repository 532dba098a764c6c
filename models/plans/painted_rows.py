"""Rows with pictures: a chain, the scene that it tells with all that it leaves open chosen, and that scene's codes."""

from __future__ import annotations

import random
import re

import numpy as np
from tokenizers import Tokenizer

from models.families.mini.net.sequence import BEGIN_OF_IMAGE, BOS, PAD
from models.pictures.codes import EDGES, scene_codes
from models.pictures.looks import variants
from models.pictures.scene import MOST, Item, Scene
from models.plans.data import encode_prompt
from models.world.art.backdrops import LIGHTS, VARIANTS
from models.world.art.scenes.facing import turns
from models.world.art.scenes.scene import DEFAULT_STYLE
from models.world.brief import Box, Standing
from models.world.composition import read_chain
from models.world.composition.odd import disturb
from models.world.composition.where import setting_sentence
from models.world.settings import SETTINGS
from models.world.styles import STYLES

_EDITED = 0.3  # share of plans changed by hand before they are painted
_DROPPED = 0.06  # share of rows without prompt and chain, for guidance
_SETTING_OF = {setting_sentence(setting.name): setting.name for setting in SETTINGS}
_EDGES = frozenset(EDGES)
_BOX = re.compile(r"\(\d+,\d+\),\(\d+,\d+\)")


def _sound(box: Box) -> bool:
    return box[0] < box[2] and box[1] < box[3] and all(edge in _EDGES for edge in box)


def scene_of(chain: str, r: random.Random) -> Scene | None:
    """The scene that a chain tells; what is told by one name looks alike. None where it can't be painted."""
    things = read_chain(chain)
    if not things or len(things) > MOST or not all(_sound(box) for _, _, box in things):
        return None
    setting = next((name for sentence, name in _SETTING_OF.items() if chain.endswith(f"{sentence}<begin_of_image>")), None)
    style = next((style for style in STYLES if f" The style is {style}." in chain), DEFAULT_STYLE)
    looks: dict[tuple[str, str | None], tuple[int, bool]] = {}
    items = []
    for kind, colour, box in things:
        drawn = r.randrange(12) % variants(kind), r.random() < 0.5 and turns(kind)
        variant, turned = looks.setdefault((kind, colour), drawn)
        items.append(Item(kind, colour, box, variant, turned))
    return Scene(setting or "plain", style, tuple(items), r.randrange(VARIANTS), r.randrange(len(LIGHTS)))


def edited(chain: str, r: random.Random) -> str:
    """A chain as a person may leave it: its boxes moved, swapped, resized."""
    standings = tuple(Standing(str(at), kind, colour, box) for at, (kind, colour, box) in enumerate(read_chain(chain)))
    boxes = iter(standing.box for standing in disturb(standings, r))
    return _BOX.sub(lambda _: "({},{}),({},{})".format(*next(boxes)), chain)


def painted_row(tokenizer: Tokenizer, prompt: str, chain: str, r: random.Random) -> tuple[list[int], int, np.ndarray] | None:
    """ids from BOS to BEGIN_OF_IMAGE, from where on the chain is learned (len: not at all), and the codes."""
    by_hand = r.random() < _EDITED
    if by_hand:
        chain = edited(chain, r)
    scene = scene_of(chain, r)
    if scene is None:
        return None
    head = encode_prompt(tokenizer, prompt)
    ids = [*head, *tokenizer.encode(chain, add_special_tokens=False).ids]
    codes = scene_codes(scene)
    if r.random() < _DROPPED:
        return [BOS, *[PAD] * (len(ids) - 2), BEGIN_OF_IMAGE], len(ids), codes
    return ids, len(ids) if by_hand else len(head), codes
