"""The members of a slogan: groups cut from the definition that explains it.

`cut` asks in this order and takes the first answer:

1. parts that name their numeral (`chunk`, `marked`; a `part` each, or what stands `alone`),
   amounts and codes (`amounts`, `told`);
2. parts that are named behind their list or by a role (`named`);
3. of several numerals (`several`): lists that their own numbers close (`closed`), clauses
   (`clause`, `clausewise`, or `assigned` by their nouns), one list for all (`shares`), or for the
   one numeral that is told (`ones`);
4. of one numeral a list of so many pieces (`listed`): built alike (`alike`), else the `best` cut.

`api.text.pieces` cuts a stretch into pieces and trims them; `group` is what comes out.
"""

from api.text.members.cut import cut_members
from api.text.members.group import Group, Member
from api.text.members.told import acrostic_of

__all__ = ["Group", "Member", "acrostic_of", "cut_members"]
