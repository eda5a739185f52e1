import httpx

TEXT = "😀兜牢“三保”底线，做实“六稳”。"


def test_offsets_are_code_points_of_the_text(client: httpx.Client) -> None:
    result = client.post("/v1/annotate", json={"text": TEXT}).json()
    mention = result["mentions"][0]
    assert mention["term"]["id"] == "san-bao"
    assert TEXT[mention["start"] : mention["end"]] == mention["surface"]
    assert result["edition"] == client.get("/v1/edition").json()["id"]


def test_unknown_slogans_are_named_only_where_they_are_wanted(client: httpx.Client) -> None:
    wanted = client.post("/v1/annotate", json={"text": TEXT}).json()
    unwanted = client.post("/v1/annotate", json={"text": TEXT, "unknown": False}).json()
    assert [slogan["surface"].strip("“”") for slogan in wanted["unknown"]] == ["六稳"]
    assert unwanted["unknown"] == []


def test_a_message_is_resolved(client: httpx.Client) -> None:
    result = client.post("/v1/resolve", json={"message": "三保底线是什么？"}).json()
    assert result["terms"][0]["term"]["id"] == "san-bao"
    assert "保工资" in result["markdown"]


def test_full_detail_gives_whole_terms(client: httpx.Client) -> None:
    body = {"message": "三保底线是什么？", "detail": "full"}
    result = client.post("/v1/resolve", json=body).json()
    assert result["terms"][0]["term"] == client.get("/v1/terms/san-bao").json()


def test_an_empty_text_has_no_mentions(client: httpx.Client) -> None:
    assert client.post("/v1/annotate", json={"text": ""}).json()["mentions"] == []


def test_the_longest_text_is_accepted_and_one_more_is_not(client: httpx.Client) -> None:
    text = "兜牢三保底线。" * 28_571 + "三保底"
    assert len(text) == 200_000
    assert len(client.post("/v1/annotate", json={"text": text}).json()["mentions"]) > 1000
    assert client.post("/v1/annotate", json={"text": text + "线"}).status_code == 422
