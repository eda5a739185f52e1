"""The REST face: the calls of the contract under /v1, health, their description."""

from api.rest.access_log import AccessLog
from api.rest.body_limit import BodyLimit
from api.rest.conditional import ConditionalReads
from api.rest.description import install_description
from api.rest.examples import REQUESTS, recorded_examples
from api.rest.face import install_face
from api.rest.frame import Frame
from api.rest.problems import PROBLEMS
from api.rest.routes import install_routes
from api.rest.translate import install_error_handlers
from api.rest.typed_url import TypedUrlProtocol
from api.rest.workers import Workers

__all__ = [
    "PROBLEMS",
    "REQUESTS",
    "AccessLog",
    "BodyLimit",
    "ConditionalReads",
    "Frame",
    "TypedUrlProtocol",
    "Workers",
    "install_description",
    "install_error_handlers",
    "install_face",
    "install_routes",
    "recorded_examples",
]
