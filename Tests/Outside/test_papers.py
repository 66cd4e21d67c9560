"""Every paper of the office in the programs that offices have: the ten points, and the rendered page."""

import re
from urllib.parse import unquote

import docx
import docx_grid
import docx_ten
import pytest

LONG = "调研走访企业，梳理办事流程，把标准地出让的十七个环节逐一列明时限和材料。"
ODD = "引号“未合、<标签>&符号、表情🏔️👩‍🌾、制表\t空格　、①计数、emoji。\n一\n二\n三\n1.5亿元\n(1)半角"


class Desk:
    """What the people of the demonstration write and answer, until every paper has been made."""

    def __init__(self, office, folder):
        self.office, self.folder = office, folder
        self.writer = office.as_("zhangliqun")
        self.posting = self.writer.get("/me").headers["location"].split("/")[2]

    def add(self, kind, login="zhangliqun", **fields):
        reply = self.office.as_(login).post(f"/{kind}", {"posting": self.posting, **fields})
        assert reply.status == 303, (kind, reply.words[:600])
        return reply.headers["location"].split("/")[2]

    def move(self, login, kind, record, move, note="", **asked):
        reply = self.office.as_(login).post(f"/{kind}/{record}/moves", {"move": move, "note": note, **asked})
        assert reply.status == 303, (kind, move, reply.words[:600])

    def paper(self, kind, record, name=None, login="wangmin"):
        reply = self.office.as_(login).get(f"/{kind}/{record}.docx")
        assert reply.status == 200, (kind, reply.status)
        said = unquote(re.search(r"filename\*=UTF-8''([^;]+)", reply.headers["content-disposition"])[1])
        assert said.endswith(".docx") and "张立群" in said, said
        path = self.folder / f"{name or kind}.docx"
        path.write_bytes(reply.body)
        return path


def words(table):
    """What the cells of a form say, wherever their lines break."""
    return "".join(cell.text for row in table.rows for cell in row.cells).replace("\n", "")


@pytest.fixture(scope="module")
def desk(office, tmp_path_factory):
    return Desk(office, tmp_path_factory.mktemp("papers"))


def report(desk, month, **texts):
    reply = desk.writer.post("/report/compose", {"posting": desk.posting, "month": month})
    record = reply.headers["location"].split("/")[2]
    fields = {"review": "都已落实。", "work": "梳理流程。", "study": "学习办法。", "next": "走访企业。", **texts}
    assert desk.writer.post(f"/monthly_report/{record}", fields).status == 303
    return record


@pytest.fixture(scope="module")
def papers(desk):
    """name → (the file, whether it is a form)"""
    made = {}
    sent = report(desk, "2024-05", work="走访企业 12 家,召开座谈会3次。。\n一、流程\n" + LONG * 12, life="一切都好。")
    desk.writer.upload(f"/monthly_report/{sent}/files", "环节时限表.xlsx", b"\x89PNG")
    desk.move("zhangliqun", "monthly_report", sent, "send")
    desk.move("hefang", "monthly_report", sent, "remark", remark="该同志工作踏实，完成了“标准地”流程的梳理。")
    made["monthly_report"] = (desk.paper("monthly_report", sent), False)

    research = desk.add(
        "research_report", heading="东州经济技术开发区推行“标准地”出让改革的做法和云岭市可以借鉴之处",
        question="为什么同样的项目，东州拿地只用30天？",
        body="一、做法。" + LONG * 6 + "\n（一）区域评估\n1.能耗\n（1）由园区统一做。\n" + LONG * 9 + "\n二、建议\n" + LONG * 4)
    desk.move("zhangliqun", "research_report", research, "submit")
    desk.move("wangmin", "research_report", research, "accept", "观点明确，数据扎实。")
    made["research_report"] = (desk.paper("research_report", research), False)

    proposal = desk.add(
        "proposal", heading="关于建立重点项目服务专班的建议", problem="企业办事要跑多个部门。" + LONG, plan="（一）定人。\n（二）授权。",
        gain="少跑一半路。")
    desk.move("zhangliqun", "proposal", proposal, "submit")
    made["proposal-waiting"] = (desk.paper("proposal", proposal, "proposal-waiting"), False)
    desk.move("wangmin", "proposal", proposal, "adopt-partly", "先在一个园区试行，年底前评估。")
    made["proposal"] = (desk.paper("proposal", proposal), False)

    leave = desk.add("leave", sort="personal", first_day="2024-06-17", last_day="2024-06-18", reason="家中有事，回云岭")
    made["leave-draft"] = (desk.paper("leave", leave, "leave-draft", login="zhangliqun"), True)
    desk.move("zhangliqun", "leave", leave, "submit")
    desk.move("hefang", "leave", leave, "agree", "手上的事已交接。")
    made["leave"] = (desk.paper("leave", leave), True)

    appraisal = desk.add("appraisal", login="hefang", sort="final", month="2024-08")
    made["appraisal-blank"] = (desk.paper("appraisal", appraisal, "appraisal-blank"), True)
    written = desk.office.as_("hefang").post(
        f"/appraisal/{appraisal}", {"opinion": "政治坚定，作风扎实。不足是主动汇报不够。" + LONG, "grade": "优秀"})
    assert written.status == 303, written.words[:600]
    desk.move("hefang", "appraisal", appraisal, "propose")
    made["appraisal"] = (desk.paper("appraisal", appraisal), True)

    writing = desk.add("writing", sort="reflection", heading="初到东州的三点体会", day="2024-06-03", body="一是看。\n二是问。")
    desk.move("zhangliqun", "writing", writing, "hand")
    made["writing"] = (desk.paper("writing", writing), False)
    return made


NAMES = [
    "monthly_report", "research_report", "proposal-waiting", "proposal", "leave-draft", "leave", "appraisal-blank",
    "appraisal", "writing",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_keeps_the_ten_points(papers, name):
    path, is_form = papers[name]
    assert docx_ten.check(str(path), is_form) == []


@pytest.mark.parametrize("name", ["monthly_report", "research_report"])
def test_a_full_page_has_its_22_lines_of_28_characters(papers, name, capsys):
    assert docx_grid.main(str(papers[name][0])) == 0, capsys.readouterr().out


def test_the_remark_stands_in_a_box_after_the_signature(papers):
    document = docx.Document(papers["monthly_report"][0])
    body = list(document.element.body)
    signed = body.index(next(p._p for p in document.paragraphs if p.text == "张立群"))
    box = document.tables[0]
    assert body.index(box._element) > signed
    said = words(box)
    assert "接收单位意见" in said and "工作踏实" in said and "何芳" in said and "（盖章）" in said and "2024年6月4日" in said
    assert "工作踏实" not in "\n".join(p.text for p in document.paragraphs)


def test_what_is_attached_is_listed_by_name(papers):
    lines = [p.text for p in docx.Document(papers["monthly_report"][0]).paragraphs]
    assert "附件：环节时限表" in lines


def test_a_form_has_a_grid_and_boxes_that_are_filled_or_left_for_the_hand(papers):
    appraisal = docx.Document(papers["appraisal"][0])
    table = appraisal.tables[0]
    assert len(table.columns) == 6 and len(appraisal.tables) == 1
    said = words(table)
    assert "政治坚定" in said and "建议等次：优秀。" in said and "何芳" in said
    assert "年　　月　　日" in said and "组织部意见" in said and "本人意见" in said
    leave = words(docx.Document(papers["leave"][0]).tables[0])
    assert "同意。手上的事已交接。" in leave and "2024年6月17日至2024年6月18日，共2天" in leave


@pytest.mark.parametrize("kind", ["empty", "odd", "long", "short-lines"])
def test_whatever_was_typed_opens(desk, kind):
    text = {"empty": "一", "odd": ODD, "long": (LONG * 600)[:20000], "short-lines": "\n".join("一二三四五六七八九十甲乙丙丁戊己庚辛壬")}[kind]
    record = desk.add("research_report", heading=ODD.split("\n")[0].replace("\t", " ")[:60] or "题", body=text)
    wrong = docx_ten.check(str(desk.paper("research_report", record, kind, login="zhangliqun")))
    assert [w for w in wrong if not w.startswith("marks")] == []
