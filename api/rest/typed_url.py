"""URLs as people type them: `curl 'http://localhost:8000/v1/lookup?q=三保'`.

A request line holds ASCII only (RFC 9112, 3.2), and the parser answers anything else with a bare
400. Clients percent-encode what is not ASCII; curl does not, and sends UTF-8 as it was typed. So
such bytes of a request line are percent-encoded here, before the parser sees them.
"""

import re

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

_REQUEST_LINE = re.compile(rb"[A-Z]{3,7} (\S{1,8192}) HTTP/1\.[01]\r\n")
_NOT_ASCII = re.compile(rb"[\x80-\xff]")


def with_encoded_target(data: bytes) -> bytes:
    """The beginning of a request with the target of its first line in ASCII."""
    line = _REQUEST_LINE.match(data)
    if line is None or line[1].isascii():
        return data
    target = _NOT_ASCII.sub(lambda byte: b"%%%02X" % byte[0][0], line[1])
    return data[: line.start(1)] + target + data[line.end(1) :]


class TypedUrlProtocol(HttpToolsProtocol):
    """HTTP/1.1 as uvicorn speaks it, except for request lines that hold UTF-8."""

    def data_received(self, data: bytes) -> None:
        """Take what has arrived; a request begins where none is being read."""
        # uvicorn's annotation leaves out that there is no cycle before the first request.
        cycle: RequestResponseCycle | None = self.cycle
        if not data.isascii() and (cycle is None or not cycle.more_body):
            data = with_encoded_target(data)
        super().data_received(data)
