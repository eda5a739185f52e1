"""The members of a slogan: groups cut from the definition that explains it."""

from api.text.members.cut import cut_members
from api.text.members.group import Group, Member
from api.text.members.told import acrostic_of

__all__ = ["Group", "Member", "acrostic_of", "cut_members"]
