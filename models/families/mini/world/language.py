"""Samples: a scene with a prompt that asks for it and a chain that plans it."""

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from models.families.mini.world import phrases
from models.families.mini.world.chains import with_boxes, write_chain
from models.families.mini.world.edits import edit_boxes, edit_items
from models.families.mini.world.prompts import write_prompt
from models.families.mini.world.scene import Scene, sample_scene
from models.families.mini.world.vocabulary import COLOURS, COLOUR_SYNONYMS, OBJECT_CLASSES, SETTINGS
from models.families.mini.world.words import groups_of
from models.kit.template import CHAIN_TEMPLATE, ends, filled

# The two ends of GoT-R1's template, each one token here; the space behind the first belongs to the next word.
_before, PROMPT_SUFFIX = ends(CHAIN_TEMPLATE)
PROMPT_PREFIX = _before.rstrip()


@dataclass(frozen=True)
class Sample:
    """One training sample: what is asked, the plan, and the scene that render() paints.

    edited: the chain was changed by hand, so it no longer follows from the prompt and its prose may be stale.
    Such a sample teaches painting (the boxes count, not the prose), never planning: no loss on its chain.
    """

    prompt: str
    chain: str
    scene: Scene
    edited: bool = False


def write_sample(rng: np.random.Generator, scene: Scene) -> Sample:
    """Puts a scene into words. The scene must hold one to eight items."""
    r = random.Random(int(rng.integers(1 << 62)))
    groups = groups_of(r, scene)
    return Sample(write_prompt(r, scene, groups), write_chain(r, scene, groups), scene)


def write_edited_sample(rng: np.random.Generator, scene: Scene) -> Sample:
    """As write_sample, but a person has changed the plan: the prompt asks for `scene`, the chain states another."""
    r = random.Random(int(rng.integers(1 << 62)))
    prompt = write_prompt(r, scene, groups_of(r, scene))
    planned = edit_items(r, scene)
    by_hand = r.random() < 0.4
    chain = write_chain(r, planned, groups_of(r, planned), by_hand=by_hand)
    final = edit_boxes(r, planned)
    return Sample(prompt, with_boxes(chain, [item.box for item in final.items]), final, edited=True)


def sample(rng: np.random.Generator, *, max_objects: int = 8, difficulty: float = 1.0) -> Sample:
    """A random scene in words; parameters as sample_scene."""
    return write_sample(rng, sample_scene(rng, max_objects=max_objects, difficulty=difficulty))


def templated(prompt: str) -> str:
    """The text before the chain, without BOS."""
    return filled(CHAIN_TEMPLATE, prompt)


def _words(texts: Any) -> set[str]:
    """Lower-case words of all strings in a nest of sequences and mappings (their values)."""
    if isinstance(texts, str):
        return {word.lower() for word in re.findall("[A-Za-z]+", texts)}
    return set().union(*map(_words, texts.values() if isinstance(texts, Mapping) else texts))


def object_words() -> set[str]:
    """Singular and plural words of every class, synonyms' among them."""
    return _words([((c.name, c.plural), c.synonyms) for c in OBJECT_CLASSES])


def prompt_words() -> set[str]:
    """The other words that prompts are made of, colours left out."""
    return _words(
        [
            phrases.NUMBERS,
            phrases.PROMPT_RELATIONS,
            phrases.BETWEEN,
            phrases.PLACES,
            phrases.LARGE,
            phrases.SMALL,
            phrases.PROMPT_VERBS,
            phrases.PROMPT_FRAMES,
            phrases.SETTING_PHRASES,
            phrases.SETTING_NOUNS,
            phrases.FUNCTION_WORDS,
        ]
    )


def chain_words() -> set[str]:
    """The words that chains are made of besides objects and colours."""
    return _words(
        [
            phrases.ORDINALS,
            phrases.CHAIN_RELATIONS,
            phrases.PLACES,
            phrases.VERBS,
            phrases.PAIR_ENDINGS,
            phrases.SETTING_SENTENCES,
            phrases.MOODS,
            phrases.FUNCTION_WORDS,
        ]
    )


def vocabulary_manifest() -> dict[str, object]:
    """The closed vocabulary for the bundle's manifest, so that the studio can mark words the model doesn't know."""
    return {
        "objects": [
            {
                "name": c.name,
                "plural": c.plural,
                "synonyms": [{"name": one, "plural": many} for one, many in c.synonyms],
            }
            for c in OBJECT_CLASSES
        ],
        "colours": list(COLOURS),
        "colour_synonyms": COLOUR_SYNONYMS,
        "settings": [{"name": s, "phrases": list(phrases.SETTING_PHRASES[s])} for s in SETTINGS],
        "words": sorted(prompt_words()),
    }
