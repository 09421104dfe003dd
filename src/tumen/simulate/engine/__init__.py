"""The rules of a world, run from one event to the next; see `run`."""
