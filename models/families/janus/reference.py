"""transformers' own Janus, holding a checkpoint's numbers: what the exported graphs are compared with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from transformers import JanusConfig, JanusForConditionalGeneration

from models.families.janus.checkpoint.opened import Checkpoint
from models.families.janus.checkpoint.shape import JanusShape
from models.families.janus.checkpoint.weights import Weights
from models.kit.session import Step


def reference_model(checkpoint: Checkpoint) -> JanusForConditionalGeneration:
    """float32, whichever layout the checkpoint is in; rows for added tokens as the exporter makes them."""
    weights, shape = checkpoint.weights, checkpoint.shape
    with torch.device("meta"):
        model = JanusForConditionalGeneration(reference_config(checkpoint))
    state = {}
    for name, value in model.state_dict().items():
        state[name] = named_tensor(weights, name.removeprefix("model."), checkpoint.text_vocabulary, value.shape)
    model.load_state_dict(state, assign=True)
    # What a module computes when it is made was made of nothing: rotary frequencies and positions.
    language = model.model.language_model
    language.rotary_emb = type(language.rotary_emb)(language.config)
    embeddings = model.model.vision_model.embeddings
    embeddings.position_ids = torch.arange(embeddings.num_positions).expand((1, -1))
    assert shape.vision is not None
    return model.eval()


def reference_config(checkpoint: Checkpoint) -> JanusConfig:
    shape = checkpoint.shape
    vision = shape.vision
    if vision is None:
        raise ValueError("transformers' Janus has no form without a vision encoder")
    return JanusConfig(
        text_config={
            "model_type": "llama",
            "vocab_size": checkpoint.text_vocabulary,
            "hidden_size": shape.width,
            "intermediate_size": shape.ffn,
            "num_hidden_layers": shape.layers,
            "num_attention_heads": shape.heads,
            "num_key_value_heads": shape.kv_heads,
            "head_dim": shape.head_dim,
            "max_position_embeddings": shape.max_positions,
            "rms_norm_eps": shape.rms_eps,
            "rope_parameters": {"rope_type": "default", "rope_theta": shape.rope_theta},
            "tie_word_embeddings": False,
        },
        vision_config={
            "hidden_size": vision.width,
            "num_hidden_layers": vision.layers,
            "num_attention_heads": vision.heads,
            "mlp_ratio": vision.ffn / vision.width,
            "image_size": vision.image_size,
            "patch_size": vision.patch,
            "projection_dim": shape.width,
            "layer_norm_eps": vision.epsilon,
            "num_image_tokens": shape.grid * shape.grid,
        },
        vq_config=_image_tokenizer(checkpoint.weights, shape),
        tie_word_embeddings=False,
        image_token_id=checkpoint.tokenizer.token_to_id("<image_placeholder>") or 0,
    )


def _image_tokenizer(weights: Weights, shape: JanusShape) -> dict[str, Any]:
    levels = weights.count("vqmodel.decoder.up.{}.block.0.norm1.weight")
    widths = [
        weights.shape(f"vqmodel.decoder.up.{level}.block.0.conv1.weight")[0]
        for level in reversed(range(levels))
    ]
    return {
        "embed_dim": shape.code_width,
        "num_embeddings": shape.codes,
        "latent_channels": weights.shape("vqmodel.decoder.conv_in.weight")[1],
        "base_channels": widths[0],
        "channel_multiplier": [width // widths[0] for width in widths],
        "num_res_blocks": weights.count("vqmodel.decoder.up.0.block.{}.norm1.weight") - 1,
        "num_patches": shape.grid,
        "projection_dim": shape.width,
        "image_token_embed_dim": shape.width,
    }


def named_tensor(weights: Weights, name: str, ids: int, shape: Sequence[int]) -> torch.Tensor:
    """A tensor by transformers' name; the vision tower's q, k and v are cut apart where they are one."""
    merged = name
    for index, part in enumerate(("q_proj", "k_proj", "v_proj")):
        if name.startswith("vision_model.") and name not in weights and f".{part}." in name:
            merged = name.replace(part, "qkv")
            rows = weights.shape(merged)[0] // 3
            return torch.from_numpy(weights.array(merged)[index * rows : (index + 1) * rows])
    if name == "lm_head.weight" and name not in weights:
        name = "language_model.embed_tokens.weight"
    tensor = torch.from_numpy(weights.array(name))
    if name in ("lm_head.weight", "language_model.embed_tokens.weight") and ids > tensor.shape[0]:
        mean = tensor.mean(dim=0, keepdim=True)
        tensor = torch.cat([tensor, mean.expand(ids - tensor.shape[0], -1)])
    return tensor.reshape(tuple(shape))


class ReferenceSession:
    """The model behind the calls of `greedy.py`, with the one id space of the exported graphs."""

    def __init__(self, model: JanusForConditionalGeneration, offset: int) -> None:
        self.model, self.offset = model, offset

    @torch.no_grad()
    def run(
        self,
        ids: Sequence[Sequence[int]],
        positions: Sequence[Sequence[int]],
        cache: Any = None,
    ) -> Step:
        """The cache is a plain dictionary of stacked keys and values, as of the exported graphs."""
        from transformers import DynamicCache

        rows = torch.tensor([list(row) for row in ids])
        places = torch.tensor([list(row) for row in positions]).expand(rows.shape)
        is_image = rows >= self.offset
        text = self.model.get_input_embeddings()(torch.where(is_image, 0, rows))
        codes = torch.where(is_image, rows - self.offset, 0)
        image = self.model.prepare_embeddings_for_image_generation(codes)
        past = DynamicCache()
        layers = self.model.config.text_config.num_hidden_layers
        for layer in range(layers if cache else 0):
            key, value = (torch.from_numpy(cache[f"past_key_values.{layer}.{p}"]) for p in ("key", "value"))
            past.update(key, value, layer)
        out = self.model.model.language_model(
            inputs_embeds=torch.where(is_image[..., None], image, text),
            position_ids=places,
            past_key_values=past,
            use_cache=True,
        )
        hidden = out.last_hidden_state
        present = {}
        for index, layer in enumerate(out.past_key_values.layers):
            present[f"past_key_values.{index}.key"] = layer.keys.numpy()
            present[f"past_key_values.{index}.value"] = layer.values.numpy()
        text_logits = self.model.lm_head(hidden).numpy()
        return Step(text_logits, self.model.model.generation_head(hidden).numpy(), present)
