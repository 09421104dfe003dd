"""From draws to what the user reads."""
