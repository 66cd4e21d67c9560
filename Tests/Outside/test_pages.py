"""Every main page for its seat: two widths, light and dark, well-formed, calm in the console, usable by all."""

import re

import html5lib
import pytest
from office import ROOT, SEATS

PICTURES = ROOT / "screenshots"

# page → whose it is, and its address; {batch} and the like are filled in by `places`.
PAGES = {
    "sign-in": (None, "/sign-in"),
    "activation": (None, "{activation}"),
    "desk-secondee": ("zhangliqun", "/desk"),
    "desk-home-unit": ("lixiangdong", "/desk"),
    "desk-host-unit": ("hefang", "/desk"),
    "desk-mentor": ("zhouqiming", "/desk"),
    "desk-branch": ("ouyanghaisheng", "/desk/branch_secretary"),
    "desk-organizer": ("wangmin", "/desk"),
    "desk-leader": ("zhaoweiguo", "/desk"),
    "desk-administrator": ("qianjin", "/desk"),
    "desk-auditor": ("sunshen", "/desk"),
    "batches": ("wangmin", "/batch"),
    "board": ("wangmin", "{batch}"),
    "import": ("wangmin", "{batch}/import"),
    "postings": ("wangmin", "/posting"),
    "posting": ("zhangliqun", "{posting}"),
    "programmes": ("wangmin", "/programme"),
    "plan": ("zhangliqun", "{study_plan}"),
    "report": ("wangmin", "{report}"),
    "report-edit": ("zhangliqun", "{draft}/edit"),
    "reports": ("zhangliqun", "/monthly_report"),
    "notes": ("zhangliqun", "/note"),
    "note": ("zhangliqun", "{note}"),
    "leave-new": ("zhangliqun", "/leave/new"),
    "session-roll": ("ouyanghaisheng", "{session}/roll"),
    "symposium": ("wangmin", "{symposium}"),
    "symposium-live": ("wangmin", "{symposium}/live"),
    "symposium-close": ("wangmin", "{symposium}/close"),
    "symposium-briefs": ("wangmin", "{symposium}/briefs"),
    "symposium-roll": ("ouyanghaisheng", "{held}/roll"),
    "symposium-held": ("ouyanghaisheng", "{held}"),
    "notice": ("wangmin", "{notice}"),
    "notice-own": ("zhangliqun", "{notice}"),
    "question": ("zhangliqun", "{home_question}"),
    "graft": ("lixiangdong", "{graft}"),
    "graft-failed": ("lixiangdong", "{failed}"),
    "difficulty": ("wangmin", "{care_case}"),
    "leads": ("songzhixing", "/leads"),
    "leads-own": ("zhangliqun", "/leads"),
    "lead": ("zhangliqun", "{lead}"),
    "lead-merge": ("songzhixing", "{lead}/merge"),
    "flows": ("wangmin", "/flows"),
    "learning": ("wangmin", "/learning"),
    "study": ("zhangliqun", "{posting}/learning"),
    "library": ("zhangliqun", "/library"),
    "library-found": ("zhangliqun", "/library?words=%E5%B9%B6%E8%81%94"),
    "material": ("zhangliqun", "{material}"),
    "reminder": ("wangmin", "{reminder}"),
    "breach": ("wangmin", "{breach}"),
    "closing": ("zhangliqun", "{posting}/closing"),
    "closing-map": ("wangmin", "{batch}/closing"),
    "chase": ("wangmin", "{batch}/chase?side=secondee&duty=monthly-report&period=2024-05"),
    "arrivals": ("wangmin", "{batch}/arrivals"),
    "desk-guest": ("guest", "/desk"),
    "morning": ("wangmin", "{batch}/morning"), "done": ("wangmin", "/desk/done"),
    "begun": ("zhangliqun", "/desk/begun"), "stand-in": ("hefang", "/account/stand-in"),
    "refer": ("wangmin", "{receipt}/refer"), "advisers": ("wangmin", "{consultation}/advisers"),
    "goals": ("wangmin", "/goals"),
    "goals-guest": ("guest", "/goals"),
    "contribution": ("guest", "{contribution}"),
    "letters": ("wangmin", "{guests}/letters"),
    "letter": ("suqiming", "{home_letter}"),
    "mandate": ("guest", "{mandate}"),
    "post-check": ("lixiangdong", "{post_check}"),
    "post-check-new": ("guest", "/post_check/new"),
    "pulse": ("guest", "{pulse}"),
    "pulse-closed": ("wangmin", "{counted}"),
    "directory": ("wangmin", "/directory"),
    "experts": ("lixiangdong", "/experts?need=%E5%80%BA%E5%88%B8"),
    "intro-card": ("guest", "{intro_card}"),
    "consultation": ("wangmin", "{consultation}"),
    "adviser": ("guest", "{adviser}"),
    "advice": ("wangmin", "{advice}"),
    "talk": ("lixiangdong", "{talk}"),
    "deeds": ("guest", "/deeds"),
    "deed": ("guest", "{deed}"),
    "need": ("wangmin", "{post_need}"),
    "matching": ("wangmin", "{matching}"),
    "matching-person": ("wangmin", "{matching}/person/{nominee}"),
    "branch": ("ouyanghaisheng", "{party_branch}"),
    "branch-report": ("ouyanghaisheng", "{branch_report}"),
    "branch-attendance": ("ouyanghaisheng", "{branch_meeting}/attendance"),
    "form": ("wangmin", "{paper_template}"),
    "story": ("wangmin", "{posting}/story"),
    "summary": ("wangmin", "{batch_summary}"),
    "summary-evidence": ("wangmin", "{batch_summary}/evidence/5"),
    "acquaintance": ("lixiangdong", "{acquaintance}"),
    "regulations": ("wangmin", "/regulation"),
    "regulation": ("wangmin", "{regulation}"),
    "regulation-new": ("wangmin", "/regulation/new"),
    "regulation-edit": ("wangmin", "{regulation}/edit"),
    "regulation-blank": ("wangmin", "/regulation/blank"),
    "rules": ("zhangliqun", "{posting}/rules"),
    "lists": ("hefang", "{posting}/lists"),
    "posting-change": ("wangmin", "{posting}/change"),
    "burden": ("wangmin", "{batch}/burden"),
    "burden-of-one": ("zhangliqun", "{posting}/burden"),
    "burden-ceiling": ("wangmin", "/burden"),
    "self-check": ("qianjin", "/self-check"),
    "workdays": ("wangmin", "/workdays"),
    "change-new": ("hefang", "/posting_change/new"),
    "why": ("zhangliqun", "{why}"),
    "search": ("wangmin", "/search?q=张"),
    "search-nothing": ("wangmin", "/search?q=没有的人"),
    "account": ("wangmin", "/account"),
    "accounts": ("qianjin", "/accounts"),
    "appointments": ("qianjin", "/appointment"),
    "person-new": ("qianjin", "/person/new"),
    "ledger": ("sunshen", "/ledger"),
    "suggestion-new": ("lina", "/suggestion/new"),
    "not-found": ("lina", "/person/nobody"),
}


@pytest.fixture(scope="module")
def places(office):
    secondee, organizer, secretary = (office.as_(login) for login in ("zhangliqun", "wangmin", "ouyanghaisheng"))

    def first(client, kind, **wanted):
        items = client.json(f"/{kind}.json")["items"]
        return f"/{kind}/" + next(i for i in items if all(i[k] == v for k, v in wanted.items()))["id"]

    posting = secondee.get("/me").headers["location"]
    compose = {"posting": posting.split("/")[2], "month": "2024-05"}
    return {
        "activation": office.link("chenxi"),
        "batch": office.batch("outbound"), "guests": office.batch("inbound"),
        "consultation": first(organizer, "consultation"), "adviser": first(office.as_("guest"), "adviser"),
        "advice": first(organizer, "advice", stage="given"), "deed": first(organizer, "deed", stage="published"),
        "post_need": first(organizer, "post_need"), "matching": first(organizer, "matching"),
        "nominee": first(organizer, "nominee").split("/")[2], "intro_card": first(office.as_("guest"), "intro_card"),
        "talk": first(organizer, "talk", stage="following"),
        "contribution": first(organizer, "contribution", stage="landed", sort="funds"),
        "home_letter": first(organizer, "home_letter", stage="sent"),
        "mandate": first(office.as_("guest"), "mandate"), "post_check": first(organizer, "post_check", stage="missing"),
        "pulse": first(organizer, "pulse", stage="open"), "counted": first(organizer, "pulse", stage="closed"),
        "posting": posting,
        "study_plan": first(secondee, "study_plan"),
        "report": first(organizer, "monthly_report"),
        "draft": secondee.post("/report/compose", compose).headers["location"].removesuffix("/edit"),
        "receipt": "/receipt/" + next(
            i["id"] for i in organizer.json("/receipt.json?waiting=1")["items"] if i["party"] == "organizer"),
        "note": first(secondee, "note"),
        "symposium": first(organizer, "meeting", sort="symposium", stage="planned"),
        "held": first(organizer, "meeting", sort="symposium", stage="held"),
        "notice": first(organizer, "notice"),
        "home_question": first(secondee, "home_question", stage="answered"),
        "graft": first(secondee, "graft", stage="trial"),
        "failed": first(secondee, "graft", stage="failed"),
        "care_case": first(organizer, "care_case", stage="given"),
        "batch_summary": first(organizer, "batch_summary"),
        "party_branch": first(organizer, "party_branch"),
        "branch_meeting": first(organizer, "meeting", sort="branch"),
        "paper_template": organizer.post(
            "/paper_template", {"heading": "请假审批单", "target": "leave"}).headers["location"],
        "lead": first(organizer, "lead", party="海川精工有限公司"),
        "acquaintance": first(office.as_("lixiangdong"), "acquaintance"),
        "material": first(secondee, "material"), "reminder": first(organizer, "reminder"),
        "branch_report": first(secretary, "branch_report"), "breach": first(organizer, "breach"),
        "session": first(secretary, "study_session", stage="planned"),
        "regulation": re.search(r'href="(/regulation/[0-9a-z]{13})"', organizer.get("/regulation").text)[1],
        "why": re.search(r'href="(/why[^"]+)"', secondee.get("/desk").text)[1],
    }


def address(page, places):
    login, path = PAGES[page]
    return login, path.format(**places)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_both_widths_in_both_themes_without_complaint(office, browse, places, name):
    PICTURES.mkdir(exist_ok=True)
    login, path = address(name, places)
    page = browse(office, login)
    wrong = []
    for theme in ("light", "dark"):
        page.context.add_cookies([{"name": "theme", "value": theme, "url": office.url}])
        page.goto(path)
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900 if width == 1280 else 740})
            page.screenshot(path=PICTURES / f"{name}-{width}-{theme}.png", full_page=True, animations="disabled")
            wide = page.evaluate("document.documentElement.scrollWidth")
            if wide > width:
                wrong.append(f"{wide} px wide at {width} ({theme}): {page.evaluate(WIDEST, width)}")
    complaints = [c for c in page.complaints if not (name == "not-found" and "404" in c)]
    assert wrong == [] and complaints == []


WIDEST = """width => [...document.querySelectorAll('main *, header *, footer *')]
  .filter(e => e.getBoundingClientRect().right > width + 1 && !e.closest('.scroll, pre'))
  .slice(0, 4).map(e => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right)).join(', ')"""


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_well_formed_and_named(office, places, name):
    login, path = address(name, places)
    reply = (office.as_(login) if login else office.nobody).get(path)
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"))
    tree = parser.parse(reply.text)
    assert [(place, code, data) for place, code, data in parser.errors] == []
    space = "{http://www.w3.org/1999/xhtml}"
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert sorted(ids) == sorted(set(ids)), "an id stands once"
    assert len(list(tree.iter(space + "h1"))) == 1 and len(list(tree.iter(space + "main"))) == 1
    labels = {label.get("for") for label in tree.iter(space + "label")}
    wrapped = {id(field) for label in tree.iter(space + "label") for field in label.iter()}
    for field in (f for tag in ("input", "select", "textarea") for f in tree.iter(space + tag)):
        if field.get("type") in ("hidden", "submit"):
            continue
        named = field.get("aria-label") or field.get("id") in labels or id(field) in wrapped
        assert named, f"a field without a name: {field.attrib}"
    assert "style=" not in reply.text and "onclick" not in reply.text


def test_there_is_at_most_one_primary_action_on_a_page(office, places):
    many = {}
    for name in PAGES:
        login, path = address(name, places)
        text = (office.as_(login) if login else office.nobody).get(path).text
        main = re.sub(r"<details.*?</details>", "", text.split("<main")[1], flags=re.S)
        if main.count('class="button primary"') > 1:
            many[name] = main.count('class="button primary"')
    assert many == {}


def test_a_note_can_be_made_without_javascript(office, browse):
    page = browse(office, "zhangliqun", java_script_enabled=False)
    page.goto("/desk")
    page.fill("#quick", "没有脚本也能记")
    page.check("input[name=sort][value=meeting]")
    page.click("main button:has-text('记下')")
    assert "记下了" in " ".join(page.locator("[role=status]").all_text_contents())
    page.goto("/note?words=没有脚本")
    assert "没有脚本也能记" in page.text_content("main table")


def test_lists_are_filtered_without_javascript(office, browse):
    page = browse(office, "wangmin", java_script_enabled=False)
    page.goto("/monthly_report")
    page.select_option("select[name=stage]", "received")
    page.click("main button:has-text('筛选')")
    assert "stage=received" in page.url
    stages = page.locator("main table .stage").all_text_contents()
    assert stages and set(stages) == {"两方已签收"}


def test_a_report_is_composed_and_sent_without_javascript(office, browse):
    page = browse(office, "lina", java_script_enabled=False)
    page.goto("/desk")
    # What is not due for weeks is for later.
    page.click("main summary:has-text('以后的')")
    page.click(".recs button:has-text('月')")
    for row in page.locator(".sent .seg:has(input[value=done])").all():
        row.locator("label").first.click()
    for field in ("add.work", "add.study", "next.0"):
        page.fill(f"[name='{field}']", "写得简短")
    page.click("main button:has-text('保存并报送两方')")
    assert page.text_content(".head .stage") == "已报送"


LARGE = ["desk-secondee", "desk-organizer", "report", "report-edit", "leave-new", "notes", "posting", "board", "sign-in", "account", "session-roll"]


@pytest.mark.parametrize("name", LARGE)
def test_large_type_is_large_enough_to_read(office, browse, places, name):
    login, path = address(name, places)
    page = browse(office, login, width=360, cookies={"size": "large"})
    page.goto(path)
    small = page.evaluate("""() => [...document.querySelectorAll('main p, main li, main td, main label, main a, main button, main input, main textarea, main small, main dd, header a, footer button')]
      .filter(e => e.offsetParent && e.textContent.trim() && !e.closest('svg') && parseFloat(getComputedStyle(e).fontSize) < 18)
      .map(e => e.tagName + '.' + e.className + ' ' + getComputedStyle(e).fontSize)""")
    assert sorted(set(small)) == []


@pytest.mark.parametrize("name", LARGE)
def test_large_type_has_targets_large_enough_to_touch(office, browse, places, name):
    login, path = address(name, places)
    page = browse(office, login, width=360, cookies={"size": "large"})
    page.goto(path)
    low = page.evaluate("""() => [...document.querySelectorAll('button, a.button, a.chip, select, summary, header nav a, header .me, .recs a.do, input:not([type=hidden]):not([type=radio]):not([type=checkbox]), .chips label')]
      .filter(e => e.offsetParent && e.getBoundingClientRect().height > 0 && e.getBoundingClientRect().height < 44)
      .map(e => e.tagName + '.' + e.className + ' “' + e.textContent.trim().slice(0, 12) + '” ' + Math.round(e.getBoundingClientRect().height))""")
    assert sorted(set(low)) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


HAN = re.compile(r"[\u3400-\u9fff]")


@pytest.mark.parametrize("name", [n for n in PAGES if n not in ("search", "search-nothing")])
def test_an_english_page_has_no_chinese_words_in_its_controls(office, places, name):
    """Names and what people wrote stay Chinese; the words of the interface do not."""
    login, path = address(name, places)
    client = office.as_(login) if login else office.nobody
    cookie = "language=en" + (f"; tashan={client.cookie}" if client.cookie else "")
    text = client.send("GET", path, headers={"Cookie": cookie}).text
    assert '<html lang="en"' in text
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    found = []
    for nav in tree.iter("nav"):
        found += ["".join(a.itertext()) for a in nav.iter("a")]
    for tag in ("button", "label", "th", "legend", "summary", "dt", "h2"):
        # A board's rows are headed by people, a card by what somebody named.
        found += ["".join(e.itertext()) for e in tree.iter(tag)
                  if e.get("scope") != "row" and "as-link" not in (e.get("class") or "") and e.find("a") is None
                  and not (e.get("for") or "").startswith("c-")]
    for field in tree.iter("input"):
        found += [field.get("placeholder") or "", field.get("aria-label") or ""]
    # Topics are called as the office calls them.
    topics = {topic["heading"] for topic in office.as_("wangmin").json("/learning_topic.json")["items"]}
    chinese = sorted({w.strip() for w in found if HAN.search(w) and w.strip() != "中文"} - topics)
    # Who can be asked is called by name.
    if name in ("advisers", "stand-in"):
        chinese = [w for w in chinese if "\u3000" not in w]
    assert [w for w in chinese if not (name in ("session-roll", "symposium-close", "symposium-roll", "branch-attendance") and w.startswith("Why "))] == []


@pytest.mark.parametrize("login", ["wangmin", "lixiangdong", "zhangliqun"])
def test_an_english_first_page_names_duties_in_english(office, login):
    client = office.as_(login)
    text = client.send("GET", "/desk", headers={"Cookie": f"language=en; tashan={client.cookie}"}).text
    duties = re.findall("月度汇报|学习计划|调研报告|建议方案|结对带教|走访|月度工作汇报", " ".join(re.findall(r"<b>.*?</b>", text)))
    assert duties == []
