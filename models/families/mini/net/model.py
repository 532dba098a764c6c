"""MiniJanus: the Janus shape (one Llama decoder over text and image tokens) in miniature.

One id space: text ids are 0..V-1, image code c is V + c. Text positions count from 0; the image
token at raster index k sits at position id `image_position_start + k`. Rotary embedding is
multimodal (Qwen2-VL, arXiv 2409.12191): a position id stands for a (row, column) pair, and the
frequency pairs of a head are split alternately between the two.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.families.mini.net.scene_codes import CODES

KeyValue = tuple[Tensor, Tensor]

# cuDNN's attention makes a plan for every new shape, which takes longer than all that rows of so many
# lengths would save by it.
torch.backends.cuda.enable_cudnn_sdp(False)


@dataclass(frozen=True)
class ModelConfig:
    """Everything needed to rebuild the network; `to_dict` is JSON-able."""

    text_vocab: int
    width: int = 256
    layers: int = 8
    heads: int = 4
    ffn: int = 704
    codes: int = CODES
    code_width: int = 64
    grid: tuple[int, int] = (16, 16)
    image_size: int = 256
    max_text: int = 1024
    image_position_start: int = 1024
    rope_theta: float = 10000.0
    rms_eps: float = 1e-6

    def __post_init__(self) -> None:
        if self.width % self.heads or (self.width // self.heads) % 4:
            raise ValueError("width / heads must be a multiple of 4")
        if self.max_text > self.image_position_start:
            raise ValueError("text positions would run into the image positions")

    @property
    def head_dim(self) -> int:
        return self.width // self.heads

    @property
    def image_tokens(self) -> int:
        return self.grid[0] * self.grid[1]

    @property
    def positions(self) -> int:
        return self.image_position_start + self.image_tokens

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    @staticmethod
    def from_dict(data: dict[str, Any]) -> ModelConfig:
        known = {f.name for f in fields(ModelConfig)}
        kept = {k: tuple(v) if isinstance(v, list) else v for k, v in data.items() if k in known}
        return ModelConfig(**kept)


def rotary_tables(config: ModelConfig) -> tuple[Tensor, Tensor]:
    """cos and sin, each float32 [positions, head_dim], by position id (rotate-half layout).

    Frequency pair i turns by theta^(-2i / head_dim) times the row if i is even, the column if odd.
    """
    half = config.head_dim // 2
    index = torch.arange(half, dtype=torch.float64)
    frequency = config.rope_theta ** (-2.0 * index / config.head_dim)
    position = torch.arange(config.positions)
    image_index = (position - config.image_position_start).clamp(min=0)
    is_image = position >= config.image_position_start
    columns = config.grid[1]
    row = torch.where(is_image, config.image_position_start + image_index // columns, position)
    column = torch.where(is_image, config.image_position_start + image_index % columns, position)
    place = torch.where(index % 2 == 0, row[:, None].double(), column[:, None].double())
    angle = place * frequency
    angle = torch.cat([angle, angle], dim=-1)
    return angle.cos().float(), angle.sin().float()


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotary embedding, non-interleaved as in Llama. x [B, H, S, D]; cos, sin [B, 1, S, D]."""
    first, second = x.chunk(2, dim=-1)
    return x * cos + torch.cat([-second, first], dim=-1) * sin


def causal_attention(q: Tensor, k: Tensor, v: Tensor, chunk: int = 128) -> Tensor:
    """Causal attention, [B, H, S, D] each; on a CPU plain and for a chunk of queries at a time.

    Under torch.compile on a CPU this is two to three times as fast, backward included, as the
    fused kernel: the chunk skips the future half and its scores stay in cache.
    """
    if q.is_cuda:
        return F.scaled_dot_product_attention(q, k, v, is_causal=True)
    length = q.shape[2]
    scale = q.shape[-1] ** -0.5
    out = []
    for start in range(0, length, chunk):
        end = min(length, start + chunk)
        scores = (q[:, :, start:end] @ k[:, :, :end].transpose(-1, -2)).float() * scale
        seen = torch.ones(end - start, end, dtype=torch.bool, device=q.device).tril(start)
        weights = scores.masked_fill(~seen, float("-inf")).softmax(-1).to(v.dtype)
        out.append(weights @ v[:, :, :end])
    return torch.cat(out, dim=2)


class RMSNorm(nn.Module):
    def __init__(self, width: int, eps: float) -> None:
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x: Tensor) -> Tensor:
        return F.rms_norm(x.float(), self.weight.shape, self.weight, self.eps).to(x.dtype)


class Attention(nn.Module):
    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.heads = config.heads
        self.head_dim = config.head_dim
        self.q_proj = nn.Linear(config.width, config.width, bias=False)
        self.k_proj = nn.Linear(config.width, config.width, bias=False)
        self.v_proj = nn.Linear(config.width, config.width, bias=False)
        self.o_proj = nn.Linear(config.width, config.width, bias=False)
        self.q_norm = RMSNorm(config.head_dim, config.rms_eps)
        self.k_norm = RMSNorm(config.head_dim, config.rms_eps)

    def forward(
        self, x: Tensor, cos: Tensor, sin: Tensor, past: KeyValue | None
    ) -> tuple[Tensor, KeyValue]:
        batch, length, width = x.shape
        split = (batch, length, self.heads, self.head_dim)
        q = self.q_norm(self.q_proj(x).view(split)).transpose(1, 2)
        k = self.k_norm(self.k_proj(x).view(split)).transpose(1, 2)
        v = self.v_proj(x).view(split).transpose(1, 2)
        q, k = rotate(q, cos, sin).to(v.dtype), rotate(k, cos, sin).to(v.dtype)
        if past is None:
            out = causal_attention(q, k, v)
        else:
            k, v = torch.cat([past[0], k], dim=2), torch.cat([past[1], v], dim=2)
            total = k.shape[2]
            mask = torch.ones(length, total, dtype=torch.bool, device=x.device)
            mask = mask.tril(diagonal=total - length)
            out = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        out = out.transpose(1, 2).reshape(batch, length, width)
        return self.o_proj(out), (k, v)


class FeedForward(nn.Module):
    """SwiGLU."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.gate_proj = nn.Linear(config.width, config.ffn, bias=False)
        self.up_proj = nn.Linear(config.width, config.ffn, bias=False)
        self.down_proj = nn.Linear(config.ffn, config.width, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        return self.down_proj(F.silu(self.gate_proj(x)) * self.up_proj(x))


class Block(nn.Module):
    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.attention_norm = RMSNorm(config.width, config.rms_eps)
        self.attention = Attention(config)
        self.ffn_norm = RMSNorm(config.width, config.rms_eps)
        self.ffn = FeedForward(config)

    def forward(
        self, x: Tensor, cos: Tensor, sin: Tensor, past: KeyValue | None
    ) -> tuple[Tensor, KeyValue]:
        attended, present = self.attention(self.attention_norm(x), cos, sin, past)
        x = x + attended
        return x + self.ffn(self.ffn_norm(x)), present


class MiniJanus(nn.Module):
    """Text and image decoder. State-dict names are the contract with the exporter."""

    cos: Tensor
    sin: Tensor

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.config = config
        self.text_embed = nn.Embedding(config.text_vocab, config.width)
        self.gen_embed = nn.Embedding(config.codes, config.code_width)
        self.aligner = nn.Sequential(
            nn.Linear(config.code_width, config.width),
            nn.GELU(),
            nn.Linear(config.width, config.width),
        )
        self.image_position = nn.Parameter(torch.zeros(config.image_tokens, config.width))
        self.blocks = nn.ModuleList(Block(config) for _ in range(config.layers))
        self.norm = RMSNorm(config.width, config.rms_eps)
        self.lm_head = nn.Linear(config.width, config.text_vocab, bias=False)
        self.gen_head = nn.Sequential(
            nn.Linear(config.width, config.width),
            nn.GELU(),
            nn.Linear(config.width, config.codes),
        )
        cos, sin = rotary_tables(config)
        self.register_buffer("cos", cos, persistent=False)
        self.register_buffer("sin", sin, persistent=False)

    def image_table(self) -> Tensor:
        """gen_embed through the aligner: [codes, width], the input row of each image code."""
        return self.aligner(self.gen_embed.weight)

    def input_table(self) -> Tensor:
        """[V + codes, width]: the input row of each id of the one id space."""
        return torch.cat([self.text_embed.weight, self.image_table().float()])

    def position_table(self) -> Tensor:
        """[positions, width], added to the input row; zero for every text position."""
        text = self.image_position.new_zeros(self.config.image_position_start, self.config.width)
        return torch.cat([text, self.image_position])

    def residual_states(
        self, ids: Tensor, positions: Tensor, past: list[KeyValue] | None = None
    ) -> tuple[list[Tensor], list[KeyValue]]:
        """ids, positions int [B, S] -> the residual stream after each block, and keys and values.

        `past` holds per layer (key, value), each [B, heads, P, head_dim], keys already rotated.
        """
        x = F.embedding(ids, self.input_table()) + F.embedding(positions, self.position_table())
        cos, sin = self.cos[positions][:, None], self.sin[positions][:, None]
        states: list[Tensor] = []
        present: list[KeyValue] = []
        for index, block in enumerate(self.blocks):
            x, pair = block(x, cos, sin, None if past is None else past[index])
            states.append(x)
            present.append(pair)
        return states, present

    def forward(
        self, ids: Tensor, positions: Tensor, past: list[KeyValue] | None = None
    ) -> tuple[Tensor, list[KeyValue]]:
        """As `residual_states`, but only the last state, normed: [B, S, width], for the heads."""
        states, present = self.residual_states(ids, positions, past)
        return self.norm(states[-1]), present

    def text_logits(self, hidden: Tensor) -> Tensor:
        return self.lm_head(hidden)

    def image_logits(self, hidden: Tensor) -> Tensor:
        return self.gen_head(hidden)
