"""The grammar: patterns over roles, each with the function that says what a match means."""
