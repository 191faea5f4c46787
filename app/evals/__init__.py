"""Measures the product on cases of its own: what `rapport eval` prints and docs/evals.md quotes."""
