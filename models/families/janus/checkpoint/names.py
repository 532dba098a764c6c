"""The two ways a Janus checkpoint names its tensors, brought to one.

The names used here are those of transformers' JanusForConditionalGeneration without the leading
`model.`; deepseek-ai's own are translated. One difference remains: deepseek-ai keeps the vision
tower's q, k and v in one tensor, `self_attn.qkv`.
"""

from __future__ import annotations

import re

# deepseek-ai's name -> ours; the first pattern that matches counts. Sequential layers number their
# activations too: a projector's second linear layer is `layers.2`.
_RULES: tuple[tuple[str, str], ...] = (
    (r"^language_model\.model\.", "language_model."),
    (r"^language_model\.lm_head\.", "lm_head."),
    (r"^vision_model\.vision_tower\.patch_embed\.proj\.", "vision_model.embeddings.patch_embedding."),
    (r"^vision_model\.vision_tower\.pos_embed$", "vision_model.embeddings.position_embedding.weight"),
    (r"^vision_model\.vision_tower\.norm\.", "vision_model.post_layernorm."),
    (r"^vision_model\.vision_tower\.blocks\.(\d+)\.norm([12])\.", r"vision_model.encoder.layers.\1.layer_norm\2."),
    (r"^vision_model\.vision_tower\.blocks\.(\d+)\.attn\.qkv\.", r"vision_model.encoder.layers.\1.self_attn.qkv."),
    (r"^vision_model\.vision_tower\.blocks\.(\d+)\.attn\.proj\.", r"vision_model.encoder.layers.\1.self_attn.projection_layer."),
    (r"^vision_model\.vision_tower\.blocks\.(\d+)\.mlp\.", r"vision_model.encoder.layers.\1.mlp."),
    (r"^vision_model\.vision_tower\.attn_pool\.", "unused.attn_pool."),
    (r"^aligner\.layers\.0\.", "aligner.fc1."),
    (r"^gen_aligner\.layers\.0\.", "generation_aligner.fc1."),
    (r"^gen_head\.output_mlp_projector\.", "generation_head.proj_out."),
    (r"^gen_head\.vision_head\.", "generation_head.vision_head."),
    (r"^gen_embed\.", "generation_embeddings."),
    (r"^gen_vision_model\.(encoder|decoder)\.mid\.0\.", r"vqmodel.\1.mid.block_1."),
    (r"^gen_vision_model\.(encoder|decoder)\.mid\.1\.", r"vqmodel.\1.mid.attn_1."),
    (r"^gen_vision_model\.(encoder|decoder)\.mid\.2\.", r"vqmodel.\1.mid.block_2."),
    (r"^gen_vision_model\.decoder\.conv_blocks\.(\d+)\.res\.", r"vqmodel.decoder.up.\1.block."),
    (r"^gen_vision_model\.decoder\.conv_blocks\.", "vqmodel.decoder.up."),
    (r"^gen_vision_model\.encoder\.conv_blocks\.(\d+)\.res\.", r"vqmodel.encoder.down.\1.block."),
    (r"^gen_vision_model\.encoder\.conv_blocks\.", "vqmodel.encoder.down."),
    (r"^gen_vision_model\.quantize\.codebook_used$", "unused.codebook_used"),
    (r"^gen_vision_model\.", "vqmodel."),
)  # fmt: skip

_DEEPER = re.compile(r"^(gen_)?aligner\.layers\.(\d*[2468])\.(.*)$")


def canonical(name: str) -> str:
    """Our name of a tensor in either layout; a name of neither comes back as it is."""
    name = name.removeprefix("module.")
    deeper = _DEEPER.match(name)
    if deeper:
        which = "generation_aligner" if deeper[1] else "aligner"
        return f"{which}.hidden_layers.{int(deeper[2]) // 2 - 1}.{deeper[3]}"
    for pattern, replacement in _RULES:
        found, count = re.subn(pattern, replacement, name)
        if count:
            return found
    return name.removeprefix("model.")


def original(name: str) -> str:
    """deepseek-ai's name of one of ours; the inverse of `canonical`, for checkpoints made here."""
    parts = (
        (r"^language_model\.", "language_model.model."),
        (r"^lm_head\.", "language_model.lm_head."),
        (r"^vision_model\.embeddings\.patch_embedding\.", "vision_model.vision_tower.patch_embed.proj."),
        (r"^vision_model\.embeddings\.position_embedding\.weight$", "vision_model.vision_tower.pos_embed"),
        (r"^vision_model\.post_layernorm\.", "vision_model.vision_tower.norm."),
        (r"^vision_model\.encoder\.layers\.(\d+)\.layer_norm", r"vision_model.vision_tower.blocks.\1.norm"),
        (r"^vision_model\.encoder\.layers\.(\d+)\.self_attn\.projection_layer", r"vision_model.vision_tower.blocks.\1.attn.proj"),
        (r"^vision_model\.encoder\.layers\.(\d+)\.self_attn\.", r"vision_model.vision_tower.blocks.\1.attn."),
        (r"^vision_model\.encoder\.layers\.(\d+)\.", r"vision_model.vision_tower.blocks.\1."),
        (r"^aligner\.fc1\.", "aligner.layers.0."),
        (r"^aligner\.hidden_layers\.0\.", "aligner.layers.2."),
        (r"^generation_aligner\.fc1\.", "gen_aligner.layers.0."),
        (r"^generation_aligner\.hidden_layers\.0\.", "gen_aligner.layers.2."),
        (r"^generation_head\.proj_out\.", "gen_head.output_mlp_projector."),
        (r"^generation_head\.", "gen_head."),
        (r"^generation_embeddings\.", "gen_embed."),
        (r"^vqmodel\.(encoder|decoder)\.mid\.block_1\.", r"gen_vision_model.\1.mid.0."),
        (r"^vqmodel\.(encoder|decoder)\.mid\.attn_1\.", r"gen_vision_model.\1.mid.1."),
        (r"^vqmodel\.(encoder|decoder)\.mid\.block_2\.", r"gen_vision_model.\1.mid.2."),
        (r"^vqmodel\.decoder\.up\.(\d+)\.block\.", r"gen_vision_model.decoder.conv_blocks.\1.res."),
        (r"^vqmodel\.decoder\.up\.", "gen_vision_model.decoder.conv_blocks."),
        (r"^vqmodel\.encoder\.down\.(\d+)\.block\.", r"gen_vision_model.encoder.conv_blocks.\1.res."),
        (r"^vqmodel\.encoder\.down\.", "gen_vision_model.encoder.conv_blocks."),
        (r"^vqmodel\.", "gen_vision_model."),
    )  # fmt: skip
    for pattern, replacement in parts:
        found, count = re.subn(pattern, replacement, name)
        if count:
            return found
    return name
