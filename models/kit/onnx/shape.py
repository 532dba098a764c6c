"""What a decoder is built from: its shape, its numbers and its arrays.

Arrays by name (linear layers are [in, out]; D = head_dim, F = ffn); each may be a `Lazy`:
  embedding [ids, width]; position_embedding [positions - image_position_start, width], optional
  cos, sin [positions, D / 2]: rotary positions of one dimension or two are only other tables
  layers.{i}: attention_norm [width], qkv [width, (heads + 2 kv_heads) D], q_norm and k_norm [D]
    (both or neither), attention_out [heads D, width], ffn_norm [width], gate_up [width, 2 F],
    down [F, width]
  norm [width]; lm_head [width, text_vocab]
  gen_head.0.weight [width, hidden], gen_head.0.bias, gen_head.1.weight [hidden, codes], gen_head.1.bias
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.kit.onnx.graph import GraphBuilder, Weight, WeightStore, WeightType
from models.kit.onnx.quantise import MatrixForm


@dataclass(frozen=True)
class DecoderShape:
    """`kv_heads` 0 stands for as many as there are heads."""

    width: int
    layers: int
    heads: int
    head_dim: int
    ffn: int
    text_vocab: int
    codes: int
    image_position_start: int
    rms_eps: float
    kv_heads: int = 0

    @property
    def key_heads(self) -> int:
        return self.kv_heads or self.heads


@dataclass(frozen=True)
class Numbers:
    """How a model's numbers are kept and computed: small weights, large matrices, activations."""

    weights: WeightType = "fp16"
    matrices: MatrixForm = "float"
    activations: WeightType = "fp32"

    def builder(self, name: str, store: WeightStore | None = None) -> GraphBuilder:
        return GraphBuilder(name, self.weights, self.activations, store)


Arrays = Mapping[str, Weight]


Arrays = Mapping[str, Weight]
