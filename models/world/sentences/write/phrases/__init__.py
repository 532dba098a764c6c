"""The parts of sentences: how a thing, a number, a place, a relation is said."""
