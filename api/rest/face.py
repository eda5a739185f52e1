"""What every endpoint of this face works with, kept on the application."""

from dataclasses import dataclass
from typing import cast

from fastapi import FastAPI, Request, Response

from api.rest.workers import Workers
from api.service import Service

_PREPARED_MAX = 4096
"""Terms kept ready to send: more than a real glossary holds."""


class PreparedTerms:
    """Answers of terms of one edition, made once: bytes, headers, ETag."""

    def __init__(self) -> None:
        self._edition_id = ""
        self._answers: dict[str, Response] = {}

    def get(self, edition_id: str, term_id: str) -> Response | None:
        """The answer, where it has been made for this edition."""
        return self._answers.get(term_id) if edition_id == self._edition_id else None

    def put(self, edition_id: str, term_id: str, answer: Response) -> None:
        """Keep an answer; those of another edition are forgotten, and the oldest of too many."""
        if edition_id != self._edition_id:
            self._edition_id, self._answers = edition_id, {}
        while len(self._answers) >= _PREPARED_MAX:
            del self._answers[next(iter(self._answers))]
        self._answers[term_id] = answer


@dataclass(frozen=True, slots=True)
class Face:
    """The service, the threads for long work, and the terms that are ready to send."""

    service: Service
    workers: Workers
    prepared: PreparedTerms


def face_of(request: Request) -> Face:
    """The face of the application that serves a request."""
    return cast("Face", request.app.state.face)


def install_face(app: FastAPI, service: Service, workers: Workers) -> None:
    """Let the endpoints of an application work on this service."""
    app.state.face = Face(service, workers, PreparedTerms())
