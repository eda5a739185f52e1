from urllib.parse import urlsplit

import httpx
import pytest

from api.glossary import Glossary, documents


def test_a_term_is_served_as_it_was_published(
    client: httpx.Client, tiny_glossary: Glossary
) -> None:
    for document in documents(tiny_glossary):
        for _ in ("read from the database", "kept ready"):
            response = client.get(f"/v1/terms/{document.id}")
            assert response.status_code == 200
            assert response.headers["content-type"] == "application/json"
            assert response.json() == document.model_dump(mode="json", by_alias=True)


def test_chinese_is_not_escaped(client: httpx.Client) -> None:
    assert "保基本民生" in client.get("/v1/terms/san-bao").content.decode("utf-8")


def test_a_renamed_id_leads_to_the_new_one(client: httpx.Client) -> None:
    response = client.get("/v1/terms/1-6-5")
    assert (response.status_code, response.headers["location"]) == (301, "/v1/terms/1-6-5-n")
    assert client.get(response.headers["location"]).json()["label"] == "1+6+5+N"


def test_a_renamed_id_leads_to_the_new_graph(client: httpx.Client) -> None:
    response = client.get("/v1/terms/1-6-5/graph?depth=2")
    assert response.status_code == 301
    assert response.headers["location"] == "/v1/terms/1-6-5-n/graph?depth=2"


@pytest.mark.parametrize(
    "given", ["nope", "San-Bao", "%00", "%E4%B8%89%E4%BF%9D", "a" * 500, "%FF"]
)
def test_what_is_no_id_is_not_found(client: httpx.Client, given: str) -> None:
    for path in (f"/v1/terms/{given}", f"/v1/terms/{given}/graph", f"/v1/sources/{given}"):
        response = client.get(path)
        assert response.status_code == 404, path
        assert response.json()["type"] == "/problems#not-found"


def test_pages_follow_each_other_until_all_terms_are_seen(
    client: httpx.Client, tiny_glossary: Glossary
) -> None:
    seen: list[str] = []
    url = "/v1/terms?limit=5"
    while True:
        response = client.get(url)
        page = response.json()
        seen += [item["id"] for item in page["items"]]
        assert page["total"] == len(tiny_glossary.terms)
        if page["next"] is None:
            break
        assert response.links["next"]["url"] == f"/v1/terms?limit=5&after={page['next']}"
        url = response.links["next"]["url"]
    assert "next" not in response.links
    assert seen == [term.id for term in tiny_glossary.terms]


def test_the_next_page_keeps_the_filter(client: httpx.Client) -> None:
    response = client.get("/v1/terms", params={"place": "清河镇", "limit": 2})
    following = client.get(response.links["next"]["url"]).json()
    assert following["total"] == response.json()["total"]
    assert urlsplit(response.links["next"]["url"]).netloc == ""


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"kind": "chain"}, ["yi-jie-yi-he"]),
        ({"basis": "background"}, ["si-feng"]),
        ({"place": "临山镇"}, ["san-ling-fu-wu"]),
        ({"source": "linshan-plan-2021"}, ["liang-lin", "san-ling-fu-wu"]),
        ({"numeral": "三", "source": "qinghe-report-2024"}, ["san-bao", "san-ling-she-qu"]),
        ({"numeral": "N"}, ["1-6-5-n"]),
        ({"member": "保工资"}, ["san-bao"]),
        ({"member": "没有"}, []),
    ],
)
def test_terms_are_filtered(
    client: httpx.Client, chosen: dict[str, str], expected: list[str]
) -> None:
    page = client.get("/v1/terms", params=chosen).json()
    assert [item["id"] for item in page["items"]] == expected
    assert page["total"] == len(expected)


def test_a_graph_grows_with_its_depth(client: httpx.Client) -> None:
    near = client.get("/v1/terms/epc/graph").json()
    far = client.get("/v1/terms/epc/graph?depth=3").json()
    assert [node["id"] for node in near["nodes"]] == ["epc", "1-6"]
    assert near["edges"] == [{"from": "1-6", "to": "epc", "kind": "related"}]
    assert {node["id"] for node in far["nodes"]} == {"epc", "1-6", "1-6-5-n", "shou-dian-jing-ji"}
