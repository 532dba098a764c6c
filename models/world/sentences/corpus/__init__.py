"""Frames written by hand: prompts of people with slots for things."""
