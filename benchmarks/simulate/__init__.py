"""Figures of the made-up worlds."""
