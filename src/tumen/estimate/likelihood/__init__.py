"""How likely a report is, given the accounts: pure maths, with gradients.

mu = log(functional of the accounts) + kind_bias + source_bias + leans * shared_bias
s2 = (spread of the source * precision of the statement)^2 + rough^2: rounding, and what the model
     leaves out

| Says | Density of y = log of the figure |
|---|---|
| a figure | Student t with 4 degrees of freedom around mu, scale s |
| a range | logistic with scale s / 1.6, interval-censored |
| at least | v = mu - y: exponential of mean delta plus logistic noise of scale s, in closed form |
| at most | mirrored |

A bound informs both ways, because nobody says "at least 2,000" of 200,000: delta, how far bounds
stand from the figure meant, is learned. A share is a log ratio of two functionals.
"""
