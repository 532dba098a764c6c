"""The decoder as a loop: many tokens a call, sampled inside, for back ends that run on the processor.

A call of the plain decoder graph hands the whole cache in and out through the caller; here it goes
in once for up to BLOCK tokens and only what is new comes out.

Tokens of the sequence are attended in blocks of BLOCK, counted from its start: whole blocks behind
(the past) and the slots of the block at hand. Every sum of the attention then has the same terms
in the same order however the sequence was cut into calls and windows, and so the same last bit:
one token a call, a call of many and several tokens at once give the same tokens.

One pass takes a window of inputs: the last token known and guesses of those that follow. The guesses
that turn out as sampled are kept, with one token more (Jacobi iteration with the noise fixed:
arXiv 2510.24211, there 'coupled'). Prompts go the same way: guesses that are known to be right.

The caller gives Gumbel noise, so that sampling is an argmax. Arrays are those of `decoder_graph`.
"""

from __future__ import annotations

import numpy as np
import onnx

from models.kit.onnx.forms import MS, linear
from models.kit.onnx.graph import GraphBuilder
from models.kit.onnx.loop_layers import BLOCK, BOOL, FLOAT, INT32, INT64, LoopLayers
from models.kit.onnx.shape import Arrays, DecoderShape, Numbers
from models.kit.onnx.subgraph import SubgraphBuilder, branch


class LoopGraph(LoopLayers):
    """Builds the graph; a method for each stage, in the order that they compute."""

    def build(self) -> onnx.ModelProto:
        self.inputs()
        self.before()
        self.loop()
        return self.g.model()

    def inputs(self) -> None:
        g, s = self.g, self.shape
        # The window: the last known token, then guesses.
        g.input("input_ids", INT32, ["window"])
        # Of each input that may be taken in this call, as ids below: one more than inputs.
        g.input("position_ids", INT32, ["rows", "steps"])
        # What is known to follow, as ids; -1 where it is to be sampled.
        g.input("known_ids", INT32, ["steps"])
        # What to try where nothing better is known.
        g.input("guess_ids", INT32, ["steps"])
        g.input("noise", FLOAT, ["steps", "classes"])
        g.input("count", INT64, [1])
        # 0: no head; 1: the text's; 2: the image's.
        g.input("head", INT32, [])
        g.input("with_logits", BOOL, [])
        g.input("inverse_temperature", FLOAT, [])
        g.input("guidance", FLOAT, [])
        for layer in range(s.layers):
            for part in ("key", "value"):
                size = ["rows", s.key_heads, s.head_dim]
                g.input(f"past.{layer}.{part}", FLOAT, ["past", *size])
                g.input(f"block.{layer}.{part}", FLOAT, ["filled", *size])

    def before(self) -> None:
        """The cache as the loop reads it, and what depends on no token."""
        g, s = self.g, self.shape
        self.one, self.zero = self.number(g, "one", 1), self.number(g, "nought", 0)
        self.window = g.op("Shape", "input_ids", hint="window_length")
        self.slots = g.constant("slots", np.arange(BLOCK, dtype=np.int64))
        self.block = self.number(g, "block_length", BLOCK)
        self.filled = g.op("Shape", "block.0.key", hint="filled_slots", start=0, end=1)
        whole = g.op("Squeeze", self.window, hint="window_scalar")
        self.offsets = g.op(
            "Range",
            g.constant("range_start", np.array(0, np.int64)),
            whole,
            g.constant("range_step", np.array(1, np.int64)),
            hint="offsets",
        )
        self.column = g.op("Unsqueeze", self.offsets, self.one, hint="offsets_column")
        self.past: list[tuple[str, str]] = []
        self.state: list[tuple[str, str]] = []
        rest = g.op("Sub", self.block, self.filled, hint="free_slots")
        # Pads of [rows, heads, slots, dim]: nothing but behind the slots.
        pads = g.op(
            "Concat",
            g.constant("pads_before", np.zeros(6, np.int64)),
            rest,
            self.zero,
            hint="pads",
            axis=0,
        )
        for layer in range(s.layers):
            g.scope = f"layers.{layer}."
            key = g.op("Transpose", f"past.{layer}.key", hint="past_key", perm=[1, 2, 3, 0])
            value = g.op("Transpose", f"past.{layer}.value", hint="past_value", perm=[1, 2, 0, 3])
            self.past.append((key, value))
            tails = []
            for part in ("key", "value"):
                tail = g.op("Transpose", f"block.{layer}.{part}", hint=f"tail_{part}", perm=[1, 2, 0, 3])
                tails.append(g.op("Pad", tail, pads, hint=f"slots_{part}"))
            self.state.append((tails[0], tails[1]))
        g.scope = ""

    def loop(self) -> None:
        g, s = self.g, self.shape
        b = SubgraphBuilder("pass", g)
        b.carried("iteration", [], INT64)
        b.carried("go_on", [], BOOL)
        done = b.carried("done", [1], INT64)
        ids = b.carried("ids", ["window"], INT32)
        chosen = b.carried("chosen", ["decided"], INT32)
        logits = b.carried("all_logits", ["decided", "rows", "classes"])
        size = ["rows", s.key_heads, BLOCK, s.head_dim]
        slots = [
            (b.carried(f"key_slots.{i}", size), b.carried(f"value_slots.{i}", size))
            for i in range(s.layers)
        ]
        hidden, new_slots = self.layers(b, ids, done, slots)
        sampled, new_logits = self.sample(b, hidden, done)
        accepted, next_done, next_ids = self.accept(b, sampled, ids, done)
        b.scope = "taken."
        taken = b.op("Slice", sampled, self.zero, accepted, self.zero, hint="ids")
        chosen = b.op("Concat", chosen, taken, hint="chosen", axis=0)
        some = b.op("Slice", new_logits, self.zero, accepted, self.zero, hint="logits")
        logits = b.op("Concat", logits, some, hint="all_logits", axis=0)
        go_on = b.op("Squeeze", b.op("Less", next_done, "count", hint="more"), hint="go_on")
        for value, dtype in (
            (go_on, BOOL),
            (next_done, INT64),
            (next_ids, INT32),
            (chosen, INT32),
            (logits, FLOAT),
            *((value, FLOAT) for pair in new_slots for value in pair),
            (b.op("Identity", accepted, hint="accepted"), INT64),
        ):
            b.result(value, dtype)

        nothing = g.op("ConstantOfShape", self.logits_shape(g, self.zero), hint="no_logits")
        state = [value for pair in self.state for value in pair]
        finals = [f"final.{i}" for i in range(len(state))]
        made = g.ops(
            "Loop",
            "",
            g.constant("true", np.array(True)),
            self.zero,
            "input_ids",
            g.constant("no_ids", np.zeros(0, np.int32)),
            nothing,
            *state,
            outputs=("done", "last_ids", "chosen", "logits", *finals, "accepted"),
            body=b.graph(),
        )
        g.named("Identity", made[1], output="next_ids")
        g.output("next_ids", ["window"], INT32)
        g.named("Identity", made[2], output="chosen_ids")
        g.output("chosen_ids", ["decided"], INT32)
        g.named("Identity", made[3], output="chosen_logits")
        g.output("chosen_logits", ["decided", "rows", "classes"])
        g.named("Size", made[-1], output="passes")
        g.output("passes", [], INT64)
        end = g.op("Add", self.filled, made[0], hint="end_slot")
        last = g.op("Min", end, self.block, hint="last_slot")
        two = self.number(g, "slot_axis", 2)
        for index, final in enumerate(made[4:-1]):
            name = f"fresh.{index // 2}.{'key' if index % 2 == 0 else 'value'}"
            new = g.op("Slice", final, self.filled, last, two, hint="new_slots")
            g.named("Transpose", new, output=name, perm=[2, 0, 1, 3])
            g.output(name, ["decided", "rows", s.key_heads, s.head_dim])

    def logits_shape(self, g: GraphBuilder, length: str) -> str:
        """[length, rows, classes] of the logits handed out; no classes where none are wanted."""
        s = self.shape
        is_text = g.op("Equal", "head", g.constant("is_text", np.array(1, np.int32)))
        text, codes = self.number(g, "text_classes", s.text_vocab), self.number(g, "codes", s.codes)
        classes = g.op("Where", is_text, text, codes)
        kept = g.op("Where", "with_logits", classes, self.zero)
        rows = g.op("Shape", "position_ids", start=0, end=1)
        return g.op("Concat", length, rows, kept, axis=0)

    def sample(self, b: SubgraphBuilder, hidden: str, done: str) -> tuple[str, str]:
        """(ids [window], logits of each row [window, rows, classes or 0])."""
        s, arrays = self.shape, self.arrays
        b.scope = "sample."
        known = self.steps(b, "known_ids", done, 0, "known")

        def text(t: SubgraphBuilder) -> list[tuple[str, int]]:
            logits = linear(t, hidden, "lm_head", arrays["lm_head"], self.form)
            offset = t.constant("text_offset", np.array(0, np.int32))
            return [(logits, FLOAT), (t.op("Identity", offset), INT32)]

        def image(t: SubgraphBuilder) -> list[tuple[str, int]]:
            inner = linear(t, hidden, "gen_head.0", arrays["gen_head.0.weight"], self.form)
            inner = t.op("Add", inner, t.weight("gen_head.0.bias", arrays["gen_head.0.bias"]))
            inner = t.op("Gelu", inner, domain=MS)
            logits = linear(t, inner, "gen_head.1", arrays["gen_head.1.weight"], self.form)
            logits = t.op("Add", logits, t.weight("gen_head.1.bias", arrays["gen_head.1.bias"]))
            offset = t.constant("image_offset", np.array(s.text_vocab, np.int32))
            return [(logits, FLOAT), (t.op("Identity", offset), INT32)]

        def choose(t: SubgraphBuilder) -> list[tuple[str, int]]:
            is_text = t.op("Equal", "head", t.constant("text_head", np.array(1, np.int32)))
            logits, offset = branch(t, is_text, text, image, ("logits", "offset"))
            # The last row is the first where there is one, and u + w (c - u) is then c.
            far = self.number(t, "far", 2**31)
            c = t.op("Slice", logits, self.zero, self.one, self.zero, hint="c")
            u = t.op("Slice", logits, self.number(t, "last", -1), far, self.zero, hint="u")
            guided = t.op("Add", u, t.op("Mul", "guidance", t.op("Sub", c, u)), hint="guided")
            guided = t.op("Squeeze", guided, self.zero)
            noise = self.steps(t, "noise", done, 0, "noise_rows")
            scores = t.op("Add", t.op("Mul", guided, "inverse_temperature"), noise, hint="scores")
            best = t.op("ArgMax", scores, hint="best", axis=1, keepdims=0)
            own = t.op("Add", t.op("Cast", best, to=INT32), offset, hint="own")
            none = t.constant("zero", np.array(0, np.int32))
            sampled = t.op("Where", t.op("Less", known, none), own, known)
            (kept,) = branch(
                t,
                "with_logits",
                lambda k: [(k.op("Transpose", logits, perm=[1, 0, 2]), FLOAT)],
                lambda k: [(k.op("ConstantOfShape", self.logits_shape(k, self.window)), FLOAT)],
                ("kept_logits",),
            )
            return [(sampled, INT32), (kept, FLOAT)]

        def take(t: SubgraphBuilder) -> list[tuple[str, int]]:
            empty = t.op("ConstantOfShape", self.logits_shape(t, self.window))
            return [(t.op("Identity", known), INT32), (empty, FLOAT)]

        wanted = b.op("Greater", "head", b.constant("no_head", np.array(0, np.int32)), hint="wanted")
        sampled, logits = branch(b, wanted, choose, take, ("sampled", "kept"))
        return sampled, logits

    def accept(self, b: SubgraphBuilder, sampled: str, ids: str, done: str) -> tuple[str, str, str]:
        """(how many outputs hold [1], inputs taken so far [1], the next window)."""
        b.scope = "accept."
        tail = self.number(b, "far", 2**31)
        guessed = b.op("Slice", ids, self.one, tail, self.zero, hint="guessed")
        found = b.op("Slice", sampled, self.zero, self.number(b, "last", -1), self.zero, hint="found")
        same = b.op("Equal", guessed, found, hint="same")
        wrong = b.op("Cast", b.op("Not", same), to=INT32)
        wrong = b.op("Concat", wrong, b.constant("end", np.array([1], np.int32)), axis=0, hint="wrong")
        first = b.op("ArgMax", wrong, axis=0, hint="first_wrong")
        accepted = b.op("Add", first, self.one, hint="accepted")
        left = b.op("Sub", "count", done, hint="left")
        accepted = b.op("Min", accepted, left, hint="within")
        next_done = b.op("Add", done, accepted, hint="next_done")
        # The next window starts with the last token accepted; behind it what this pass sampled.
        before = b.op("Sub", accepted, self.one, hint="before")
        carried = b.op("Slice", sampled, before, tail, self.zero, hint="carried")
        origin = b.op("Sub", next_done, self.one, hint="origin")
        end = b.op("Add", origin, self.window, hint="origin_end")
        have = b.op("Add", done, self.window, hint="have")
        fill = b.op("Slice", "guess_ids", have, end, self.zero, hint="fill")
        window = b.op("Concat", carried, fill, axis=0, hint="window")
        known = b.op("Slice", "known_ids", origin, end, self.zero, hint="known")
        open_ = b.op("Less", known, b.constant("zero", np.array(0, np.int32)))
        return accepted, next_done, b.op("Where", open_, window, known, hint="ids")


def build_loop(shape: DecoderShape, arrays: Arrays, numbers: Numbers = Numbers()) -> onnx.ModelProto:
    return LoopGraph(shape, arrays, numbers).build()
