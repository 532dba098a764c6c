"""The shape of a Janus model, and the name and shape of each of its tensors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class VisionShape:
    """The SigLIP encoder and the aligner behind it."""

    width: int
    layers: int
    heads: int
    ffn: int
    patch: int
    image_size: int
    epsilon: float = 1e-6

    @property
    def patches(self) -> int:
        return (self.image_size // self.patch) ** 2


@dataclass(frozen=True)
class VqShape:
    """The image tokenizer. VQ-16 is the one of Janus."""

    base: int = 128
    multipliers: tuple[int, ...] = (1, 1, 2, 2, 4)
    blocks: int = 2
    latent: int = 256

    @property
    def scale(self) -> int:
        """Pixels a token on each side."""
        return 2 ** (len(self.multipliers) - 1)


@dataclass(frozen=True)
class JanusShape:
    width: int
    layers: int
    heads: int
    kv_heads: int
    head_dim: int
    ffn: int
    vocabulary: int
    codes: int
    code_width: int
    head_hidden: int
    grid: int
    image_size: int
    rms_eps: float = 1e-6
    rope_theta: float = 10000.0
    max_positions: int = 16384
    vision: VisionShape | None = None


Named = tuple[str, tuple[int, ...]]


def _linear(name: str, inputs: int, outputs: int, bias: bool = True) -> Iterator[Named]:
    yield f"{name}.weight", (outputs, inputs)
    if bias:
        yield f"{name}.bias", (outputs,)


def _conv(name: str, inputs: int, outputs: int, size: int) -> Iterator[Named]:
    yield f"{name}.weight", (outputs, inputs, size, size)
    yield f"{name}.bias", (outputs,)


def _norm(name: str, width: int) -> Iterator[Named]:
    yield f"{name}.weight", (width,)
    yield f"{name}.bias", (width,)


def tensors(shape: JanusShape, vq: VqShape) -> Iterator[Named]:
    """Every tensor of the model by the names of `names.py`, vision q, k and v apart."""
    yield from _language(shape)
    yield "generation_embeddings.weight", (shape.codes, shape.code_width)
    yield from _linear("generation_aligner.fc1", shape.code_width, shape.width)
    yield from _linear("generation_aligner.hidden_layers.0", shape.width, shape.width)
    yield from _linear("generation_head.proj_out", shape.width, shape.head_hidden)
    yield from _linear("generation_head.vision_head", shape.head_hidden, shape.codes)
    yield from _image_tokenizer(shape, vq)
    if shape.vision is not None:
        yield from _vision(shape.vision, shape.width)


def _language(shape: JanusShape) -> Iterator[Named]:
    queries, keys = shape.heads * shape.head_dim, shape.kv_heads * shape.head_dim
    yield "language_model.embed_tokens.weight", (shape.vocabulary, shape.width)
    for index in range(shape.layers):
        prefix = f"language_model.layers.{index}."
        for part, outputs in (("q", queries), ("k", keys), ("v", keys)):
            yield from _linear(f"{prefix}self_attn.{part}_proj", shape.width, outputs, bias=False)
        yield from _linear(f"{prefix}self_attn.o_proj", queries, shape.width, bias=False)
        yield from _linear(f"{prefix}mlp.gate_proj", shape.width, shape.ffn, bias=False)
        yield from _linear(f"{prefix}mlp.up_proj", shape.width, shape.ffn, bias=False)
        yield from _linear(f"{prefix}mlp.down_proj", shape.ffn, shape.width, bias=False)
        yield f"{prefix}input_layernorm.weight", (shape.width,)
        yield f"{prefix}post_attention_layernorm.weight", (shape.width,)
    yield "language_model.norm.weight", (shape.width,)
    yield "lm_head.weight", (shape.vocabulary, shape.width)


def _image_tokenizer(shape: JanusShape, vq: VqShape) -> Iterator[Named]:
    yield "vqmodel.quantize.embedding.weight", (shape.codes, shape.code_width)
    yield from _conv("vqmodel.quant_conv", vq.latent, shape.code_width, 1)
    yield from _conv("vqmodel.post_quant_conv", shape.code_width, vq.latent, 1)
    widest = vq.base * vq.multipliers[-1]
    last = len(vq.multipliers) - 1
    width = vq.base
    yield from _conv("vqmodel.encoder.conv_in", 3, width, 3)
    for level, multiplier in enumerate(vq.multipliers):
        prefix = f"vqmodel.encoder.down.{level}."
        for block in range(vq.blocks):
            yield from _residual(f"{prefix}block.{block}", width, vq.base * multiplier)
            width = vq.base * multiplier
            if level == last:
                yield from _attention(f"{prefix}attn.{block}", width)
        if level != last:
            yield from _conv(f"{prefix}downsample.conv", width, width, 3)
    yield from _middle("vqmodel.encoder.mid", widest)
    yield from _norm("vqmodel.encoder.norm_out", widest)
    yield from _conv("vqmodel.encoder.conv_out", widest, vq.latent, 3)

    width = widest
    yield from _conv("vqmodel.decoder.conv_in", vq.latent, width, 3)
    yield from _middle("vqmodel.decoder.mid", width)
    for step, multiplier in enumerate(reversed(vq.multipliers)):
        prefix = f"vqmodel.decoder.up.{step}."
        for block in range(vq.blocks + 1):
            yield from _residual(f"{prefix}block.{block}", width, vq.base * multiplier)
            width = vq.base * multiplier
            if step == 0:
                yield from _attention(f"{prefix}attn.{block}", width)
        if step != last:
            yield from _conv(f"{prefix}upsample.conv", width, width, 3)
    yield from _norm("vqmodel.decoder.norm_out", width)
    yield from _conv("vqmodel.decoder.conv_out", width, 3, 3)


def _middle(prefix: str, width: int) -> Iterator[Named]:
    yield from _residual(f"{prefix}.block_1", width, width)
    yield from _attention(f"{prefix}.attn_1", width)
    yield from _residual(f"{prefix}.block_2", width, width)


def _residual(prefix: str, inputs: int, outputs: int) -> Iterator[Named]:
    yield from _norm(f"{prefix}.norm1", inputs)
    yield from _conv(f"{prefix}.conv1", inputs, outputs, 3)
    yield from _norm(f"{prefix}.norm2", outputs)
    yield from _conv(f"{prefix}.conv2", outputs, outputs, 3)
    if inputs != outputs:
        yield from _conv(f"{prefix}.nin_shortcut", inputs, outputs, 1)


def _attention(prefix: str, width: int) -> Iterator[Named]:
    yield from _norm(f"{prefix}.norm", width)
    for part in ("q", "k", "v", "proj_out"):
        yield from _conv(f"{prefix}.{part}", width, width, 1)


def _vision(vision: VisionShape, width: int) -> Iterator[Named]:
    own = vision.width
    yield from _conv("vision_model.embeddings.patch_embedding", 3, own, vision.patch)
    yield "vision_model.embeddings.position_embedding.weight", (vision.patches, own)
    for index in range(vision.layers):
        prefix = f"vision_model.encoder.layers.{index}."
        yield from _norm(f"{prefix}layer_norm1", own)
        for part in ("q_proj", "k_proj", "v_proj", "projection_layer"):
            yield from _linear(f"{prefix}self_attn.{part}", own, own)
        yield from _norm(f"{prefix}layer_norm2", own)
        yield from _linear(f"{prefix}mlp.fc1", own, vision.ffn)
        yield from _linear(f"{prefix}mlp.fc2", vision.ffn, own)
    yield from _norm("vision_model.post_layernorm", own)
    yield from _linear("aligner.fc1", own, width)
    yield from _linear("aligner.hidden_layers.0", width, width)
