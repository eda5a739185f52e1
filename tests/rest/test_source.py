import httpx

from api.glossary import Glossary


def test_sources_are_listed(client: httpx.Client, tiny_glossary: Glossary) -> None:
    assert client.get("/v1/sources").json() == {
        "items": [source.model_dump(mode="json") for source in tiny_glossary.sources]
    }


def test_a_source_names_its_terms(client: httpx.Client) -> None:
    source = client.get("/v1/sources/linshan-plan-2021").json()
    assert source["title"] == "临山镇便民服务三年计划"
    assert [term["id"] for term in source["terms"]] == ["liang-lin", "san-ling-fu-wu"]


def test_the_edition_counts_what_it_holds(client: httpx.Client, tiny_glossary: Glossary) -> None:
    edition = client.get("/v1/edition").json()
    assert edition["terms"] == len(tiny_glossary.terms)
    assert edition["sources"] == len(tiny_glossary.sources)
