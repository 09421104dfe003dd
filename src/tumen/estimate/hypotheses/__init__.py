"""Rival stories of the recall, as regions of what the model draws, and their weights.

A hypothesis is not a parameter: it is a region of the shares sent home, so that a user can draw
other lines afterwards and weigh again. With pi its weight before any report, and the part of the
prior and of the posterior draws that lies in its region,

    P(hypothesis | reports) is proportional to pi * posterior(region) / prior(region).
"""
