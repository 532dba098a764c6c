"""Bodies of control flow (Loop, If) whose weights lie in the graph around them.

A weight is then stored, cast and packed once however many bodies name it, and what is folded at
load is folded outside the loop.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from onnx import GraphProto, TensorProto, helper

from models.kit.onnx.graph import Array, Dimension, GraphBuilder, Parts, Weight


Made = TypeVar("Made")


class SubgraphBuilder(GraphBuilder):
    """As its parent, but its initializers become the parent's; value names are unique in both."""

    def __init__(self, name: str, parent: GraphBuilder) -> None:
        super().__init__(name, parent.weight_type, parent.activations, parent._store)
        self._parent = parent
        self._taken = parent._taken

    def constant(self, hint: str, array: Array) -> str:
        return self._outside(lambda: self._parent.constant(hint, array))

    def stored(
        self, hint: str, parts: Parts, produce: Callable[[], Mapping[str, Array]]
    ) -> dict[str, str]:
        return self._outside(lambda: self._parent.stored(hint, parts, produce))

    def weight(self, hint: str, array: Weight) -> str:
        return self._outside(lambda: self._parent.weight(hint, array))

    def _outside(self, make: Callable[[], Made]) -> Made:
        before, self._parent.scope = self._parent.scope, self.scope
        try:
            return make()
        finally:
            self._parent.scope = before

    def carried(self, name: str, shape: Sequence[Dimension] | None, dtype: int = TensorProto.FLOAT) -> str:
        """An input of the body under a unique name."""
        unique = self._unique(name)
        self._inputs.append(helper.make_tensor_value_info(unique, dtype, shape))
        return unique

    def result(self, value: str, dtype: int = TensorProto.FLOAT) -> None:
        """The next output of the body: any value of it, of any shape."""
        self._outputs.append(helper.make_tensor_value_info(value, dtype, None))

    def graph(self) -> GraphProto:
        return helper.make_graph(self._nodes, self.name, self._inputs, self._outputs)


def branch(
    g: GraphBuilder,
    condition: str,
    then: Callable[[SubgraphBuilder], Sequence[tuple[str, int]]],
    otherwise: Callable[[SubgraphBuilder], Sequence[tuple[str, int]]],
    outputs: Sequence[str],
    **attributes: Any,
) -> list[str]:
    """An If. Each side gives as many values, with their types, as there are outputs."""
    sides = []
    for name, make in (("then_branch", then), ("else_branch", otherwise)):
        inner = SubgraphBuilder(name, g)
        inner.scope = g.scope
        for value, dtype in make(inner):
            inner.result(value, dtype)
        sides.append(inner.graph())
    return g.ops("If", condition, outputs=outputs, then_branch=sides[0], else_branch=sides[1], **attributes)
