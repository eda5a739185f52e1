"""From errors to what a GraphQL client reads: a message and `extensions.code`."""

import logging

from graphql import GraphQLError

from api.errors import Busy, GlossaryError, InvalidInput, NoEdition, NotFound, StorageError

logger = logging.getLogger(__name__)

PARSE_FAILED = "GRAPHQL_PARSE_FAILED"
VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED"
TOO_LARGE = "QUERY_TOO_LARGE"
BAD_REQUEST = "BAD_REQUEST"
BAD_USER_INPUT = "BAD_USER_INPUT"


def refused(message: str) -> GraphQLError:
    """The error of a query that keeps to no limit."""
    return GraphQLError(message, extensions={"code": TOO_LARGE})


def coded(error: GraphQLError, code: str) -> GraphQLError:
    """The same error with a code, unless it has one."""
    extensions = {"code": code, **(error.extensions or {})}
    return GraphQLError(
        error.message,
        nodes=error.nodes,
        source=error.source,
        positions=error.positions,
        path=error.path,
        extensions=extensions,
    )


def translated(error: GraphQLError) -> GraphQLError:
    """What a client may read of an error that came up while a query ran.

    What nobody expected is logged and told without its words.
    """
    cause = error.original_error
    if cause is None or isinstance(cause, GraphQLError):
        return coded(error, BAD_USER_INPUT)
    message, extensions = _told(cause)
    if extensions["code"] == "INTERNAL":
        logger.error("field %s failed", _where(error), exc_info=cause)
    return GraphQLError(message, nodes=error.nodes, path=error.path, extensions=extensions)


def _told(cause: BaseException) -> tuple[str, dict[str, object]]:
    match cause:
        case InvalidInput():
            return str(cause), {"code": BAD_USER_INPUT, "field": cause.field}
        case NotFound():
            return str(cause), {"code": "NOT_FOUND"}
        case Busy():
            told = {"code": "BUSY", "retryAfter": cause.retry_after}
            return "too many long texts wait already", told
        case NoEdition():
            return str(cause), {"code": "NOT_READY"}
        case StorageError():
            logger.error("storage: %s", cause)
            return "the database does not answer", {"code": "NOT_READY"}
        case GlossaryError():
            return str(cause), {"code": BAD_USER_INPUT}
        case _:
            return "the field could not be answered", {"code": "INTERNAL"}


def _where(error: GraphQLError) -> str:
    return ".".join(str(step) for step in error.path or ())
