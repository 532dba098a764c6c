"""The understanding branch: SigLIP's encoder and the aligner, a picture to rows for the decoder."""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto

from models.families.janus.checkpoint.shape import JanusShape
from models.families.janus.checkpoint.weights import Weights
from models.kit.errors import ExportError
from models.kit.onnx.convolve import convolve
from models.kit.onnx.forms import MS, linear
from models.kit.onnx.graph import GraphBuilder, Lazy, WeightStore
from models.kit.onnx.shape import Numbers


def build_vision_encoder(
    weights: Weights, shape: JanusShape, numbers: Numbers, store: WeightStore | None = None
) -> onnx.ModelProto:
    """pixel_values float32 [batch, 3, H, W], normalised -> image_features float32 [batch, patches,
    width]: what the decoder takes as `features`, a row a patch in raster order."""
    vision = shape.vision
    if vision is None:
        raise ExportError("The checkpoint has no vision_model: leave the understanding branch out.")
    g = numbers.builder("vision_encoder", store)
    size = vision.image_size
    x = g.input("pixel_values", TensorProto.FLOAT, ["batch", 3, size, size])
    if numbers.activations == "fp16":
        x = g.op("Cast", x, hint="half", to=g.float_type)
    embeddings = "vision_model.embeddings."
    x = convolve(
        g,
        x,
        weights.lazy(embeddings + "patch_embedding.weight"),
        weights.lazy(embeddings + "patch_embedding.bias"),
        ("patch.weight", "patch.bias"),
        hint="patches",
        strides=[vision.patch] * 2,
    )
    x = g.op("Reshape", x, g.constant("flat", np.array([0, vision.width, -1])), hint="flat_patches")
    x = g.op("Transpose", x, hint="rows", perm=[0, 2, 1])
    places = Lazy(
        (vision.patches, vision.width),
        lambda: weights.array(embeddings + "position_embedding.weight").reshape(-1, vision.width),
    )
    x = g.op("Add", x, g.weight("positions", places), hint="placed")
    for index in range(vision.layers):
        g.scope = f"layers.{index}."
        prefix = f"vision_model.encoder.layers.{index}."
        normed = _norm(g, weights, prefix + "layer_norm1", x, vision.epsilon)
        x = g.op("Add", x, _attention(g, weights, prefix, normed, vision.heads, numbers), hint="sum")
        normed = _norm(g, weights, prefix + "layer_norm2", x, vision.epsilon)
        inner = _layer(g, weights, prefix + "mlp.fc1", normed, numbers)
        inner = g.op("Gelu", inner, hint="gelu", domain=MS)
        x = g.op("Add", x, _layer(g, weights, prefix + "mlp.fc2", inner, numbers), hint="sum")
    g.scope = ""
    x = _norm(g, weights, "vision_model.post_layernorm", x, vision.epsilon)
    x = _layer(g, weights, "aligner.fc1", x, numbers)
    index = 0
    while f"aligner.hidden_layers.{index}.weight" in weights:
        x = g.op("Gelu", x, hint="gelu", domain=MS)
        x = _layer(g, weights, f"aligner.hidden_layers.{index}", x, numbers)
        index += 1
    if numbers.activations == "fp16":
        g.named("Cast", x, output="image_features", to=TensorProto.FLOAT)
    else:
        g.named("Identity", x, output="image_features")
    g.output("image_features", ["batch", vision.patches, shape.width])
    return g.model()


def _norm(g: GraphBuilder, weights: Weights, name: str, x: str, epsilon: float) -> str:
    gain, shift = (g.weight(f"{name}.{p}", weights.lazy(f"{name}.{p}")) for p in ("weight", "bias"))
    return g.op("LayerNormalization", x, gain, shift, hint=name, axis=-1, epsilon=epsilon)


def _layer(g: GraphBuilder, weights: Weights, name: str, x: str, numbers: Numbers) -> str:
    product = linear(g, x, f"{name}.weight", weights.linear(f"{name}.weight"), numbers.matrices)
    return g.op("Add", product, g.weight(f"{name}.bias", weights.lazy(f"{name}.bias")), hint=name)


def _attention(
    g: GraphBuilder, weights: Weights, prefix: str, x: str, heads: int, numbers: Numbers
) -> str:
    attention = prefix + "self_attn."
    merged = attention + "qkv.weight" in weights
    parts = ["qkv"] if merged else [f"{part}_proj" for part in "qkv"]
    matrix = weights.linear(*(f"{attention}{part}.weight" for part in parts))
    shifts = [weights.lazy(f"{attention}{part}.bias") for part in parts]
    width = matrix.shape[1]
    shift = Lazy((width,), lambda: np.concatenate([part.read() for part in shifts]))
    qkv = linear(g, x, "qkv.weight", matrix, numbers.matrices)
    qkv = g.op("Add", qkv, g.weight("qkv.bias", shift), hint="qkv")
    q, k, v = g.ops("Split", qkv, outputs=("q", "k", "v"), axis=-1, num_outputs=3)
    attended = g.op("MultiHeadAttention", q, k, v, hint="attended", domain=MS, num_heads=heads)
    return _layer(g, weights, attention + "projection_layer", attended, numbers)
