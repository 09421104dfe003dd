"""What the model is told before any report: places, months, dated facts, priors."""
