"""Reinforcement of the mini generator as GoT-R1 has it (arXiv 2505.17022): GRPO over chain and image."""
