"""The calls of the contract, one module for each family."""

from fastapi import FastAPI

from api.rest.routes import annotation, health, lookup, source, term


def install_routes(app: FastAPI) -> None:
    """Add every call to an application.

    The routes stand in the application's own list, the busiest first: a router inside a router
    would match each request twice.
    """
    for family in (term, lookup, annotation, source, health):
        app.router.routes.extend(family.router.routes)
