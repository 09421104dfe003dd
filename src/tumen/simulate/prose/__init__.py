"""Reports of a world in English, and the key to what they mean."""

from tumen.simulate.prose.key import Keyed, key
from tumen.simulate.prose.write import Written, write

__all__ = ["Keyed", "Written", "key", "write"]
