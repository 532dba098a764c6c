"""image_decode: our image decoder graphs under the layout's names and types."""

from __future__ import annotations

import onnx
from onnx import TensorProto, helper


def renamed_image_decoder(model: onnx.ModelProto) -> onnx.ModelProto:
    """A bundle's image decoder under the layout's names: generated_tokens int64, decoded_image."""
    copy = onnx.ModelProto()
    copy.CopyFrom(model)
    graph = copy.graph
    tokens, image = graph.input[0], graph.output[0]
    count = tokens.type.tensor_type.shape.dim[1].dim_value
    cast = helper.make_node("Cast", ["generated_tokens"], [tokens.name], to=TensorProto.INT32)
    leave = helper.make_node("Identity", [image.name], ["decoded_image"])
    sizes = [d.dim_value for d in image.type.tensor_type.shape.dim][1:]
    nodes = [cast, *graph.node, leave]
    del graph.node[:], graph.input[:], graph.output[:]
    graph.node.extend(nodes)
    graph.input.append(
        helper.make_tensor_value_info("generated_tokens", TensorProto.INT64, ["batch_size", count])
    )
    graph.output.append(
        helper.make_tensor_value_info("decoded_image", TensorProto.FLOAT, ["batch_size", *sizes])
    )
    return copy
