"""What every face can be asked, in the words of the wire contract."""

from collections.abc import Mapping
from typing import Any, Protocol

Wire = dict[str, Any]
Arguments = Mapping[str, Any]


class Refused(Exception):
    """A face refused a parameter."""

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(field)


class Face(Protocol):
    """One face of the service, called as a client calls it."""

    def ask(self, call: str, arguments: Arguments) -> Wire | None:
        """Ask, and give the answer as REST writes it; None where there is nothing of the id.

        Raises:
            Refused: a parameter is refused.
        """
