"""`python -m api` is `glossary`."""

from api.cli import main

main()
