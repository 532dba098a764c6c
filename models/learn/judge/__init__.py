"""The judge: another network that finds the world's objects, for reports alone, never for a reward."""
