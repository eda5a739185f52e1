"""`glossary`: its commands, and how an error of ours becomes one line and exit code 2."""

import sys

import typer

from api.cli import annotating, asking, curating, drafting, drawing, publishing, serving
from api.errors import GlossaryError

app = typer.Typer(
    name="glossary",
    help="Chinese policy jargon: look it up, find it in text, curate it, serve it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for commands in (asking, annotating, curating, drafting, drawing, publishing, serving):
    commands.register(app)


def main() -> None:
    """Run the command line.

    Exit codes: 0 done, 1 the answer is no (findings, nothing found), 2 the call cannot be carried
    out; then one line on standard error says why.
    """
    try:
        app()
    except GlossaryError as error:
        line = " ".join(str(error).split())
        print(f"glossary: {line}", file=sys.stderr)  # noqa: T201
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
