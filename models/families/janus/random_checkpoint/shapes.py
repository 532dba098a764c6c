"""The sizes that random checkpoints come in."""

from __future__ import annotations

from models.families.janus.checkpoint.shape import JanusShape, VisionShape, VqShape

LARGE_VISION = VisionShape(width=1024, layers=24, heads=16, ffn=4096, patch=16, image_size=384)
SMALL_VQ = VqShape(base=32, multipliers=(1, 1, 2), blocks=2, latent=32)

SHAPES: dict[str, tuple[JanusShape, VqShape]] = {
    "tiny": (
        JanusShape(
            width=64,
            layers=2,
            heads=4,
            kv_heads=4,
            head_dim=16,
            ffn=96,
            vocabulary=352,
            codes=256,
            code_width=8,
            head_hidden=64,
            grid=8,
            image_size=32,
            max_positions=1024,
            vision=VisionShape(width=64, layers=2, heads=4, ffn=128, patch=4, image_size=32),
        ),
        SMALL_VQ,
    ),
    "1b": (
        JanusShape(
            width=2048,
            layers=24,
            heads=16,
            kv_heads=16,
            head_dim=128,
            ffn=5632,
            vocabulary=102400,
            codes=16384,
            code_width=8,
            head_hidden=2048,
            grid=24,
            image_size=384,
            vision=LARGE_VISION,
        ),
        VqShape(),
    ),
    "7b": (
        JanusShape(
            width=4096,
            layers=30,
            heads=32,
            kv_heads=32,
            head_dim=128,
            ffn=11008,
            vocabulary=102400,
            codes=16384,
            code_width=8,
            head_hidden=4096,
            grid=24,
            image_size=384,
            vision=LARGE_VISION,
        ),
        VqShape(),
    ),
}

# Where the text tokens end and the special ones begin, and the id of the image placeholder.
TEXT_IDS = {"tiny": 288, "1b": 100000, "7b": 100000}
PLACEHOLDER = {"tiny": 310, "1b": 100581, "7b": 100594}
TOKENS = {"tiny": 312, "1b": 100590, "7b": 100603}
PAD = {"tiny": 290, "1b": 100002, "7b": 100015}
