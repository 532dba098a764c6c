"""Small models of random weights in the shape of Janus-Pro, for tests. Those of its true size come from
`models.families.janus.random_checkpoint`, as a checkpoint."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

import numpy as np

from models.kit.onnx.graph import Array, Lazy
from models.kit.onnx.shape import DecoderShape
from models.kit.template import PLAIN_TEMPLATE
from models.peer.six_files.source import Source, SpecialIds
from models.peer.six_files.vq_decode import VqShape, build_vq_decode, vq_array_shapes


@dataclass(frozen=True)
class RandomShape:
    decoder: DecoderShape
    images: VqShape
    max_positions: int
    rope_theta: float = 10000.0


SMALL = RandomShape(
    DecoderShape(
        width=64,
        layers=2,
        heads=4,
        head_dim=16,
        ffn=160,
        text_vocab=400,
        codes=96,
        image_position_start=0,
        rms_eps=1e-6,
    ),
    VqShape(codes=96, code_width=8, grid=4, latent=16, width=16, multiples=(1, 2), groups=8),
    max_positions=512,
)
# Small enough to be carried as a test's data.
TINY = RandomShape(
    DecoderShape(
        width=32,
        layers=2,
        heads=4,
        head_dim=8,
        ffn=48,
        text_vocab=272,
        codes=48,
        image_position_start=0,
        rms_eps=1e-6,
    ),
    VqShape(
        codes=48, code_width=8, grid=4, latent=4, width=4, multiples=(1, 2), blocks=1, groups=2
    ),
    max_positions=768,
)
ALIGNER = ("gen_embed", "aligner.0.weight", "aligner.0.bias", "aligner.1.weight", "aligner.1.bias")
SHAPES: dict[str, RandomShape] = {"small": SMALL, "tiny": TINY}


def _normal(seed: int, name: str, shape: tuple[int, ...], spread: float) -> Array:
    digest = hashlib.sha256(f"{seed}:{name}".encode()).digest()
    generator = np.random.Generator(np.random.SFC64(int.from_bytes(digest[:8], "little")))
    drawn = generator.standard_normal(shape, dtype=np.float32)
    drawn *= np.float32(spread)
    return drawn


def rotary_rows(positions: int, head_dim: int, theta: float) -> tuple[Array, Array]:
    """cos and sin float32 [positions, head_dim / 2], one position after another."""
    frequency = theta ** (-2.0 * np.arange(head_dim // 2) / head_dim)
    angle = np.arange(positions)[:, None] * frequency
    return np.cos(angle).astype(np.float32), np.sin(angle).astype(np.float32)


def decoder_arrays(shape: RandomShape, seed: int) -> dict[str, Lazy]:
    """Every array that `decoder_graph` and `edges` name; `embedding` has the aligned image codes."""
    d, width = shape.decoder, shape.images.code_width
    arrays: dict[str, Lazy] = {}

    def normal(name: str, dims: tuple[int, ...], spread: float, centre: float = 0) -> None:
        arrays[name] = Lazy(dims, lambda: centre + _normal(seed, name, dims, spread))

    def linear(name: str, wide: int, out: int) -> None:
        normal(name, (wide, out), wide**-0.5)

    def aligned() -> Array:
        part = {name: arrays[name].read() for name in ALIGNER}
        inner = part["gen_embed"] @ part["aligner.0.weight"] + part["aligner.0.bias"]
        inner = inner * 0.5 * (1 + _erf(inner / np.sqrt(2)))
        return inner.astype(np.float32) @ part["aligner.1.weight"] + part["aligner.1.bias"]

    normal("text_embedding", (d.text_vocab, d.width), 0.5)
    normal("gen_embed", (d.codes, width), 1.0)
    linear("aligner.0.weight", width, d.width)
    normal("aligner.0.bias", (d.width,), 0.1)
    linear("aligner.1.weight", d.width, d.width)
    normal("aligner.1.bias", (d.width,), 0.1)
    arrays["embedding"] = Lazy(
        (d.text_vocab + d.codes, d.width),
        lambda: np.concatenate([arrays["text_embedding"].read(), aligned()]),
    )
    for index, name in enumerate(("cos", "sin")):
        arrays[name] = Lazy(
            (shape.max_positions, d.head_dim // 2),
            lambda i=index: rotary_rows(shape.max_positions, d.head_dim, shape.rope_theta)[i],
        )
    for index in range(d.layers):
        name = f"layers.{index}."
        normal(name + "attention_norm", (d.width,), 0.1, 1)
        linear(name + "qkv", d.width, (d.heads + 2 * d.key_heads) * d.head_dim)
        linear(name + "attention_out", d.heads * d.head_dim, d.width)
        normal(name + "ffn_norm", (d.width,), 0.1, 1)
        linear(name + "gate_up", d.width, 2 * d.ffn)
        linear(name + "down", d.ffn, d.width)
    normal("norm", (d.width,), 0.1, 1)
    linear("lm_head", d.width, d.text_vocab)
    linear("gen_head.0.weight", d.width, d.width)
    normal("gen_head.0.bias", (d.width,), 0.1)
    linear("gen_head.1.weight", d.width, d.codes)
    normal("gen_head.1.bias", (d.codes,), 0.1)
    return arrays


def _erf(x: Array) -> Array:
    """Abramowitz and Stegun 7.1.26 in float64: within 1.5e-7."""
    sign, x = np.sign(x), np.abs(x).astype(np.float64)
    t = 1 / (1 + 0.3275911 * x)
    series = (0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429)
    poly = sum(c * t ** (i + 1) for i, c in enumerate(series))
    return sign * (1 - poly * np.exp(-x * x))


def vq_arrays(shape: VqShape, seed: int) -> dict[str, Lazy]:
    def made(name: str, dims: tuple[int, ...]) -> Array:
        if len(dims) > 1:
            return _normal(seed, name, dims, float(np.prod(dims[1:])) ** -0.5)
        centre = 1.0 if "norm" in name and name.endswith("weight") else 0.0
        return centre + _normal(seed, name, dims, 0.1)

    shapes = vq_array_shapes(shape)
    return {name: Lazy(dims, lambda n=name, d=dims: made(n, d)) for name, dims in shapes}


def random_source(shape: RandomShape, seed: int) -> Source:
    d = shape.decoder
    images = vq_arrays(shape.images, seed)
    tokenizer, ids = random_tokenizer(d.text_vocab)
    return Source(
        shape=d,
        arrays=decoder_arrays(shape, seed),
        image_decode=lambda form: build_vq_decode(shape.images, images, form),
        tokenizer=tokenizer,
        ids=ids,
        template=PLAIN_TEMPLATE,
        tokens=shape.images.grid**2,
        size=shape.images.image_size,
        code_width=shape.images.code_width,
        max_positions=shape.max_positions,
    )


# Janus-Pro's control tokens, by their distance from the first (BOS).
CONTROLS = {
    "<｜begin▁of▁sentence｜>": 0,
    "<｜end▁of▁sentence｜>": 1,
    "<｜▁pad▁｜>": 2,
    "<begin_of_image>": 3,
    "<end_of_image>": 4,
    "<image_placeholder>": 5,
    "<|User|>": 6,
    "<|Assistant|>": 7,
    "<|box_start|>": 590,
    "<|box_end|>": 591,
    "<|obj_start|>": 592,
    "<|obj_end|>": 593,
}
SPECIAL = tuple(CONTROLS)[:6]


def random_tokenizer(size: int) -> tuple[dict[str, Any], SpecialIds]:
    """A byte-level tokenizer.json of `size` ids: bytes, filler words, and Janus-Pro's control tokens
    at their ids where there is room for them (from 100000), near the end otherwise."""
    room = size > 100_600
    first = 100_000 if room else size - 16
    ids = {t: first + (n if room else i) for i, (t, n) in enumerate(CONTROLS.items())}
    taken = set(ids.values())
    free = (i for i in range(size) if i not in taken)
    vocab = {character: next(free) for character in _byte_alphabet()}
    vocab |= {f"<filler {i}>": i for i in free}
    added = [
        {
            "id": number,
            "content": token,
            "single_word": False,
            "lstrip": False,
            "rstrip": False,
            "normalized": False,
            "special": token in SPECIAL,
        }
        for token, number in sorted(ids.items(), key=lambda item: item[1])
    ]
    tokenizer = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": added,
        "normalizer": None,
        "pre_tokenizer": {
            "type": "ByteLevel",
            "add_prefix_space": False,
            "trim_offsets": True,
            "use_regex": True,
        },
        "post_processor": None,
        "decoder": {
            "type": "ByteLevel",
            "add_prefix_space": True,
            "trim_offsets": True,
            "use_regex": True,
        },
        "model": {
            "type": "BPE",
            "dropout": None,
            "unk_token": None,
            "continuing_subword_prefix": None,
            "end_of_word_suffix": None,
            "fuse_unk": False,
            "byte_fallback": False,
            "vocab": vocab,
            "merges": [],
        },
    }
    bos, eos, pad = (ids[token] for token in SPECIAL[:3])
    return tokenizer, SpecialIds(bos, eos, pad)


def _byte_alphabet() -> list[str]:
    """GPT-2's 256 printable stand-ins for bytes."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [b for b in range(256) if b not in set(plain)]
    return [chr(b) for b in plain] + [chr(256 + i) for i in range(len(others))]
