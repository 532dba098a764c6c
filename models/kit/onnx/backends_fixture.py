"""Graphs that show what known_wrong.py is about, for tests on a back end:

    python -m models.kit.onnx.backends_fixture --out src/generator/fixtures

`convolutions.onnx` is a sweep, each output one shape, named `Conv_{channels}_{outputs}_{kernel}_{stride}_{groups}`;
`wrong_on_webgpu.onnx` is a picture decoder of 4 x 4 tokens and 8 x 8 px that onnxruntime-web 1.30 gets wrong there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
import tyro

from models.kit.onnx.graph import IR_VERSION, ONNX_OPSET, Array

SIDE = 8
GRID, CODES = 4, 64


@dataclass(frozen=True)
class Shape:
    channels: int
    outputs: int
    kernel: int = 3
    stride: int = 1
    groups: int = 1

    @property
    def name(self) -> str:
        return f"Conv_{self.channels}_{self.outputs}_{self.kernel}_{self.stride}_{self.groups}"


def sweep() -> Iterator[Shape]:
    for channels in (*range(1, 34), 45, 48, 63, 64, 66, 69, 80, 81, 82, 84, 87):
        yield Shape(channels, 8)
    for channels in (3, 5, 6, 9, 12, 15, 20, 81):
        for kernel, stride in ((1, 1), (2, 1), (5, 1), (3, 2), (4, 4)):
            yield Shape(channels, 8, kernel, stride)
        yield Shape(channels, 5)
        yield Shape(channels, channels, groups=channels)
    for each in range(1, 17):
        yield Shape(2 * each, 2 * each, groups=2)


def _model(
    name: str,
    nodes: list[onnx.NodeProto],
    inputs: list[onnx.ValueInfoProto],
    outputs: list[onnx.ValueInfoProto],
    weights: dict[str, Array],
) -> onnx.ModelProto:
    made = [numpy_helper.from_array(value, key) for key, value in weights.items()]
    graph = helper.make_graph(nodes, name, inputs, outputs, made)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", ONNX_OPSET)], ir_version=IR_VERSION)


def convolutions() -> onnx.ModelProto:
    """Inputs `x{channels}` float32 [1, channels, SIDE, SIDE]; outputs of free shape."""
    rng = np.random.default_rng(7)
    nodes, outputs, weights = [], [], {}
    shapes = list(sweep())
    for shape in shapes:
        dims = (shape.outputs, shape.channels // shape.groups, shape.kernel, shape.kernel)
        # Whole numbers keep the file small.
        weights[f"w_{shape.name}.int8"] = rng.integers(-9, 10, dims, dtype=np.int8)
        nodes.append(
            helper.make_node("Cast", [f"w_{shape.name}.int8"], [f"w_{shape.name}"], to=TensorProto.FLOAT)
        )
        nodes.append(
            helper.make_node(
                "Conv",
                [f"x{shape.channels}", f"w_{shape.name}"],
                [shape.name],
                name=shape.name,
                strides=[shape.stride] * 2,
                pads=[shape.kernel // 2] * 4,
                group=shape.groups,
            )
        )
        outputs.append(helper.make_tensor_value_info(shape.name, TensorProto.FLOAT, None))
    inputs = [
        helper.make_tensor_value_info(f"x{channels}", TensorProto.FLOAT, [1, channels, SIDE, SIDE])
        for channels in dict.fromkeys(shape.channels for shape in shapes)
    ]
    return _model("convolutions", nodes, inputs, outputs, weights)


def wrong_on_webgpu() -> onnx.ModelProto:
    """image_tokens int32 [1, 16] -> image float32 [1, 3, 8, 8] in [-1, 1], by a convolution of 9 channels."""
    rng = np.random.default_rng(8)
    weights: dict[str, Array] = {
        "codes": rng.standard_normal((CODES, 36)).astype(np.float32),
        "grid": np.array([0, 0, GRID, GRID]),
        "weight": (rng.standard_normal((16, 9, 3, 3)) / 9).astype(np.float32),
        "out": (rng.standard_normal((3, 16, 1, 1)) / 4).astype(np.float32),
    }
    nodes = [
        helper.make_node("Gather", ["codes", "image_tokens"], ["vectors"], axis=0),
        helper.make_node("Transpose", ["vectors"], ["channels"], perm=[0, 2, 1]),
        helper.make_node("Reshape", ["channels", "grid"], ["coarse"]),
        helper.make_node("DepthToSpace", ["coarse"], ["fine"], blocksize=2, mode="CRD"),
        helper.make_node("Conv", ["fine", "weight"], ["inner"], pads=[1] * 4),
        helper.make_node("Conv", ["inner", "out"], ["flat"]),
        helper.make_node("Tanh", ["flat"], ["image"]),
    ]
    tokens = helper.make_tensor_value_info("image_tokens", TensorProto.INT32, [1, GRID * GRID])
    image = helper.make_tensor_value_info("image", TensorProto.FLOAT, [1, 3, 2 * GRID, 2 * GRID])
    return _model("wrong_on_webgpu", nodes, [tokens], [image], weights)


def main(out: Path) -> None:
    for name, model in (("convolutions", convolutions()), ("wrong_on_webgpu", wrong_on_webgpu())):
        onnx.save(model, out / f"{name}.onnx")


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
