"""A server of models that plan and paint, in the words that the field speaks."""
