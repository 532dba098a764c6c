"""A policy from a checkpoint, cut over the processes (FSDP2): none ever holds more than a tensor of it whole."""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.distributed.device_mesh import DeviceMesh
from torch.distributed.fsdp import FSDPModule, MixedPrecisionPolicy, fully_shard
from torch.distributed.tensor import DTensor, distribute_tensor

from models.families.janus.checkpoint.opened import Checkpoint
from models.families.janus.reference import named_tensor, reference_config
from models.learn.janus.policy import Policy

TARGETS = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")
LORA_IN, LORA_OUT = ".lora_A.default.weight", ".lora_B.default.weight"


@dataclass(frozen=True)
class Form:
    """rank 0: all weights are learned; else LoRA's, with `alpha` for its scale. bf16: of what is computed and gathered;
    weights, gradients' sums and the optimiser stay float32. recompute: activations of layers are made anew backward."""

    rank: int = 0
    alpha: float = 32
    bf16: bool = False
    recompute: bool = False
    seed: int = 1


def open_policy(checkpoint: Checkpoint, form: Form, mesh: DeviceMesh, learned: bool = True) -> Policy:
    """`learned` False: a frozen one, to compare with."""
    with torch.device("meta"):
        policy = Policy(reference_config(checkpoint))
    if form.rank:
        add_lora(policy, form)
    if not learned:
        policy.requires_grad_(False)
    shard(policy, form, mesh)
    policy.to_empty(device=mesh.device_type)
    for name, parameter in policy.named_parameters():
        _fill(parameter, _values(checkpoint, name, tuple(parameter.shape), form.seed))
    # What a module computes when it is made was made of nothing: rotary frequencies.
    language = policy.language_model
    language.rotary_emb = type(language.rotary_emb)(language.config).to(mesh.device_type)
    if form.recompute and learned:
        language.activation_checkpointing_enable({"use_reentrant": False})
    # Without dropout, training mode only says whether activations are made anew.
    return policy.train(learned)


def add_lora(policy: Policy, form: Form) -> None:
    """Adapters (arXiv 2106.09685) in every matrix of the layers; all else is frozen."""
    from peft import LoraConfig, inject_adapter_in_model

    config = LoraConfig(r=form.rank, lora_alpha=form.alpha, target_modules=list(TARGETS), lora_dropout=0.0, bias="none")
    policy.requires_grad_(False)
    inject_adapter_in_model(config, policy.language_model)


def shard(policy: Policy, form: Form, mesh: DeviceMesh) -> None:
    number = torch.bfloat16 if form.bf16 else torch.float32
    precision = MixedPrecisionPolicy(param_dtype=number, reduce_dtype=torch.float32)
    for layer in policy.language_model.layers:
        fully_shard(layer, mesh=mesh, mp_policy=precision)
    fully_shard(policy, mesh=mesh, mp_policy=precision)


def base_name(name: str) -> str:
    """The checkpoint's name of a parameter that may lie in an adapter."""
    return name.replace(".base_layer.", ".")


def _values(checkpoint: Checkpoint, name: str, shape: tuple[int, ...], seed: int) -> Tensor:
    """LoRA begins as peft has it, from noise that no number of processes changes."""
    if name.endswith(LORA_OUT):
        return torch.zeros(shape)
    if name.endswith(LORA_IN):
        generator = torch.Generator().manual_seed(zlib.crc32(name.encode()) ^ seed)
        return torch.empty(shape).uniform_(-1, 1, generator=generator) / math.sqrt(shape[1])
    return named_tensor(checkpoint.weights, base_name(name), checkpoint.text_vocabulary, shape)


@torch.no_grad()
def _fill(parameter: Tensor, values: Tensor) -> None:
    """Each process takes its own part of what all of them read."""
    if not isinstance(parameter, DTensor):
        parameter.copy_(values)
        return
    whole = values.to(parameter.device, parameter.dtype)
    own = distribute_tensor(whole, parameter.device_mesh, parameter.placements, src_data_rank=None)
    parameter.to_local().copy_(own.to_local())


def _sharded(policy: nn.Module) -> list[FSDPModule]:
    return [module for module in policy.modules() if isinstance(module, FSDPModule)]


@contextmanager
def gathered(policy: Policy) -> Iterator[None]:
    """Weights stay whole from the first pass on, so that processes may take different numbers of passes: for rollouts,
    where no weight changes."""
    parts = _sharded(policy)
    policy.eval()
    for part in parts:
        part.set_reshard_after_forward(False, recurse=False)
    try:
        yield
    finally:
        for part in parts:
            part.reshard()
            # As `fully_shard` has it: the outermost is needed backward at once.
            part.set_reshard_after_forward(part is not policy, recurse=False)
        policy.train()


@contextmanager
def without_lora(policy: Policy) -> Iterator[None]:
    from peft.helpers import rescale_adapter_scale

    with rescale_adapter_scale(policy, 0):
        yield


def last_backward(policy: Policy, last: bool) -> None:
    """Gradients of several passes add up; processes meet in the last one."""
    assert isinstance(policy, FSDPModule)
    policy.set_requires_gradient_sync(last)
