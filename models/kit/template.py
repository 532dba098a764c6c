"""The conversations that a prompt is put in. `{prompt}` stands for it; BOS goes before all, what the model
writes right behind it."""

from __future__ import annotations

SLOT = "{prompt}"

# GoT-R1's: it answers with a chain of thought.
CHAIN_TEMPLATE = (
    "User: Follow the caption to generate an image through a chain of thought process: "
    f"{SLOT}\n\nAssistant:"
)

# deepseek-ai's demo of Janus, without its <begin_of_image>, which the runtime puts last.
PLAIN_TEMPLATE = f"<|User|>: {SLOT}\n\n<|Assistant|>:"


def filled(template: str, prompt: str) -> str:
    """The text that a prompt becomes."""
    return template.replace(SLOT, prompt)


def ends(template: str) -> tuple[str, str]:
    """What stands before the prompt and behind it."""
    before, after = template.split(SLOT)
    return before, after
