"""One frozen Settings: file, environment, flags, in that order."""
