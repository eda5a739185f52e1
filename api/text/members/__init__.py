"""The members of a slogan: groups cut from the definition that explains it."""

from api.text.members.cut import cut_members
from api.text.members.group import Group, Member

__all__ = ["Group", "Member", "cut_members"]
