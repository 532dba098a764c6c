"""Plans: prompt to chain, text only, learned from the world's prompts and layouts."""
