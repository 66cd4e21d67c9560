"""Ten seats: each has its own first page, shows no dead end, and sees nothing that is not its to see."""

import io
import re

import openpyxl
import pytest
from office import SEATS, links

ALL = list(SEATS)


def first_page(office, seat):
    login, _ = SEATS[seat]
    # A branch secretary is a secondee too; that seat's first page is behind its own chip.
    return "/desk" if login != "ouyanghaisheng" else f"/desk/{seat}"


@pytest.mark.parametrize("seat", ALL)
def test_a_seat_signs_in_by_its_link_and_finds_its_own_first_page(office, browse, sign_in, seat):
    login, called = SEATS[seat]
    page = sign_in(browse(office), office, login)
    if first_page(office, seat) != "/desk":
        page.click(f"nav.filters a:has-text('{called}')")
    assert called in page.text_content("main .lead")
    assert page.locator("h1").count() == 1
    assert page.complaints == []


def test_no_first_page_is_another_seat_s(office):
    def shown(seat):
        words = office.as_(SEATS[seat][0]).get(first_page(office, seat)).words
        return re.sub(r"\s+", " ", words.split("找人", 1)[-1])

    assert len({shown(seat) for seat in ALL}) == len(ALL) == 10


@pytest.mark.parametrize("seat", ALL)
def test_nothing_that_is_shown_leads_to_a_refusal(office, seat):
    """Every link of the first page, and of every page of the menu, opens."""
    client = office.as_(SEATS[seat][0])
    start = client.get(first_page(office, seat)).text
    menu = links(re.search(r"<nav aria-label.*?</nav>", start, re.S)[0])
    shown = {path: "the first page" for path in links(start)}
    for path in menu:
        reply = client.get(path)
        if reply.status == 303:
            path = reply.headers["location"]
            reply = client.get(path)
        for inner in links(reply.text):
            shown.setdefault(inner, path)
    refused = []
    for path, where in list(shown.items())[:400]:
        status = client.get(path.partition("#")[0]).status
        if status >= 400:
            refused.append(f"{path} on {where}: {status}")
    assert refused == [], "\n".join(refused)


def test_the_auditor_finds_a_step_by_words(office, browse):
    page = browse(office, SEATS["auditor"][0])
    page.goto("/ledger")
    page.fill("main input[name=words]", "张立群　报送")
    page.click("main >> text=查")
    found = page.locator("main tbody tr")
    assert found.count() > 0
    assert all("张立群" in text and "报送" in text for text in found.all_text_contents())


def test_the_auditor_finds_a_step_by_two_words_with_a_space(office):
    reply = office.as_(SEATS["auditor"][0]).get("/ledger?words=张立群 报送")
    assert "张立群" in reply.text.split("<tbody>")[1].split("</tbody>")[0]


def a_report(office, login="zhangliqun"):
    items = office.as_(login).json("/monthly_report.json")["items"]
    return next(item for item in items if item["stage"] != "draft")


def test_the_administrator_sees_no_report(office):
    administrator = office.as_(SEATS["administrator"][0])
    report = a_report(office)
    for address in ("", ".json", ".docx", "/edit"):
        assert administrator.get(f"/monthly_report/{report['id']}{address}").status == 404
    said = report["work"][3:15]
    for path in ("/desk", "/accounts", "/appointment", f"/search?q={said}", "/monthly_report",
                 "/monthly_report.json", "/monthly_report.csv", "/note.json"):
        assert said not in administrator.get(path).text.replace(f"“{said}”", "").replace(f'value="{said}"', ""), path


SECRET = "独角石旁边那次谈话"


@pytest.fixture(scope="module")
def secrets(office):
    """What 张立群 keeps: a note, a diary entry, a report not yet sent; each with words of its own."""
    writer = office.as_("zhangliqun")
    for sort in ("diary", "thought"):
        assert writer.post("/note/quick", {"sort": sort, "text": f"{SECRET}（{sort}）"}).status == 303
    posting = writer.get("/me").headers["location"].split("/")[2]
    reply = writer.post("/report/compose", {"posting": posting, "month": "2024-06"})
    assert reply.status == 303
    return {
        "note": next(i["id"] for i in writer.json("/note.json")["items"] if SECRET in i["text"]),
        "diary_entry": next(i["id"] for i in writer.json("/diary_entry.json")["items"] if SECRET in i["text"]),
        "monthly_report": reply.headers["location"].split("/")[2],
        "posting": posting,
    }


@pytest.mark.parametrize("kind", ["note", "diary_entry", "monthly_report", "posting"])
def test_a_fellow_secondee_cannot_open_it(office, secrets, kind):
    fellow = office.as_("lina")
    for address in ("", ".json", "/edit", ".docx"):
        assert fellow.get(f"/{kind}/{secrets[kind]}{address}").status == 404, (kind, address)
    for move in ("send", "lend", "end"):
        assert fellow.post(f"/{kind}/{secrets[kind]}/moves", {"move": move}).status in (403, 404)
    assert fellow.post(f"/{kind}/{secrets[kind]}", {"text": "改"}).status in (403, 404)


@pytest.mark.parametrize("login", ["lina", "wangmin", "lixiangdong", "hefang", "zhouqiming", "qianjin", "sunshen", "zhaoweiguo"])
def test_what_is_private_is_found_by_nobody_else(office, secrets, login):
    other = office.as_(login)
    for path in ("/search?q=独角石", "/note.json", "/note.csv", "/note", "/diary_entry.json", "/diary_entry.csv",
                 "/diary_entry", "/note?words=独角石", "/monthly_report.csv", "/monthly_report.json",
                 f"/note?posting={secrets['posting']}", f"/posting/{secrets['posting']}", "/ledger", "/ledger?words=独角石"):
        reply = other.get(path)
        assert SECRET not in reply.text, path
        assert secrets["note"] not in reply.text and secrets["diary_entry"] not in reply.text, path
    for path in ("/note.xlsx", "/diary_entry.xlsx", "/monthly_report.xlsx"):
        reply = other.get(path)
        if reply.status == 200:
            book = openpyxl.load_workbook(io.BytesIO(reply.body))
            cells = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
            assert not any(SECRET in cell for cell in cells), path


def test_a_fellow_secondee_exports_only_their_own(office, secrets):
    fellow = office.as_("lina")
    for kind in ("note", "monthly_report", "leave", "receipt", "signature"):
        for item in fellow.json(f"/{kind}.json")["items"]:
            own = fellow.json("/posting.json")["items"][0]["id"]
            assert item["posting"] == own, kind
