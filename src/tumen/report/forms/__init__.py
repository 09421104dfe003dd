"""The forms in which an assessment leaves the house."""
