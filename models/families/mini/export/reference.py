"""The PyTorch networks with the very numbers that are shipped: the reference for parity."""

from __future__ import annotations

import copy
from typing import TypeVar

import torch
from torch import Tensor, nn

from models.families.mini.net.model import MiniJanus
from models.families.mini.net.picture_decoder import FixedCodebook, PictureDecoder
from models.kit.onnx.graph import WeightType

Module = TypeVar("Module", bound=nn.Module)


def _rounded_module(module: Module, weight_type: WeightType) -> Module:
    clone = copy.deepcopy(module).float().eval()
    if weight_type == "fp16":
        with torch.no_grad():
            for parameter in clone.parameters():
                parameter.copy_(parameter.half().float())
    return clone


class _TableModel(MiniJanus):
    """MiniJanus whose folded input table was itself rounded, as the graph's is."""

    table: Tensor

    def input_table(self) -> Tensor:
        return self.table


def rounded_decoder(model: MiniJanus, weight_type: WeightType = "fp16") -> MiniJanus:
    with torch.no_grad():
        table = model.float().input_table()
        if weight_type == "fp16":
            table = table.half().float()
    clone = _rounded_module(model, weight_type)
    clone.__class__ = _TableModel
    assert isinstance(clone, _TableModel)
    clone.table = table
    return clone


def rounded_pictures(
    model: PictureDecoder, weight_type: WeightType = "fp16"
) -> PictureDecoder:
    # The codebook is kept as its vectors, so it is those that were rounded.
    with torch.no_grad():
        vectors = model.codebook.table().detach().clone()
    clone = copy.deepcopy(model)
    clone.codebook = FixedCodebook(vectors)
    return _rounded_module(clone, weight_type)
