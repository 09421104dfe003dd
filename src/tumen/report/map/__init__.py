"""Where claims place things: a schematic border region, and all other places in a strip."""

from tumen.report.map.drawing import places_map
from tumen.report.map.labels import labelled
from tumen.report.map.records import Map

__all__ = ["Map", "labelled", "places_map"]
