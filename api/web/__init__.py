"""The pages: where to click, GraphiQL, Swagger UI. They load nothing from another host."""

from api.web.assets import Assets
from api.web.pages import ProblemRow, graphiql_page, install_pages

__all__ = ["Assets", "ProblemRow", "graphiql_page", "install_pages"]
