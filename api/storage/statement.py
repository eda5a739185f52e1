"""Types of statements and rows, and a statement that is ready for the driver."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Dialect, Row, Select
from sqlalchemy.sql.compiler import SQLCompiler

AnySelect = Select[*tuple[Any, ...]]
AnyRow = Row[*tuple[Any, ...]]
Parameters = Mapping[str, object]


class QuickStatement:
    """A statement whose SQL is ready for the driver: most of the time of a tiny query."""

    def __init__(self, dialect: Dialect, statement: AnySelect) -> None:
        compiled = statement.compile(dialect=dialect)
        assert isinstance(compiled, SQLCompiler)
        self.statement = statement
        self.sql = str(compiled)
        self._positions = compiled.positiontup

    def arguments(self, parameters: Parameters) -> Sequence[object] | Parameters:
        """The parameters as the driver takes them: by position or by name."""
        if self._positions is None:
            return parameters
        return tuple(parameters[name] for name in self._positions)
