"""Where things go: units of things with sizes, bound by what is asked, set down and pushed apart."""
