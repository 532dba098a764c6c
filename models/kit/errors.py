"""What stops an export, said in one sentence to the person who asked for it."""

from __future__ import annotations


class ExportError(Exception):
    """Its text names what is wrong and what to do."""
