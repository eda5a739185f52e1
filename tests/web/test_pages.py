from pathlib import Path

import httpx
import pytest

from tests.web.visit import Visit

PAGES = ["/", "/docs", "/graphql", "/problems"]
BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_may_load_from_this_host_only(client: httpx.Client, path: str) -> None:
    response = client.get(path, headers=BROWSER)
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "http" not in policy
    assert "//" not in response.text.replace("http://localhost:8000/", "")


def test_only_listed_files_are_served(client: httpx.Client, assets_folder: Path) -> None:
    assert client.get("/assets/page.css").headers["content-type"] == "text/css; charset=utf-8"
    for name in ("landing.html", ".done", "..%2Fpages.py", "graphiql.min.js.map", "%00"):
        assert client.get(f"/assets/{name}").status_code == 404
    expected = 200 if (assets_folder / "graphiql.min.js").is_file() else 404
    assert client.get("/assets/graphiql.min.js").status_code == expected


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_a_page_loads_without_a_fault_and_without_another_host(visit: Visit, path: str) -> None:
    visit.open(path).wait_for_load_state("networkidle")
    assert visit.errors == []
    assert visit.foreign == []


@pytest.mark.browser
def test_the_first_page_leads_to_an_answer(visit: Visit) -> None:
    page = visit.open("/")
    page.get_by_role("link", name="Look up").click()
    page.wait_for_load_state()
    assert "保基本民生" in (page.text_content("body") or "")


@pytest.mark.browser
def test_a_query_can_be_sent_from_the_graphql_page(visit: Visit, assets_folder: Path) -> None:
    page = visit.open("/graphql")
    if (assets_folder / "graphiql.min.js").is_file():
        page.get_by_role("button", name="Execute query").click()
        page.wait_for_selector(".result-window :text('san bao'), .result-window :text('三保')")
    else:
        assert "GraphiQL is not installed" in page.content()
        page.get_by_role("button", name="Run").click()
        page.wait_for_selector("#answer:has-text('保基本民生')")
    assert visit.errors == []
    assert visit.foreign == []


@pytest.mark.browser
def test_every_call_stands_in_the_docs(visit: Visit, client: httpx.Client) -> None:
    page = visit.open("/docs")
    calls = [
        (method.upper(), path)
        for path, methods in client.get("/openapi.json").json()["paths"].items()
        for method in methods
    ]
    page.get_by_text("/v1/edition").first.wait_for()
    shown = " ".join((page.text_content("body") or "").replace("\u200b", "").split())
    for method, path in calls:
        assert path in shown, (method, path)


@pytest.mark.browser
def test_a_call_can_be_tried_in_swagger_ui(visit: Visit, assets_folder: Path) -> None:
    if not (assets_folder / "swagger-ui-bundle.js").is_file():
        pytest.skip("this server has no Swagger UI; the plain list is tested above")
    page = visit.open("/docs")
    page.click("#operations-Terms-read_term .opblock-summary-control")
    page.fill("#operations-Terms-read_term input[placeholder='id']", "san-bao")
    page.click("#operations-Terms-read_term button.execute")
    page.wait_for_selector("#operations-Terms-read_term .live-responses-table :text('保基本民生')")
    assert visit.errors == []
    assert visit.foreign == []


@pytest.mark.browser
def test_the_type_of_an_error_leads_to_its_advice(visit: Visit, client: httpx.Client) -> None:
    kind = client.get("/v1/terms/nope").json()["type"]
    page = visit.open(kind)
    row = page.locator(f"[id='{kind.split('#')[1]}']")
    assert "404" in (row.text_content() or "")
