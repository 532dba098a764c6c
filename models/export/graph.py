"""A thin builder over onnx.helper: named nodes, exact constants, and weights in a chosen number type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

# 23 is the first opset whose RotaryEmbedding takes gathered cos and sin rows in place of position ids.
ONNX_OPSET = 23
IR_VERSION = 10

WeightType = Literal["fp16", "fp32"]
Dimension = int | str
Array = NDArray[Any]


def rounded(array: Array, weight_type: WeightType) -> Array:
    """The float32 numbers a runtime computes with once `array` was stored as `weight_type`."""
    wide = np.asarray(array, dtype=np.float32)
    return wide.astype(np.float16).astype(np.float32) if weight_type == "fp16" else wide


class GraphBuilder:
    """Collects nodes and initializers; value names are unique and readable.

    `scope` prefixes the names of everything made while it is set, so that a profile or an error
    names the layer it came from.
    """

    def __init__(self, name: str, weight_type: WeightType) -> None:
        self.name = name
        self.weight_type: WeightType = weight_type
        self.scope = ""
        self._nodes: list[onnx.NodeProto] = []
        self._initializers: list[onnx.TensorProto] = []
        self._inputs: list[onnx.ValueInfoProto] = []
        self._outputs: list[onnx.ValueInfoProto] = []
        self._taken: dict[str, int] = {}

    def _unique(self, hint: str) -> str:
        base = f"{self.scope}{hint}"
        count = self._taken.get(base, 0)
        self._taken[base] = count + 1
        return base if count == 0 else f"{base}_{count}"

    def input(self, name: str, dtype: int, shape: Sequence[Dimension]) -> str:
        self._inputs.append(helper.make_tensor_value_info(name, dtype, shape))
        return name

    def output(self, name: str, shape: Sequence[Dimension], dtype: int = TensorProto.FLOAT) -> None:
        """Declares a value made by a node of this graph, by name, as an output."""
        self._outputs.append(helper.make_tensor_value_info(name, dtype, shape))

    def constant(self, hint: str, array: Array) -> str:
        """An initializer stored exactly as given."""
        name = self._unique(hint)
        self._initializers.append(numpy_helper.from_array(np.asarray(array, order="C"), name))
        return name

    def weight(self, hint: str, array: Array) -> str:
        """A float32 value stored in the builder's weight type; the Cast is folded at load."""
        if self.weight_type == "fp32":
            return self.constant(hint, np.asarray(array, dtype=np.float32))
        with np.errstate(over="ignore"):
            half = np.asarray(array, dtype=np.float16)
        if not np.isfinite(half).all():
            raise ValueError(f"{self.scope}{hint} does not fit float16")
        return self.op("Cast", self.constant(f"{hint}.fp16", half), hint=hint, to=TensorProto.FLOAT)

    def op(
        self, kind: str, *inputs: str, hint: str | None = None, domain: str = "", **attributes: Any
    ) -> str:
        """Adds a node with one output and gives the output's name. '' leaves out an input."""
        return self.ops(kind, *inputs, outputs=(hint or kind,), domain=domain, **attributes)[0]

    def ops(
        self,
        kind: str,
        *inputs: str,
        outputs: Sequence[str],
        domain: str = "",
        **attributes: Any,
    ) -> list[str]:
        """Adds a node with several outputs; an empty hint leaves that output out."""
        names = [self._unique(hint) if hint else "" for hint in outputs]
        node = helper.make_node(kind, inputs, names, name=names[-1], domain=domain, **attributes)
        self._nodes.append(node)
        return names

    def named(self, kind: str, *inputs: str, output: str, **attributes: Any) -> str:
        """As `op`, but the output takes exactly the name given: for outputs of the graph."""
        self._nodes.append(helper.make_node(kind, inputs, [output], name=output, **attributes))
        return output

    def model(self) -> onnx.ModelProto:
        graph = helper.make_graph(
            self._nodes, self.name, self._inputs, self._outputs, self._initializers
        )
        opsets = [helper.make_opsetid("", ONNX_OPSET), helper.make_opsetid("com.microsoft", 1)]
        return helper.make_model(
            graph, opset_imports=opsets, ir_version=IR_VERSION, producer_name="scenograph"
        )
