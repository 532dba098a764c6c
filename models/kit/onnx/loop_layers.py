"""The layers of the decoder as a loop: attention over whole blocks behind and the slots of the block at hand."""

from __future__ import annotations

import numpy as np
from onnx import TensorProto

from models.kit.onnx.forms import MS, linear, table_rows
from models.kit.onnx.graph import GraphBuilder, values
from models.kit.onnx.layer import add_norm, feed_forward, rms_norm
from models.kit.onnx.shape import Arrays, DecoderShape, Numbers
from models.kit.onnx.subgraph import SubgraphBuilder

BLOCK = 16
MASKED = -1e9

INT32, INT64, FLOAT, BOOL = TensorProto.INT32, TensorProto.INT64, TensorProto.FLOAT, TensorProto.BOOL


class LoopLayers:
    """What the stages of the graph share, and the layers over one window."""

    # Nodes outside the loop, made before it.
    one: str
    zero: str
    window: str
    slots: str
    block: str
    filled: str
    column: str
    past: list[tuple[str, str]]

    def __init__(self, shape: DecoderShape, arrays: Arrays, numbers: Numbers) -> None:
        self.shape, self.arrays, self.form = shape, arrays, numbers.matrices
        self.g = numbers.builder("decoder_loop")

    def number(self, g: GraphBuilder, hint: str, value: int) -> str:
        return g.constant(hint, np.array([value], np.int64))

    def steps(self, b: GraphBuilder, value: str, done: str, axis: int, hint: str) -> str:
        """The window's part of something that is given for every step."""
        end = b.op("Add", done, self.window, hint=f"{hint}_end")
        return b.op("Slice", value, done, end, self.number(b, f"{hint}_axis", axis), hint=hint)

    def layers(
        self, b: SubgraphBuilder, ids: str, done: str, slots: list[tuple[str, str]]
    ) -> tuple[str, list[tuple[str, str]]]:
        s, arrays = self.shape, self.arrays
        b.scope = "inputs."
        positions = self.steps(b, "position_ids", done, 1, "positions")
        x = self.embed(b, ids, positions)
        rotary = tuple(
            b.op("Gather", b.constant(f"{name}_table", values(arrays[name]).astype(np.float32)),
                 positions, hint=name, axis=0)
            for name in ("cos", "sin")
        )
        b.scope = "slots."
        start = b.op("Add", self.filled, done, hint="first")
        place = b.op("Sub", self.slots, start, hint="place")
        seen = b.op("LessOrEqual", place, self.column, hint="seen")
        bias = b.op(
            "Where",
            seen,
            b.constant("attended", np.array(0, np.float32)),
            b.constant("masked", np.array(MASKED, np.float32)),
            hint="bias",
        )
        # Where each slot of the block comes from in [slots, window].
        inside = b.op("And", b.op("GreaterOrEqual", place, self.zero), b.op("Less", place, self.window))
        source = b.op("Where", inside, b.op("Add", place, self.block), self.slots, hint="source")
        delta = ""
        new_slots = []
        for index in range(s.layers):
            b.scope = prefix = f"layers.{index}."
            normed, x = add_norm(b, s, x, delta, arrays[prefix + "attention_norm"])
            delta, pair = self.attention(b, index, normed, rotary, bias, source, slots[index])
            new_slots.append(pair)
            normed, x = add_norm(b, s, x, delta, arrays[prefix + "ffn_norm"])
            delta = feed_forward(b, arrays, prefix, normed, self.form)
        b.scope = ""
        hidden, _ = add_norm(b, s, x, delta, arrays["norm"])
        return hidden, new_slots

    def embed(self, b: SubgraphBuilder, ids: str, positions: str) -> str:
        """[rows, window, width]: the rows come with the positions."""
        s, arrays = self.shape, self.arrays
        x = table_rows(b, ids, "embedding", arrays["embedding"], self.form)
        if "position_embedding" in arrays:
            zeros = self.g.op(
                "ConstantOfShape",
                self.g.constant("text_positions", np.array([s.image_position_start, s.width])),
                hint="no_position",
            )
            image = self.g.weight("position_embedding", arrays["position_embedding"])
            table = self.g.op("Concat", zeros, image, hint="position_table", axis=0)
            return b.op("Add", x, b.op("Gather", table, positions, hint="position", axis=0))
        nothing = b.op("Mul", b.op("Cast", positions, to=FLOAT), b.constant("none", np.array(0, np.float32)))
        return b.op("Add", x, b.op("Unsqueeze", nothing, self.number(b, "last", -1)))

    def attention(
        self,
        b: SubgraphBuilder,
        index: int,
        x: str,
        rotary: tuple[str, ...],
        bias: str,
        source: str,
        slots: tuple[str, str],
    ) -> tuple[str, tuple[str, str]]:
        s, arrays, prefix = self.shape, self.arrays, f"layers.{index}."
        both = s.heads + s.key_heads
        qkv = linear(b, x, "qkv_weight", arrays[prefix + "qkv"], self.form)
        apart = b.constant("apart", np.array([0, 0, both + s.key_heads, s.head_dim]))
        heads = b.op("Transpose", b.op("Reshape", qkv, apart), hint="heads", perm=[0, 2, 1, 3])
        qk, v = b.ops("Split", heads, b.constant("sizes", np.array([both, s.key_heads])),
                      outputs=("qk", "v"), axis=1)
        # Scores are of q and k over the root of the head's width, which goes into q's gain.
        scale = s.head_dim**-0.5
        q_gain, k_gain = np.full(s.head_dim, scale), np.ones(s.head_dim)
        if prefix + "q_norm" in arrays:
            q_gain, k_gain = q_gain * values(arrays[prefix + "q_norm"]), values(arrays[prefix + "k_norm"])
            qk = rms_norm(b, s, qk, b.constant("ones", np.ones(s.head_dim, np.float32)))
        gains = np.stack([q_gain] * s.heads + [k_gain] * s.key_heads)[:, None].astype(np.float32)
        qk = b.op("Mul", qk, b.constant("gain", gains), hint="scaled")
        qk = b.op("RotaryEmbedding", qk, *rotary, hint="rotated")
        q, k = b.ops("Split", qk, b.constant("qk_sizes", np.array([s.heads, s.key_heads])),
                     outputs=("q", "k"), axis=1)
        new = []
        for old, fresh in zip(slots, (k, v), strict=True):
            joined = b.op("Concat", old, fresh, hint="joined", axis=2)
            new.append(b.op("Gather", joined, source, hint="slots", axis=2))
        key, value = self.past[index]
        behind = b.op("MatMul", q, key, hint="behind")
        here = b.op("FusedMatMul", q, new[0], hint="here", domain=MS, transB=1)
        here = b.op("Add", here, bias, hint="masked")
        scores = b.op("Concat", behind, here, hint="scores", axis=-1)
        shares = b.op("Softmax", scores, hint="shares", axis=-1)
        behind, here = b.ops("Split", shares, self.share_sizes(), outputs=("behind", "here"), axis=-1)
        out = b.op("Add", b.op("MatMul", behind, value), b.op("MatMul", here, new[1]), hint="out")
        out = b.op("Transpose", out, hint="by_token", perm=[0, 2, 1, 3])
        out = b.op("Reshape", out, b.constant("flat", np.array([0, 0, -1])))
        return linear(b, out, "attention_out_weight", arrays[prefix + "attention_out"], self.form), (new[0], new[1])

    def share_sizes(self) -> str:
        if not hasattr(self, "_sizes"):
            g = self.g
            length = g.op("Shape", "past.0.key", hint="past_length", start=0, end=1)
            self._sizes = g.op("Concat", length, self.block, hint="share_sizes", axis=0)
        return self._sizes
