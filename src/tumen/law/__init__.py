"""The law layer."""
