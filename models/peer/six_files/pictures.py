"""prepare_inputs_embeds with the understanding branch: pictures' rows put among the text's."""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, compose, helper, numpy_helper

from models.peer.six_files.language_model import BATCH, LENGTH

IMAGES = "num_images"


def with_pictures(text: onnx.ModelProto, vision: onnx.ModelProto) -> onnx.ModelProto:
    """`text` (input_ids -> inputs_embeds) and `vision` (pixel_values [batch, 3, H, W] ->
    image_features [batch, patches, width]) as one graph with the layout's four inputs:

    input_ids int64 [B, S], pixel_values f32 [B, n, 3, H, W], images_seq_mask bool [B, S] (where a
    picture's rows go), images_emb_mask bool [B, n, patches] (which of them). n may be 0: then the others may have any size.
    """
    vision = compose.add_prefix(vision, "vision/")
    graph = onnx.GraphProto()
    graph.CopyFrom(text.graph)
    pixels, features = vision.graph.input[0], vision.graph.output[0]
    size = pixels.type.tensor_type.shape.dim[2].dim_value
    width = features.type.tensor_type.shape.dim[2].dim_value

    for name, dtype, dims in (
        ("pixel_values", TensorProto.FLOAT, [BATCH, IMAGES, 3, "height", "width"]),
        ("images_seq_mask", TensorProto.BOOL, [BATCH, LENGTH]),
        ("images_emb_mask", TensorProto.BOOL, [BATCH, IMAGES, "num_image_tokens"]),
    ):
        graph.input.append(helper.make_tensor_value_info(name, dtype, dims))
    constants = {
        "row_width": np.array([width]),
        "picture_size": np.array([3, size, size]),
        "none": np.array(0),
        "every": np.array([-1]),
    }
    graph.initializer.extend(
        numpy_helper.from_array(value.astype(np.int64), name) for name, value in constants.items()
    )
    graph.initializer.extend(vision.graph.initializer)
    _rename_made(graph, "inputs_embeds", "text_embeds")
    graph.node.extend(
        [
            helper.make_node("Shape", ["pixel_values"], ["pictures_each"], start=0, end=2),
            helper.make_node("ReduceProd", ["pictures_each"], ["pictures"], keepdims=1),
            helper.make_node("ReduceProd", ["pictures_each"], ["picture_count"], keepdims=0),
            helper.make_node("Greater", ["picture_count", "none"], ["any_pictures"]),
            # Kernels differ in what they make of a batch of nothing: the tower is passed by.
            helper.make_node(
                "If",
                ["any_pictures"],
                ["inputs_embeds"],
                then_branch=_merged(vision, pixels.name, features.name),
                else_branch=_branch([helper.make_node("Identity", ["text_embeds"], ["unchanged"])]),
            ),
        ]
    )
    return helper.make_model(
        graph,
        opset_imports=list(text.opset_import),
        ir_version=text.ir_version,
        producer_name=text.producer_name,
    )


def _merged(vision: onnx.ModelProto, pixels: str, features: str) -> onnx.GraphProto:
    """The tower, and its rows where the text's masks say."""
    return _branch(
        [
            helper.make_node("Concat", ["pictures", "picture_size"], ["flat_pictures"], axis=0),
            helper.make_node("Reshape", ["pixel_values", "flat_pictures"], [pixels]),
            *vision.graph.node,
            helper.make_node("Concat", ["every", "row_width"], ["rows_shape"], axis=0),
            helper.make_node("Reshape", [features, "rows_shape"], ["all_rows"]),
            helper.make_node("Reshape", ["images_emb_mask", "every"], ["kept"]),
            helper.make_node("Compress", ["all_rows", "kept"], ["rows"], axis=0),
            helper.make_node("NonZero", ["images_seq_mask"], ["places_by_axis"]),
            helper.make_node("Transpose", ["places_by_axis"], ["places"], perm=[1, 0]),
            helper.make_node("ScatterND", ["text_embeds", "places", "rows"], ["with_rows"]),
        ]
    )


def _branch(nodes: list[onnx.NodeProto]) -> onnx.GraphProto:
    output = nodes[-1].output[0]
    info = helper.make_tensor_value_info(output, TensorProto.FLOAT, None)
    return helper.make_graph(nodes, f"{output}_branch", [], [info])


def _rename_made(graph: onnx.GraphProto, old: str, new: str) -> None:
    """Gives a value another name where it is made; the graph's outputs keep theirs."""
    for node in graph.node:
        for index, name in enumerate(node.output):
            if name == old:
                node.output[index] = new
