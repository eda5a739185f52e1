"""The expansion that running text itself gives to a slogan: before it, behind it, in brackets."""

from api.text.expansion.find import Expansion, find_expansion

__all__ = ["Expansion", "find_expansion"]
