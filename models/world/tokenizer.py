"""The tokenizer of plans: names are looked up, sentences are learned.

    python -m models.world.tokenizer --out models/work/plans/tokenizer.json

writes it in Hugging Face's form: BPE without merges and with `ignore_merges`, so that a piece of the splitter is one
token or its bytes. Names of several words are one piece ("ice cream", "teddy-bear"), and all that people call a kind
shares few ids:

    dog     behind <|obj_start|>, where a name has no space before it
     dog    its name, in prompts and in the prose of chains
     dogs   its plural
     puppy, hound, doggy ...      one id for all its other words in the singular
     puppies, hounds ...          one for those in the plural

A word that is often said of something else ("glass", "photos") has an id of its own, so that its neighbours decide.
Shades ("navy", "sky blue") share one id a colour; "two" and "2" are one. Every id that a chain uses has one string;
of the others an encoder only needs to know the id. Prompts are lower-cased before they are encoded, chains are not.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from tokenizers import Tokenizer
from tokenizers.pre_tokenizers import ByteLevel

from models.kit.template import CHAIN_TEMPLATE, ends
from models.world.brief import Brief
from models.world.colours import COLOUR_WORDS
from models.world.composition.chain import (
    BEGIN_OF_IMAGE,
    BOX_END,
    BOX_START,
    COLOURS,
    OBJ_END,
    OBJ_START,
    ORDINALS,
)
from models.world.composition.where import setting_sentence
from models.world.kinds import TIES
from models.world.pieces import ALSO_NUMBERS, NUMBERS, names, pattern, phrases, shade, splitter
from models.world.plurals import plural
from models.world.settings import SETTINGS
from models.world.styles import STYLE_WORDS

PAD, BOS, EOS = "<|pad|>", "<|bos|>", "<|eos|>"
_BEFORE, PROMPT_SUFFIX = ends(CHAIN_TEMPLATE)
PROMPT_PREFIX = _BEFORE.rstrip()  # the space is the next piece's
_SPECIAL = (PAD, BOS, EOS, BEGIN_OF_IMAGE)
_ORDINARY = (BOX_START, BOX_END, OBJ_START, OBJ_END, PROMPT_PREFIX, PROMPT_SUFFIX)
COORDINATES = (*range(0, 1000, 10), 999)
_CHAIN_WORDS = (
    "There There's is are a an the and of to on in at left right top bottom middle background foreground above below"
    " under front behind next between inside around small big style flat dimensional The In On To At Above Below Under"
    " Behind Next Between Inside Around with that it its"
).split()
_RARE = 4  # a word said less often than this in 100,000 prompts is spelt in bytes
_SURE = 0.85  # a word that means its kind less often has an id of its own

Role = Literal["other", "mark", "one", "many", "also one", "also many", "own"]


@dataclass(frozen=True)
class Piece:
    """An id and all its strings, the first of which is how it is decoded. about: the kind or the colour it names."""

    strings: tuple[str, ...]
    role: Role = "other"
    about: str | None = None


@cache
def _chain_words() -> frozenset[str]:
    sentences = (setting_sentence(setting.name) for setting in SETTINGS)
    return frozenset((*_CHAIN_WORDS, *ORDINALS, *(word.strip(".") for text in sentences for word in text.split())))


def _with_space(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield " " + text
        yield text


def _kind_pieces(own: set[str]) -> Iterator[Piece]:
    for n in names():
        yield Piece((n.kind.name,), "mark", n.kind.name)
        yield Piece((" " + n.kind.name,), "own" if n.kind.name in COLOUR_WORDS else "one", n.kind.name)
    for n in names():
        kind = n.kind
        yield Piece((" " + kind.plural,), "many", kind.name)
        for role, texts in (("also one", n.ones), ("also many", n.manys)):
            shared = [text for text in texts if text not in own]
            more = [kind.plural] if role == "also many" and kind.plural != kind.name else []
            strings = (*_with_space(shared), *more)
            if strings:
                yield Piece(strings, role, kind.name)  # type: ignore[arg-type]
            for text in texts:
                if text in own:
                    yield from _apart(text, "own", kind.name)


def _apart(text: str, role: Role = "other", about: str | None = None) -> Iterator[Piece]:
    """A word; a chain's has one string an id."""
    if text in _chain_words() or not text.isalpha():
        yield from (Piece((spelt,), role, about) for spelt in (" " + text, text))
    else:
        yield Piece((" " + text, text), role, about)


def _colour_pieces(taken: set[str]) -> Iterator[Piece]:
    for colour in COLOURS:
        yield Piece((colour,), "mark", colour)
        yield Piece((" " + colour,), "one", colour)
        shades = {text for word, about in COLOUR_WORDS.items() if about == colour for text in shade(word)}
        shared = sorted(text for text in shades if text not in taken and text != colour)
        yield Piece(tuple(_with_space(shared)), "also one", colour)


def _number_pieces() -> Iterator[Piece]:
    for value, word in enumerate(NUMBERS, 1):
        also = [text for text, meant in ALSO_NUMBERS.items() if meant == word]
        yield Piece(tuple(_with_space([word, str(value), *also])))


def _backdrops() -> Iterator[str]:
    """All phrases of styles and settings."""
    yield from STYLE_WORDS
    for setting in SETTINGS:
        yield from (*setting.nouns, *setting.phrases)


def ambiguous(prompts: Iterable[tuple[str, Brief]]) -> tuple[set[str], Counter[str]]:
    """Other words for kinds that are often said of something else; and how often each word is said that is none."""
    also = {text: n.kind.name for n in names() for text in (*n.ones, *n.manys)}
    said, meant, words = Counter[str](), Counter[str](), Counter[str]()
    split = splitter()
    for prompt, brief in prompts:
        kinds = {entry.kind for entry in brief.objects} | set(brief.avoid)
        for piece in split(prompt.lower()):
            text = piece.strip()
            if text in also:
                said[text] += 1
                meant[text] += also[text] in kinds
            else:
                words[text] += 1
    ties = {text for word in TIES for text in (word, plural(word))}
    unsure = {text for text, count in said.items() if meant[text] < _SURE * count}
    spoken = {token for text in _backdrops() for token in text.split()}
    return {text for text in also if text in unsure or text in ties or text in spoken}, words


def pieces(prompts: Iterable[tuple[str, Brief]], scale: float = 1.0) -> list[Piece]:
    """All ids beside added tokens and bytes, in order. scale: hundred thousands of prompts."""
    own, said = ambiguous(prompts)
    kinds = list(_kind_pieces(own))
    taken = {text.strip() for piece in kinds for text in piece.strings}
    found = [*kinds, *_colour_pieces(taken), *_number_pieces()]
    found += [Piece((form.format(c),)) for form in ("({}", ",{})", ",({}") for c in COORDINATES]
    listed = {t for text in _backdrops() for t in re.findall(r"\w+", text)}
    often = {word for word, count in said.items() if count >= max(2, _RARE * scale) and not re.fullmatch(r",?\(\d+|,\d+\)", word)}
    for word in sorted((_chain_words() | listed | often) - {""}):
        found += _apart(word)
    found += [Piece((f"'{end}", f"’{end}")) for end in ("s", "t", "d", "m", "ll", "re", "ve")]
    return list(_once(found))


def _once(found: Iterable[Piece]) -> Iterator[Piece]:
    """Each string in the first of the pieces that have it; a single byte is a token already."""
    used = {chr(byte) for byte in range(128)}
    for piece in found:
        strings = tuple(text for text in dict.fromkeys(piece.strings) if text not in used)
        if strings:
            used |= set(strings)
            yield Piece(strings, piece.role, piece.about)


def _level(text: str) -> str:
    """As the byte level spells it."""
    return "".join(part for part, _ in ByteLevel(add_prefix_space=False, use_regex=False).pre_tokenize_str(text))


def tokenizer_json(found: list[Piece]) -> dict[str, Any]:
    """The file's content. Written by hand: the library writes only one string an id."""
    base = [*_SPECIAL, *_ORDINARY, *sorted(ByteLevel.alphabet())]
    vocabulary = {token: index for index, token in enumerate(base)}
    for index, piece in enumerate(found, len(base)):
        # JavaScript decodes an id as the last of its strings.
        for text in reversed(piece.strings):
            spelt = _level(text)
            if spelt in vocabulary:
                raise ValueError(f"{text!r} is told twice")
            vocabulary[spelt] = index
    added = [
        {"id": i, "content": text, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": i < len(_SPECIAL)}
        for i, text in enumerate((*_SPECIAL, *_ORDINARY))
    ]
    level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": False}
    split = {"type": "Split", "pattern": {"Regex": pattern(phrases())}, "behavior": "Isolated", "invert": False}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": added,
        "normalizer": None,
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [split, level]},
        "post_processor": None,
        "decoder": {"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": True, "use_regex": True},
        "model": {
            "type": "BPE",
            "dropout": None,
            "unk_token": None,
            "continuing_subword_prefix": None,
            "end_of_word_suffix": None,
            "fuse_unk": False,
            "byte_fallback": False,
            "ignore_merges": True,
            "vocab": vocabulary,
            "merges": [],
        },
    }


def first_piece() -> int:
    """The id of the first of `pieces`."""
    return len(_SPECIAL) + len(_ORDINARY) + len(ByteLevel.alphabet())


def id_count(tokenizer: Tokenizer) -> int:
    """Ids, of which several strings may share one."""
    return max(tokenizer.get_vocab().values()) + 1


def build(count: int = 100_000, seed: int = 11) -> tuple[dict[str, Any], list[Piece]]:
    """The tokenizer's JSON and what its ids stand for; the words are those of `count` prompts."""
    from models.world.sentences import sample_prompt

    r = random.Random(seed)
    found = pieces((sample_prompt(r) for _ in range(count)), count / 100_000)
    return tokenizer_json(found), found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--prompts", type=int, default=100_000)
    args = parser.parse_args()
    data, found = build(args.prompts)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    args.out.write_text(text, "utf-8")
    roles = [[piece.role, piece.about] for piece in found]
    args.out.with_suffix(".roles.json").write_text(json.dumps({"first": first_piece(), "roles": roles}, separators=(",", ":")), "utf-8")
    tokenizer = Tokenizer.from_str(text)
    print(f"{args.out}: {id_count(tokenizer)} ids, {len(data['model']['vocab'])} strings, {len(text) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
