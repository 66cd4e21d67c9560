"""The same office for programs: JSON with a personal token, OpenAPI, calendar feed, CSV."""

import csv
import io
import json
import re

import icalendar
import pytest
from office import Client
from openapi_spec_validator import validate


@pytest.fixture(scope="module")
def token(office):
    def made(login, scope="api"):
        page = office.as_(login).post("/account/token", {"title": "脚本", "scope": scope})
        assert page.status == 200
        return re.search(r'class="secret">([^<]+)<', page.text)[1]
    return made


@pytest.fixture(scope="module")
def program(office, token):
    return Client(office, bearer=token("zhangliqun"))


def send(program, path, body):
    reply = program.send(
        "POST", path, body=json.dumps(body).encode(),
        headers={"Content-Type": "application/json", "Accept": "application/json"})
    return reply.status, json.loads(reply.body)


@pytest.fixture(scope="module")
def posting(program):
    return program.json("/posting")["items"][0]["id"]


def test_a_token_lists_and_shows(program):
    items = program.json("/note")["items"]
    assert items and all(item["kind"] == "note" for item in items)
    assert program.json(f"/note/{items[0]['id']}")["text"] == items[0]["text"]


def test_a_token_adds_edits_and_moves(program, posting):
    status, leave = send(program, "/leave", {
        "posting": posting, "sort": "personal", "first_day": "2024-06-11", "last_day": "2024-06-12", "reason": "回家办事"})
    assert status == 201 and leave["stage"] == "draft" and leave["first_day"] == "2024-06-11"
    status, edited = send(program, f"/leave/{leave['id']}", {
        "version": leave["version"], "posting": posting, "sort": "personal", "first_day": "2024-06-11",
        "last_day": "2024-06-13", "reason": "回家办事"})
    assert status == 200 and edited["last_day"] == "2024-06-13" and edited["version"] > leave["version"]
    assert "submit" in program.json(f"/leave/{leave['id']}")["moves"]
    status, moved = send(program, f"/leave/{leave['id']}/moves", {"move": "submit", "version": edited["version"]})
    assert status == 200 and moved["stage"] == "submitted"
    status, stale = send(program, f"/leave/{leave['id']}/moves", {"move": "cancel", "version": leave["version"]})
    assert status == 409 and stale["problems"][0]["chinese"]


def test_an_edit_of_one_field_leaves_the_others(program, posting):
    """What a program does not send, it does not change."""
    _, note = send(program, "/note", {"posting": posting, "sort": "task", "day": "2024-06-04", "text": "先写的"})
    status, edited = send(program, f"/note/{note['id']}", {"version": note["version"], "text": "后改的"})
    assert status == 200, edited
    assert (edited["text"], edited["sort"], edited["day"]) == ("后改的", "task", "2024-06-04")


def test_problems_are_sentences_with_their_place(program, posting):
    status, said = send(program, "/leave", {
        "posting": posting, "sort": "personal", "first_day": "2024-06-12", "last_day": "2024-06-11", "reason": "x"})
    assert status == 422 and said["status"] == 422
    assert {"place": "last_day", "chinese": "结束日期不能早于开始日期"}.items() <= said["problems"][0].items()
    status, said = send(program, "/leave", {"posting": posting, "first_day": "2024-13-40"})
    assert status == 422 and {p["place"] for p in said["problems"]} >= {"first_day", "sort", "last_day", "reason"}


@pytest.mark.parametrize("body", [b"{", b"[]", b'"text"', b"\xff\xfe", b"[" * 20000])
def test_what_is_not_an_object_is_refused_in_json(program, body):
    reply = program.send("POST", "/leave", body=body, headers={"Content-Type": "application/json", "Accept": "application/json"})
    assert reply.status == 422 and json.loads(reply.body)["problems"]


@pytest.mark.parametrize("path, status", [("/note/0000000000000", 404), ("/nothing", 404), ("/note/%00", 404), ("/unit/a'b", 404)])
def test_what_is_not_there_is_said_in_json(program, path, status):
    reply = program.send("GET", path, headers={"Accept": "application/json"})
    assert reply.status == status and json.loads(reply.body)["status"] == status


def test_a_program_reads_what_is_to_be_done_and_the_board(office, token):
    agenda = Client(office, bearer=token("zhangliqun")).json("/desk")
    assert agenda["today"] == "2024-06-04" and agenda["items"][0]["urgency"] == "late"
    organizer = Client(office, bearer=token("wangmin"))
    batch = office.batch().split("/")[2]
    board = organizer.json(f"/batch/{batch}/board")
    assert len(board["rows"]) == 24
    assert all(len(row["cells"]) == len(board["columns"]) for row in board["rows"])


def test_a_wrong_token_is_401_in_json(office):
    reply = Client(office, bearer="wrong").get("/note")
    assert reply.status == 401 and json.loads(reply.body)["problems"]


def test_a_revoked_token_speaks_no_more(office, token):
    program = Client(office, bearer=token("lina"))
    assert program.get("/note").status == 200
    mark = re.search(r'name="mark" value="([^"]+)"(?:(?!</form>).)*脚本', office.as_("lina").get("/account").text, re.S)
    marks = re.findall(r'action="/account/token/remove".*?name="mark" value="([^"]+)"', office.as_("lina").get("/account").text, re.S)
    assert mark and len(marks) == 1
    assert office.as_("lina").post("/account/token/remove", {"mark": marks[0]}).status == 303
    assert program.get("/note").status == 401


def test_a_calendar_token_opens_no_records(office, token):
    assert Client(office, bearer=token("lina", "calendar").rsplit("/", 1)[1].removesuffix(".ics")).get("/note").status == 401


def test_the_description_is_valid_openapi(office):
    description = json.loads(office.nobody.get("/openapi.json").body)
    validate(description)
    assert "/monthly_report" in description["paths"] and "/leave/{id}/moves" in description["paths"]


def test_every_address_of_lists_in_the_description_answers(office, token):
    description = json.loads(office.nobody.get("/openapi.json").body)
    program = Client(office, bearer=token("wangmin"))
    wrong = [path for path, item in description["paths"].items()
             if "get" in item and "{" not in path and program.send("GET", path, headers={"Accept": "application/json"}).status not in (200, 403)]
    assert wrong == []


def test_the_calendar_holds_own_due_days_only(office, token):
    address = token("zhangliqun", "calendar")
    assert address.startswith(office.url + "/calendar/") and address.endswith(".ics")
    reply = office.nobody.get(address.removeprefix(office.url))
    assert reply.status == 200 and reply.headers["content-type"].startswith("text/calendar")
    lines = reply.body.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines) and b"\n" not in b"".join(lines)
    events = icalendar.Calendar.from_ical(reply.body).walk("VEVENT")
    assert events and len({str(event["UID"]) for event in events}) == len(events)
    words = " ".join(f"{event['SUMMARY']} {event.get('DESCRIPTION', '')}" for event in events)
    assert "汇报" in words
    others = [p["full_name"] for p in office.as_("wangmin").json("/person")["items"] if p["full_name"] != "张立群"]
    assert [name for name in others if name in words] == []
    assert len({(str(e["SUMMARY"]), e["DTSTART"].dt) for e in events}) == len(events), "nothing twice"


@pytest.mark.parametrize("kind", ["posting", "person", "unit", "leave", "note"])
def test_a_csv_opens_with_its_mark_and_its_heading(office, kind):
    client = office.as_("zhangliqun" if kind == "note" else "wangmin")
    reply = client.get(f"/{kind}.csv")
    assert reply.body.startswith(b"\xef\xbb\xbf"), "Excel reads UTF-8 only with a BOM"
    rows = list(csv.reader(io.StringIO(reply.body.decode("utf-8-sig"), newline="")))
    assert len(rows) > 1 and len({len(row) for row in rows}) == 1
    assert all(re.search(r"[一-鿿]", title) for title in rows[0])


def test_a_csv_starts_no_formula(office):
    writer = office.as_("zhangliqun")
    writer.post("/note/quick", {"sort": "task", "text": "=HYPERLINK(\"http://x\",\"点\")"})
    for row in csv.reader(io.StringIO(writer.get("/note.csv").body.decode("utf-8-sig"), newline="")):
        assert not any(cell.startswith(("=", "+", "@", "-")) for cell in row), row
