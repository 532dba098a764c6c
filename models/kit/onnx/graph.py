"""A thin builder over onnx.helper: named nodes, exact constants, and weights in a chosen number type."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from models.kit.onnx.known_wrong import refuse_wrong

# 23 is the first opset whose RotaryEmbedding takes gathered cos and sin rows in place of position ids.
ONNX_OPSET = 23
IR_VERSION = 10

WeightType = Literal["fp16", "fp32"]
Dimension = int | str
Array = NDArray[Any]


@dataclass(frozen=True)
class Lazy:
    """A float32 array that is read only when it is written: `shape` is known before."""

    shape: tuple[int, ...]
    read: Callable[[], Array]


Weight = Array | Lazy
Parts = Mapping[str, tuple[Any, tuple[int, ...]]]


class WeightStore(Protocol):
    """Where weights go that do not travel inside the graph's own file."""

    def put(self, name: str, parts: Parts, produce: Callable[[], Mapping[str, Array]]) -> list[TensorProto]:
        """Keeps the parts (by suffix: numpy type and shape) that `produce` gives, as `name` + suffix;
        `produce` is not called where they are there already."""
        ...


def rounded(array: Array, weight_type: WeightType) -> Array:
    """The float32 numbers a runtime computes with once `array` was stored as `weight_type`."""
    wide = np.asarray(array, dtype=np.float32)
    return wide.astype(np.float16).astype(np.float32) if weight_type == "fp16" else wide


def values(weight: Weight) -> Array:
    return np.asarray(weight.read() if isinstance(weight, Lazy) else weight, dtype=np.float32)


def to_half(array: Array, what: str) -> Array:
    """Raises ValueError where a number does not fit float16."""
    with np.errstate(over="ignore"):
        half = np.asarray(array, dtype=np.float16)
    if not np.isfinite(half).all():
        raise ValueError(f"{what} does not fit float16")
    return half


class GraphBuilder:
    """Collects nodes and initializers; value names are unique and readable.

    `scope` prefixes the names of everything made while it is set, so that a profile or an error
    names the layer it came from. `activations` is the type that is computed in. With a `store`,
    weights go there; without, into the graph.
    """

    def __init__(
        self,
        name: str,
        weight_type: WeightType,
        activations: WeightType = "fp32",
        store: WeightStore | None = None,
    ) -> None:
        self.name = name
        self.weight_type: WeightType = weight_type
        self.activations: WeightType = activations
        self.scope = ""
        self._store = store
        self._nodes: list[onnx.NodeProto] = []
        self._initializers: list[onnx.TensorProto] = []
        self._inputs: list[onnx.ValueInfoProto] = []
        self._outputs: list[onnx.ValueInfoProto] = []
        self._taken: dict[str, int] = {}

    @property
    def float_type(self) -> int:
        """The TensorProto type that is computed in."""
        return TensorProto.FLOAT16 if self.activations == "fp16" else TensorProto.FLOAT

    @property
    def float_dtype(self) -> Any:
        """The same as a numpy type."""
        return np.float16 if self.activations == "fp16" else np.float32

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
        """An initializer stored exactly as given, in the graph's own file."""
        name = self._unique(hint)
        self._initializers.append(numpy_helper.from_array(np.asarray(array, order="C"), name))
        return name

    def number(self, hint: str, value: float) -> str:
        """A scalar of the type that is computed in."""
        return self.constant(hint, np.array(value, dtype=self.float_dtype))

    def stored(
        self, hint: str, parts: Parts, produce: Callable[[], Mapping[str, Array]]
    ) -> dict[str, str]:
        """Initializers made together, by suffix; kept in the store where there is one."""
        name = self._unique(hint)
        if self._store is not None:
            tensors = self._store.put(name, parts, produce)
        else:
            made = produce()
            tensors = [
                numpy_helper.from_array(np.asarray(made[suffix], order="C"), name + suffix)
                for suffix in parts
            ]
        self._initializers.extend(tensors)
        return {suffix: tensor.name for suffix, tensor in zip(parts, tensors, strict=True)}

    def raw_weight(self, hint: str, array: Weight) -> str:
        """A value as it is stored, in the builder's weight type."""
        what, shape = f"{self.scope}{hint}", tuple(array.shape)
        if self.weight_type == "fp32":
            return self.stored(hint, {"": (np.float32, shape)}, lambda: {"": values(array)})[""]
        name = hint if self.activations == "fp16" else f"{hint}.fp16"
        half = {"": (np.float16, shape)}
        return self.stored(name, half, lambda: {"": to_half(values(array), what)})[""]

    def weight(self, hint: str, array: Weight) -> str:
        """A value in the type that is computed in; where it is stored in another, the Cast is
        folded at load."""
        stored = self.raw_weight(hint, array)
        if self.weight_type == self.activations:
            return stored
        return self.op("Cast", stored, hint=hint, to=self.float_type)

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
        """The whole graph. Raises ValueError where a back end is known to compute one of its shapes wrongly."""
        graph = helper.make_graph(
            self._nodes, self.name, self._inputs, self._outputs, self._initializers
        )
        opsets = [helper.make_opsetid("", ONNX_OPSET), helper.make_opsetid("com.microsoft", 1)]
        model = helper.make_model(
            graph, opset_imports=opsets, ir_version=IR_VERSION, producer_name="scenograph"
        )
        return refuse_wrong(model)
