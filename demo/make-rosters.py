#!/usr/bin/env python3
"""Makes the invented demonstration rosters in demo/rosters, and expected.json beside them.

    python3 -m venv /tmp/rosters && /tmp/rosters/bin/pip install openpyxl==3.1.5 xlwt==1.3.0
    /tmp/rosters/bin/python demo/make-rosters.py

Nobody here exists. The area code 5399xx is not assigned to any place, the order numbers of the identity
numbers all begin with 9, and the telephone numbers all begin with 138000. Two runs give the same bytes.
"""

import csv
import io
import json
import random
import re
import struct
import zipfile
from datetime import date, datetime
from pathlib import Path

import xlwt
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter as letter
from openpyxl.worksheet.datavalidation import DataValidation

FOLDER = Path(__file__).resolve().parent / "rosters"
STAMP = (2024, 3, 10, 9, 0, 0)
chance = random.Random(20240315)


# ---------------------------------------------------------------- people

def check_digit(first17):
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return "10X98765432"[sum(int(d) * w for d, w in zip(first17, weights)) % 11]


taken = set()


def identity(area, birth, sex):
    """A number with a right check digit, a 9xx order number (odd for men), given out once only."""
    order = 901 if sex == "男" else 902
    while (area, birth, order) in taken:
        order += 2
    taken.add((area, birth, order))
    first17 = f"{area}{birth:%Y%m%d}{order}"
    return first17 + check_digit(first17)


POLITICAL = {  # GB/T 4762
    "中共党员": "01", "中共预备党员": "02", "共青团员": "03", "民革党员": "04", "民盟盟员": "05",
    "民建会员": "06", "民进会员": "07", "农工党党员": "08", "致公党党员": "09", "九三学社社员": "10",
    "台盟盟员": "11", "无党派人士": "12", "群众": "13",
}


def expected(person, sheet, row):
    return {
        "name": person["name"], "sex": person["sex"], "birth": f"{person['birth']:%Y-%m}",
        "homeUnit": person["homeUnit"], "homePost": person["homePost"],
        "hostUnit": person["hostUnit"], "hostPost": person["hostPost"],
        "start": person["start"].isoformat(), "end": person["end"].isoformat(),
        "phone": person["phone"], "identity": person["identity"],
        "political": person["political"], "politicalCode": POLITICAL[person["political"]],
        "ethnicity": person["ethnicity"], "education": person["education"],
        "sheet": sheet, "row": row,
    }


FIRST = (date(2024, 3, 15), date(2024, 8, 15))
GREAT = (date(2025, 3, 1), date(2026, 2, 28))

CAST = """
张立群|男|1985-03-12|汉族|中共党员|研究生|市发展改革委|科长|东州经济技术开发区投资促进局|副局长|
李娜|女|1988-06-05|汉族|中共党员|研究生|市农业农村局|种植业管理科副科长|东州市农业农村局|乡村产业发展科副科长|
欧阳海生|男|1981-11-20|汉族|中共党员|大学|青石县发展改革局|副局长|东州港管理委员会|港口发展处副处长|
陈曦|女|1991-01-08|汉族|中共党员|大学|市文化广电旅游局|四级主任科员|东州区白鹭街道办事处|主任助理|
单田|男|1983-07-16|汉族|中共党员|大学|市工业和信息化局|产业发展科科长|东州市工业和信息化局|企业服务科副科长|
曾宪文|男|1979-10-02|汉族|中共党员|研究生|市财政局|预算科科长|东州市财政局|局长助理|
吕绿|女|1989-05-27|汉族|中共党员|研究生|市生态环境局|综合科副科长|东州市生态环境局|环境影响评价科副科长|
朴志勇|男|1984-12-11|朝鲜族|中共党员|大学|市商务局|外资管理科科长|东州市商务局|外商投资服务处副处长|
王伟|男|1986-02-14|汉族|中共党员|大学|市交通运输局|规划建设科副科长|东州市交通运输局|综合规划处副处长|
王伟|男|1990-08-23|汉族|中共党员|大学|临江县教育体育局|基础教育股股长|东州市教育局|基础教育处处长助理|
阿依古丽·买买提|女|1987-04-19|维吾尔族|中共党员|大学|市民政局|社会救助科副科长|东州市民政局|养老服务处副处长|
马晓帆|男|1983-06-30|回族|中共党员|大学|白沙县人民政府办公室|副主任|东州海湾新区管理委员会|综合部副部长|
沈若兰|女|1984-09-09|汉族|民盟盟员|研究生|市卫生健康委|医政医管科科长|东州市卫生健康委员会|医政处副处长|民盟云岭市委委员
陆知行|男|1980-03-25|汉族|九三学社社员|研究生|市科技局|成果转化科科长|东州市科学技术局|局长助理|
何思齐|女|1992-07-07|汉族|群众|大学|市文物保护中心|馆员|东州市文化广电和旅游局|文物处处长助理|
周启航|男|1987-12-01|汉族|中共党员|大学|市人力资源社会保障局|就业促进科副科长|东州市人力资源和社会保障局|就业促进处副处长|
罗春燕|女|1986-10-18|彝族|中共党员|大学|市市场监管局|质量发展科科长|东州市市场监督管理局|质量发展处副处长|
段云峰|男|1982-08-04|白族|中共党员|大学|云岭高新技术产业开发区管委会|招商局副局长|东州经济技术开发区投资促进局|项目服务科副科长|
冯雪|女|1990-02-22|汉族|中共党员|研究生|青石县农业农村局|副局长|东州市农业农村局|市场与信息化科副科长|
高建川|男|1978-05-13|汉族|中共党员|大学|市交通投资集团有限公司|副总经理|东州港管理委员会|物流处副处长|
彭程|男|1988-11-29|汉族|中共党员|研究生|市发展改革委|区域协作科副科长|东州市发展和改革委员会|区域经济处副处长|
解冰|女|1985-08-31|汉族|中共党员|大学|临江县发展改革局|副局长|东州市发展和改革委员会|营商环境处副处长|曾用名“解䶮”；分管"两新"工作, 兼驻企服务;到岗后另行明确
仇国栋|男|1981-01-17|汉族|中共党员|大学|白沙县工业和信息化局|局长|东州市工业和信息化局|产业转移处副处长|
盛夏|女|1993-06-21|汉族|中共党员|大学|青石县商务局|副局长|东州市商务局|电子商务处副处长|
"""


def cast():
    people = []
    areas = {"青石县": "539921", "临江县": "539922", "白沙县": "539923"}
    for number, line in enumerate(CAST.strip().splitlines(), 1):
        parts = line.split("|")
        birth = date.fromisoformat(parts[2])
        people.append({
            "name": parts[0], "sex": parts[1], "birth": birth, "ethnicity": parts[3],
            "political": parts[4], "education": parts[5], "homeUnit": parts[6],
            "homePost": parts[7], "hostUnit": parts[8], "hostPost": parts[9], "note": parts[10],
            "start": FIRST[0], "end": FIRST[1], "phone": f"138000{10000 + number}",
            "identity": identity(areas.get(parts[6][:3], "539901"), birth, parts[1]),
        })
    parties = [p["political"] for p in people]
    assert len(people) == 24 and parties.count("中共党员") == 21
    assert len({p["hostUnit"] for p in people}) == 18
    return people


# ---------------------------------------------------------------- writing xlsx

THIN = Side(style="thin", color="000000")
GRID = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)
LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True)


def put(sheet, row, column, value, format=None, kind="body"):
    """One cell; `format` is the id of a built-in number format (57 is one that no file declares)."""
    cell = sheet.cell(row, column)
    if value is not None:
        cell.value = value
    cell.font = {
        "title": Font("方正小标宋简体", 18), "head": Font("黑体", 11),
        "body": Font("仿宋_GB2312", 11), "note": Font("楷体_GB2312", 11),
    }[kind]
    cell.alignment = LEFT if kind == "note" else MIDDLE
    if kind in ("head", "body"):
        cell.border = GRID
    if format is not None:
        cell._style.numFmtId = format
    return cell


def merge(sheet, first_row, first_column, last_row, last_column):
    if (first_row, first_column) != (last_row, last_column):
        sheet.merge_cells(start_row=first_row, start_column=first_column,
                          end_row=last_row, end_column=last_column)


def heading(sheet, row, text, last, first=1, kind="title", height=30):
    put(sheet, row, first, text, kind=kind)
    merge(sheet, row, first, row, last)
    sheet.row_dimensions[row].height = height


def landscape(sheet, repeat):
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    if repeat:
        sheet.print_title_rows = repeat


def cover(sheet, title, below, unit, day):
    for row, text, size in ((6, title, 26), (8, below, 20), (20, unit, 18), (21, day, 18)):
        cell = sheet.cell(row, 1, text)
        cell.font = Font("方正小标宋简体", size)
        cell.alignment = Alignment(horizontal="center", vertical="center")
        merge(sheet, row, 1, row, 9)
    landscape(sheet, None)


def save(book, name, change=lambda part, text: text, inline=()):
    """Saves with fixed times and shared strings, as Excel and WPS do (but for the sheets in `inline`), letting
    `change` spoil the parts in the ways that real programs do."""
    draft = io.BytesIO()
    book.properties.creator = "云岭市委组织部（虚构）"
    book.save(draft)
    with zipfile.ZipFile(draft) as archive:
        parts = {entry.filename: archive.read(entry).decode("utf-8") for entry in archive.infolist()}
    shared, used = {}, 0

    def share(match):
        nonlocal used
        used += 1
        return f't="s"><v>{shared.setdefault(match[1], len(shared))}</v></c>'

    for part in sorted(p for p in parts if p.startswith("xl/worksheets/sheet")):
        if part not in inline:
            parts[part] = re.sub(r't="inlineStr"><is>(.*?)</is></c>', share, parts[part], flags=re.S)
    part = "xl/sharedStrings.xml"
    assert part not in parts
    parts[part] = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
        f'count="{used}" uniqueCount="{len(shared)}">' + "".join(f"<si>{text}</si>" for text in shared) + "</sst>")
    declare(parts, "[Content_Types].xml", "</Types>", part, (
        '<Override PartName="/xl/sharedStrings.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'))
    declare(parts, "xl/_rels/workbook.xml.rels", "</Relationships>", "sharedStrings.xml", (
        '<Relationship Id="rIdStrings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'sharedStrings" Target="sharedStrings.xml"/>'))
    core = parts["docProps/core.xml"]
    parts["docProps/core.xml"] = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "2024-03-10T09:00:00Z", core)
    with zipfile.ZipFile(FOLDER / name, "w") as archive:
        for part in sorted(parts, key=lambda p: (p != "[Content_Types].xml", p)):
            add(archive, part, change(part, parts[part]).encode("utf-8"))


def declare(parts, part, close, wanted, text):
    if wanted not in parts[part]:
        parts[part] = parts[part].replace(close, text + close)


def add(archive, name, data):
    entry = zipfile.ZipInfo(name, STAMP)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, data, compresslevel=9)


def serial(day):
    return (day - date(1899, 12, 30)).days


# ---------------------------------------------------------------- 1 and 4: the first batch

HEAD = ["序号", "姓  名", "性别", "出生\n年月", "民族", "政治\n面貌", "学历", "身份证号", "派出单位",
        "现任职务", "挂职情况", None, None, "联系电话", "备注"]
UNDER = {11: "挂职单位", 12: "挂职职务", 13: "挂职时间"}
TITLE = "云岭市2024年赴东州市挂职干部花名册"
REPORTED = "填报单位：中共云岭市委组织部　　　　填报时间：2024年3月10日　　　　单位：人"
NOTES = ["注：1.本表由派出单位如实填写，经市委组织部审核后报送接收方；2.“挂职时间”以市委组织部通知为准。",
         "填表人：王敏　　　　审核人：赵文博　　　　联系电话：13800000000"]


def spaced(name):
    """张三 is written 张　三, to be as wide as a name of three."""
    return f"{name[0]}\u3000{name[1]}" if len(name) == 2 else name


def first_batch_rows(people):
    """The cells below the header, as typed: one birth month and a few telephones are numbers."""
    rows = []
    for number, p in enumerate(people, 1):
        birth = f"{p['birth']:%Y.%m}"
        if number == 12:
            birth = float(birth)
        elif number in (7, 17, 24):
            birth = f"{p['birth'].year}年{p['birth'].month}月"
        phone = int(p["phone"]) if number in (3, 9, 10, 18) else p["phone"]
        rows.append([number, spaced(p["name"]), p["sex"], birth, p["ethnicity"][:-1] if number % 5 == 0
                     else p["ethnicity"], p["political"], p["education"], p["identity"], p["homeUnit"],
                     p["homePost"], p["hostUnit"], p["hostPost"],
                     "2024.03.15-2024.08.15", phone, p["note"] or None])
    return rows


def first_batch(people):
    rows = first_batch_rows(people)
    book = Workbook()
    front = book.active
    front.title = "封面"
    cover(front, TITLE, "（第一批）", "中共云岭市委组织部", "二〇二四年三月")
    sheet = book.create_sheet("花名册")
    heading(sheet, 1, TITLE, 15, height=36)
    heading(sheet, 2, REPORTED, 15, kind="note", height=22)
    for column, text in enumerate(HEAD, 1):
        put(sheet, 3, column, text, kind="head")
        put(sheet, 4, column, UNDER.get(column), kind="head")
        if column not in UNDER:
            merge(sheet, 3, column, 4, column)
    merge(sheet, 3, 11, 3, 13)
    for row, cells in enumerate(rows, 5):
        for column, value in enumerate(cells, 1):
            put(sheet, row, column, value, 49 if column in (8, 14) and isinstance(value, str) else None)
        sheet.row_dimensions[row].height = 32
    for offset, text in enumerate(NOTES):
        heading(sheet, 29 + offset, text, 15, kind="note", height=24)
    for column, width in enumerate([5, 10, 5, 9, 7, 9, 8, 21, 20, 18, 26, 20, 23, 14, 16], 1):
        sheet.column_dimensions[letter(column)].width = width
    landscape(sheet, "3:4")
    sheet.freeze_panes = "C5"
    book.active = 1
    save(book, "东州第一批花名册.xlsx")

    old = xlwt.Workbook(encoding="utf-8")
    front = old.add_sheet("封面")
    middle = xlwt.easyxf("align: horiz center, vert center, wrap on; font: name 宋体")
    front.write_merge(5, 5, 0, 8, TITLE, middle)
    front.write_merge(7, 7, 0, 8, "（第一批）", middle)
    front.write_merge(19, 19, 0, 8, "中共云岭市委组织部", middle)
    sheet = old.add_sheet("花名册")
    sheet.write_merge(0, 0, 0, 14, TITLE, middle)
    sheet.write_merge(1, 1, 0, 14, REPORTED, middle)
    for column, text in enumerate(HEAD):
        if column + 1 in UNDER:
            sheet.write(3, column, UNDER[column + 1], middle)
        else:
            sheet.write_merge(2, 3, column, column, text, middle)
    sheet.write_merge(2, 2, 10, 12, "挂职情况", middle)
    for row, cells in enumerate(rows, 4):
        for column, value in enumerate(cells):
            if value is not None:
                sheet.write(row, column, value, middle)
    for offset, text in enumerate(NOTES):
        sheet.write_merge(28 + offset, 28 + offset, 0, 14, text, middle)
    old.active_sheet = 1
    old.save(str(FOLDER / "东州第一批花名册.xls"))

    # As a program saves them: no merges, so a spread title is one cell and empty ones.
    plain = [[TITLE] + [None] * 14, [REPORTED] + [None] * 14, HEAD,
             [UNDER.get(column) for column in range(1, 16)], *rows,
             *([text] + [None] * 14 for text in NOTES)]

    def written(delimiter, guard=""):
        text = io.StringIO()
        out = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
        for index, cells in enumerate(plain):
            out.writerow([guard + c if guard and column == 7 and 4 <= index < 28 else c
                          for column, c in enumerate(cells)])
        return text.getvalue()

    # A tab before the identity number keeps Excel from making a number of it: usual in exports.
    (FOLDER / "东州第一批花名册-GB18030.csv").write_bytes(written(",", "\t").encode("gb18030"))
    (FOLDER / "东州第一批花名册-UTF8分号.csv").write_bytes(b"\xef\xbb\xbf" + written(";").encode("utf-8"))
    (FOLDER / "东州第一批花名册.txt").write_bytes(b"\xff\xfe" + written("\t").encode("utf-16-le"))
    return {name: {"batch": batch(FIRST), "count": 24,
                   "people": [expected(p, sheet, row) for row, p in enumerate(people, 5)]}
            for name, sheet in (("东州第一批花名册.xlsx", "花名册"), ("东州第一批花名册.xls", "花名册"),
                                ("东州第一批花名册-GB18030.csv", None),
                                ("东州第一批花名册-UTF8分号.csv", None), ("东州第一批花名册.txt", None))}


def batch(term):
    return {"start": term[0].isoformat(), "end": term[1].isoformat()}


# ---------------------------------------------------------------- 2: three hundred people

SURNAMES = ("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗"
            "方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅卞齐康伍余元卜顾孟平黄穆萧尹姚邵汪祁毛禹狄米贝明臧"
            "单曾朴解仇区查盖覃翟")
DOUBLE = ["欧阳", "上官", "司马", "尉迟", "诸葛", "令狐"]
MALE = ["志强", "建军", "海涛", "文斌", "立新", "宏伟", "云飞", "国庆", "晓峰", "永康", "德明", "振华", "学文", "松",
        "磊", "凯", "鹏", "勇", "峰", "俊杰", "子安", "春生", "长河", "远", "行之", "若谷", "怀山", "峻岭"]
FEMALE = ["丽娟", "晓梅", "春花", "雅琴", "思雨", "静", "敏", "燕", "芳", "雪梅", "佳怡", "文静", "秀英", "海霞", "玉兰",
          "婷", "颖", "月", "清", "若水", "知夏", "映红", "绿", "曦", "念慈", "秋实"]
MINORITY = [("阿不都热合曼·吐尔逊", "男", "维吾尔族"), ("古丽娜尔·艾山", "女", "维吾尔族"),
            ("努尔兰·哈孜别克", "男", "哈萨克族"), ("帕提古丽·卡德尔", "女", "维吾尔族"),
            ("巴特尔·额尔敦", "男", "蒙古族"), ("迪力夏提·玉素甫", "男", "维吾尔族"),
            ("卓玛·央金", "女", "藏族"), ("萨仁·其其格", "女", "蒙古族")]
POSTS = ["科长", "副科长", "四级主任科员", "一级科员", "办公室主任", "党组成员、副局长", "综合科副科长", "三级主任科员"]
HOSTPOSTS = ["局长助理", "副处长", "办公室副主任", "主任助理", "综合科副科长", "项目专员", "党组成员、副局长", "企业服务专员"]
CITY = [f"市{u}" for u in ("发展改革委", "教育局", "科技局", "工业和信息化局", "公安局", "民政局", "司法局", "财政局",
        "人力资源社会保障局", "自然资源局", "生态环境局", "住房城乡建设局", "交通运输局", "水务局", "农业农村局", "商务局",
        "文化广电旅游局", "卫生健康委", "审计局", "市场监管局", "统计局", "林业和草原局", "医疗保障局", "乡村振兴局",
        "投资促进局", "总工会", "妇女联合会", "科学技术协会")]
COUNTY = ["发展改革局", "教育体育局", "财政局", "农业农村局", "商务局", "民政局", "水务局", "林业局", "审计局", "卫生健康局",
          "自然资源局", "交通运输局", "乡村振兴局", "人民政府办公室"]
PARK = ["云岭经济技术开发区管委会", "云岭高新技术产业开发区管委会", "云岭综合保税区管委会", "云岭城市建设投资集团有限公司",
        "云岭交通投资集团有限公司", "云岭职业技术学院", "云岭市第一人民医院", "云岭市农业科学研究院"]
HOSTS = [f"东州{u}" for u in (
    "经济技术开发区投资促进局", "市农业农村局", "港管理委员会", "区白鹭街道办事处", "市发展和改革委员会", "市教育局",
    "市科学技术局", "市工业和信息化局", "市民政局", "市财政局", "市人力资源和社会保障局", "市生态环境局", "市交通运输局",
    "市商务局", "市文化广电和旅游局", "市卫生健康委员会", "市市场监督管理局", "海湾新区管理委员会", "市水利局", "市审计局",
    "市统计局", "市医疗保障局", "区望潮街道办事处", "区人民政府办公室", "市大数据发展管理局", "市自然资源和规划局",
    "市住房和城乡建设局", "市海洋与渔业局", "市金融发展服务中心", "城市建设投资集团有限公司")]


def crowd():
    """300 people in five groups, those of one unit beside each other."""
    groups = [("市直单位", 110, CITY, "539901"), ("青石县", 60, [f"青石县{u}" for u in COUNTY], "539921"),
              ("临江县", 50, [f"临江县{u}" for u in COUNTY], "539922"),
              ("白沙县", 40, [f"白沙县{u}" for u in COUNTY], "539923"), ("开发区及企事业", 40, PARK, "539931")]
    parties = ["中共党员"] * 16 + ["中共预备党员", "共青团员", "无党派人士", "群众"]
    rare = iter(["民革党员", "民盟盟员", "民建会员", "民进会员", "农工党党员", "致公党党员", "九三学社社员", "台盟盟员"] * 2)
    minority = iter(MINORITY)
    all_people, number = {}, 0
    for title, count, units, area in groups:
        people, unit_number = [], -1
        while len(people) < count:
            unit_number += 1
            unit = units[unit_number % len(units)]
            for _ in range(min(chance.randint(2, 6), count - len(people))):
                number += 1
                sex = chance.choice("男男女")
                ethnicity = chance.choice(["汉族"] * 8 + ["彝族", "白族", "回族"])
                surname = chance.choice(DOUBLE) if number % 29 == 0 else chance.choice(SURNAMES)
                name = surname + chance.choice(MALE if sex == "男" else FEMALE)
                if number % 37 == 1 or number == 299:
                    found = next(minority, None)
                    if found:
                        name, sex, ethnicity = found
                if number in (77, 188):
                    name = surname + "䶮"  # four bytes in GB18030, and not in GBK
                birth = date(chance.randint(1972, 1997), chance.randint(1, 12), chance.randint(1, 28))
                political = next(rare) if number % 19 == 0 else chance.choice(parties)
                people.append({
                    "name": name, "sex": sex, "birth": birth, "ethnicity": ethnicity,
                    "political": political, "education": chance.choice(["研究生", "大学", "大学", "大专"]),
                    "homeUnit": unit, "homePost": chance.choice(POSTS),
                    "hostUnit": chance.choice(HOSTS), "hostPost": chance.choice(HOSTPOSTS),
                    "start": GREAT[0], "end": GREAT[1], "phone": f"138000{20000 + number}",
                    "identity": identity(area, birth, sex), "note": "",
                })
        all_people[title] = people
    assert number == 300
    return all_people


def wide(text):
    """Half-width to full-width, as an input method leaves it."""
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def birth_cell(p, form):
    d = p["birth"]
    if form == "number" and d.month == 10:
        form = "text"  # 1985.1 as a number may be January: not a thing to be understood
    return {
        "text": (f"{d:%Y.%m}", None), "integer": (int(f"{d:%Y%m}"), None),
        "chinese": (f"{d.year}年{d.month}月", None), "serial57": (serial(d), 57),
        "short": (f"{d:%y.%m}", None), "number": (float(f"{d:%Y.%m}"), None),
        "hyphen": (f"{d:%Y-%m}", None), "slash": (f"{d.year}/{d.month}/{d.day}", None),
        "integer8": (int(f"{d:%Y%m%d}"), None), "serial14": (serial(d), 14), "serial31": (serial(d), 31),
        "chineseday": (f"{d.year}年{d.month:02}月{d.day:02}日", None), "wide": (wide(f"{d:%Y.%m}"), None),
        "spaces": (f" {d:%Y}. {d:%m} ", None), "serial27": (serial(d), 27),
        "age": (f"{d:%Y.%m}\n（{2025 - d.year - (d.month > 3)}岁）", None),
        "serial52": (serial(d), 52),
    }[form]


def phone_cell(p, form):
    t = p["phone"]
    return {
        "text": (t, 49), "float": (float(t), None), "science": (float(t), 11),
        "spaced": (f"{t[:3]} {t[3:7]} {t[7:]}", 49), "hyphen": (f"{t[:3]}-{t[3:7]}-{t[7:]}", 49),
        "abroad": (f"+86 {t}", 49), "wide": (wide(t), 49), "point": (f"{t}.0", 49), "quote": (f"'{t}", 49),
    }[form]


def identity_cell(p, form):
    t = p["identity"]
    return {
        "text": t, "small": t.lower(), "wide": wide(t), "spaced": f"{t[:6]} {t[6:14]} {t[14:]}",
        "quote": f"'{t}", "tab": f"\t{t}", "trail": f"{t}\u3000", "old": t[:6] + t[8:17],
    }[form]


def name_cell(p, number):
    name = p["name"]
    if "·" in name:
        return name.replace("·", "·•．‧"[number % 4])
    if len(name) == 2:
        return [f"{name[0]}\u3000{name[1]}", f"{name[0]}  {name[1]}", name, f"{name[0]}\u00a0{name[1]}"][number % 4]
    return [name, name + " ", name, "\u3000" + name][number % 4]


def party_cell(p, number):
    said = {"中共党员": ["中共党员", "党员", "中共\n党员", "中共党员 "], "中共预备党员": ["预备党员", "中共预备党员"],
            "共青团员": ["团员", "共青团员"], "无党派人士": ["无党派", "无党派人士"], "九三学社社员": ["九三学社", "九三学社社员"],
            "民盟盟员": ["民盟", "民盟盟员"], "民革党员": ["民革党员", "民革"], "民建会员": ["民建会员", "民建"]}
    return pick(said.get(p["political"], [p["political"]]), number)


def pick(forms, number):
    return forms[number % len(forms)]


def broken_line(text, number):
    """A line break inside a long name of a unit, as Alt+Enter leaves it."""
    return f"{text[:8]}\n{text[8:]}" if len(text) > 10 and number % 3 == 0 else text


def runs(values):
    """(first, last) of each run of equal values."""
    first = 0
    for index in range(1, len(values) + 1):
        if index == len(values) or values[index] != values[first]:
            yield first, index - 1
            first = index


def great_roster(groups):
    book = Workbook()
    front = book.active
    front.title = "封面"
    cover(front, "云岭市2025年赴东州市挂职干部大花名册", "（共300人）", "中共云岭市委组织部", "二〇二五年二月")
    found = []
    city_sheet(book.create_sheet("市直单位"), groups["市直单位"], found)
    blue_sheet(book.create_sheet("青石县"), groups["青石县"], found)
    river_sheet(book.create_sheet("临江县"), groups["临江县"], found)
    sand_sheet(book.create_sheet("白沙县"), groups["白沙县"], found)
    park_sheet(book.create_sheet("开发区及企事业"), groups["开发区及企事业"], found)

    total = book.create_sheet("汇总表")  # like a roster, but of numbers: there is no 姓名
    heading(total, 1, "云岭市2025年挂职干部汇总表", 6)
    for column, text in enumerate(["序号", "派出单位", "人数", "男", "女", "中共党员"], 1):
        put(total, 3, column, text, kind="head")
    for row, (title, people) in enumerate(groups.items(), 4):
        for column, value in enumerate([row - 3, title, len(people), sum(p["sex"] == "男" for p in people),
                                        sum(p["sex"] == "女" for p in people),
                                        sum(p["political"] == "中共党员" for p in people)], 1):
            put(total, row, column, value)
    put(total, 9, 1, "合计")
    put(total, 9, 3, 300)

    lists = book.create_sheet("下拉选项")  # the lists behind the pull-downs: headed like a roster, and hidden
    lists.sheet_state = "hidden"
    for column, values in enumerate([["性别", "男", "女"], ["民族", "汉族", "彝族", "白族", "回族"],
                                     ["政治面貌", *POLITICAL], ["学历", "研究生", "大学", "大专"]], 1):
        for row, value in enumerate(values, 1):
            lists.cell(row, column, value)
    rule = DataValidation(type="list", formula1="下拉选项!$A$2:$A$3", allow_blank=True)
    book["市直单位"].add_data_validation(rule)
    rule.add("C6:C130")
    for name in ("市直单位", "青石县", "临江县", "白沙县", "开发区及企事业"):
        for column in range(1, 18):
            widths = book[name].column_dimensions[letter(column)]
            if not widths.hidden and widths.width == 13:
                widths.width = 5 if column == 1 else 15
    book.active = 1

    phonetic = groups["开发区及企事业"][7]["name"]

    def spoil(part, text):
        sizes = {"xl/worksheets/sheet2.xml": "A1", "xl/worksheets/sheet3.xml": "A1:XFD1048576",
                 "xl/worksheets/sheet4.xml": "A1:C3"}
        if part in sizes:
            text, done = re.subn(r'<dimension ref="[^"]*"', f'<dimension ref="{sizes[part]}"', text)
            assert done == 1, part
        if part == "xl/worksheets/sheet5.xml":  # some programs write none at all
            text = re.sub(r'<dimension ref="[^"]*" ?/>', "", text)
        if part == "xl/sharedStrings.xml":
            # What Excel leaves of a line break pasted from Windows.
            text, done = re.subn(r"<t([^>]*)>干部\n姓名</t>", r"<t\1>干部_x000D_" "\n" r"姓名</t>", text)
            assert done == 1
            # A name in two runs, with the reading aid that Excel keeps beside it.
            old = f"<si><t>{phonetic}</t></si>"
            assert text.count(old) == 1, phonetic
            text = text.replace(old, (
                f'<si><r><rPr><sz val="11"/></rPr><t>{phonetic[0]}</t></r><r><rPr><b/><sz val="11"/></rPr>'
                f'<t>{phonetic[1:]}</t></r><rPh sb="0" eb="1"><t>cuò</t></rPh><phoneticPr fontId="0"/></si>'))
        return text

    save(book, "大花名册300人.xlsx", spoil, inline=("xl/worksheets/sheet5.xml",))
    assert len(found) == 300
    return {"大花名册300人.xlsx": {"batch": batch(GREAT), "count": 300, "people": found}}


def city_sheet(sheet, people, found):
    """Two header rows with line breaks, merged units, hidden rows, a hidden column, <dimension ref="A1">."""
    heading(sheet, 1, "云岭市赴东州市挂职干部花名册", 15, height=34)
    heading(sheet, 2, "（2025年度·市直单位）", 15, kind="note")
    heading(sheet, 3, "填报单位：市委组织部干部科　　填报时间：2025年2月20日　　单位：人", 15, kind="note")
    head = ["序\n号", "姓\n名", "性\n别", "出 生\n年 月", "民\n族", "政治\n面貌", "学　历", "公民身份\n号码", "派出单位",
            "现任\n职务", "挂职情况", None, None, "联系\n电话", "备　注"]
    under = {11: "接收单位", 12: "挂任\n职务", 13: "挂职\n起止时间"}
    for column, text in enumerate(head, 1):
        put(sheet, 4, column, text, kind="head")
        put(sheet, 5, column, under.get(column), kind="head")
        if column not in under:
            merge(sheet, 4, column, 5, column)
    merge(sheet, 4, 11, 4, 13)
    births = ["text", "integer", "chinese", "serial57", "short", "number", "text", "wide", "hyphen", "serial27"]
    phones = ["text", "float", "text", "spaced", "float", "hyphen", "science"]
    numbers = ["text", "text", "small", "text", "spaced", "trail", "text", "quote"]
    terms = ["2025.03.01-2026.02.28", "2025年3月1日至2026年2月28日", "2025.03-2026.02", "2025.3.1—2026.2.28",
             "2025年3月至2026年2月", "2025.03.01～2026.02.28", "２０２５．０３－２０２６．０２", "2025.03.01\n-2026.02.28",
             "2025/3/1-2026/2/28", "20250301-20260228"]
    row = 6
    for first, last in runs([p["homeUnit"] for p in people]):
        start = row
        for index in range(first, last + 1):
            p = people[index]
            birth, birth_format = birth_cell(p, pick(births, index))
            phone, phone_format = phone_cell(p, pick(phones, index))
            form = "old" if index in (33, 71) else pick(numbers, index)
            cells = [(index + 1, None), (name_cell(p, index), None),
                     (pick([p["sex"], p["sex"] + "\u3000", p["sex"]], index), None), (birth, birth_format),
                     (p["ethnicity"][:-1] if index % 4 == 0 else p["ethnicity"], None),
                     (party_cell(p, index), None), (p["education"], None), (identity_cell(p, form), 49),
                     (broken_line(p["homeUnit"], index) if index == first else None, None), (p["homePost"], None),
                     (broken_line(p["hostUnit"], index), None), (p["hostPost"], None), (pick(terms, index), None),
                     (phone, phone_format), ("提前介入项目对接" if index % 17 == 0 else None, None)]
            for column, (value, format) in enumerate(cells, 1):
                put(sheet, row, column, value, format)
            if index in (14, 15, 52):
                sheet.row_dimensions[row].hidden = True  # left by a filter: the people are still in the roster
            found.append(expected(p, sheet.title, row))
            row += 1
        merge(sheet, start, 9, row - 1, 9)
        if first <= 40 <= last:
            row += 1
        if first <= 80 <= last:
            row += 2
    put(sheet, row, 1, "合计")
    merge(sheet, row, 1, row, 2)
    put(sheet, row, 3, f"{len(people)}人")
    heading(sheet, row + 1, "注：1.本表按派出单位填写；2.挂职时间以通知为准；3.身份证号、联系电话请设为文本。", 15, kind="note")
    heading(sheet, row + 2, "填表人：王敏　　审核人：赵文博　　联系电话：13800000000", 15, kind="note")
    sheet.column_dimensions["H"].hidden = True
    landscape(sheet, "4:5")


def blue_sheet(sheet, people, found):
    """One header row, other names for the columns, 同上 and 〃, start and end apart, a far too large dimension."""
    heading(sheet, 1, "青石县挂职干部台账", 16)
    head = ["序号", "干部\n姓名", "性别", "出生日期", "民族", "党派", "最高学历", "证件号码", "选派单位", "职务", "挂任单位",
            "拟挂职务", "挂职开始时间", "挂职结束时间", "手机号码", "说明"]
    for column, text in enumerate(head, 1):
        put(sheet, 3, column, text, kind="head")
    births = ["slash", "integer8", "serial14", "chineseday", "serial31", "serial57"]
    ditto = ["同上", "〃", "″", "同　上"]
    row, before = 4, None
    for index, p in enumerate(people):
        # Neighbours in this county go to one place, so that the host column has dittos as well.
        if before and index % 5 in (2, 4):
            p["hostUnit"] = before["hostUnit"]
        birth, birth_format = birth_cell(p, pick(births, index))
        phone, phone_format = phone_cell(p, pick(["float", "text", "abroad", "point"], index))
        home = pick(ditto, index) if before and before["homeUnit"] == p["homeUnit"] else p["homeUnit"]
        host = pick(ditto, index + 1) if before and before["hostUnit"] == p["hostUnit"] else p["hostUnit"]
        start, end = [((serial(p["start"]), 14), (serial(p["end"]), 14)), ((serial(p["start"]), 31), (serial(p["end"]), 31)),
                      (("2025.03.01", None), ("2026.02.28", None)), ((serial(p["start"]), 57), (serial(p["end"]), 57)),
                      (("2025年3月1日", None), ("2026年2月28日", None)), ((20250301, None), (20260228, None))][index % 6]
        cells = [(index + 1, None), (name_cell(p, index), None), (p["sex"], None), (birth, birth_format),
                 (p["ethnicity"], None), (party_cell(p, index), None), (p["education"], None),
                 (identity_cell(p, pick(["text", "tab", "small"], index)), 49), (home, None), (p["homePost"], None), (host, None),
                 (p["hostPost"], None), start, end, (phone, phone_format), (None, None)]
        for column, (value, format) in enumerate(cells, 1):
            put(sheet, row, column, value, format)
        found.append(expected(p, sheet.title, row))
        before = p
        row += 1
    put(sheet, row, 1, "总计")
    put(sheet, row, 2, len(people))
    heading(sheet, row + 2, "备注：挂任单位以东州市委组织部最终安排为准。", 16, kind="note")
    for blank in range(row + 4, row + 60):  # borders were drawn further than there are people
        for column in range(1, 17):
            put(sheet, blank, column, None)
    sheet.auto_filter.ref = f"A3:P{row - 1}"
    landscape(sheet, "3:3")


def river_sheet(sheet, people, found):
    """Group headers that make sense only joined (派出/单位, 挂职/单位, 挂职时间/起), sections, 小计, full width."""
    heading(sheet, 1, "临　江　县　挂　职　干　部　名　册", 14)
    heading(sheet, 2, "填报单位（盖章）：中共临江县委组织部　　　　　　填报时间：２０２５年２月１８日", 14, kind="note")
    head = ["序号", "名字", "性别", "出生年月日", "身份证", "政治面貌", "学历", "派出", None, "挂职", None, "挂职时间", None, "手机"]
    under = {8: "单位", 9: "职务", 10: "单位", 11: "职务", 12: "起", 13: "止"}
    for column, text in enumerate(head, 1):
        put(sheet, 3, column, text, kind="head")
        put(sheet, 4, column, under.get(column), kind="head")
        if column not in under:
            merge(sheet, 3, column, 4, column)
    for column in (8, 10, 12):
        merge(sheet, 3, column, 3, column + 1)
    births = ["wide", "chineseday", "integer8", "spaces", "serial57"]
    row = 5
    for title, part in (("一、县直部门", people[:28]), ("二、乡镇及派驻机构", people[28:])):
        heading(sheet, row, f"{title}（{len(part)}人）", 14, kind="note")
        row += 1
        for first, last in runs([p["homeUnit"] for p in part]):
            start = row
            for index in range(first, last + 1):
                p = part[index]
                p["ethnicity"] = None  # there is no such column here
                birth, birth_format = birth_cell(p, pick(births, index))
                phone, phone_format = phone_cell(p, pick(["wide", "float", "text", "quote"], index))
                begin, end = [("２０２５．０３．０１", "２０２６．０２．２８"), ("2025.03", "2026.02"),
                              ("2025-03-01", "2026-02-28"), ("2025年3月", "2026年2月")][index % 4]
                cells = [(index + 1, None), (name_cell(p, index), None), (p["sex"], None), (birth, birth_format),
                         (identity_cell(p, pick(["wide", "text", "spaced"], index)), 49), (party_cell(p, index), None),
                         (p["education"], None), (p["homeUnit"] if index == first else None, None),
                         (p["homePost"] + pick(["", " ", "\u3000"], index), None),
                         (broken_line(p["hostUnit"], index), None), (p["hostPost"], None), (begin, None), (end, None),
                         (phone, phone_format)]
                for column, (value, format) in enumerate(cells, 1):
                    put(sheet, row, column, value, format)
                found.append(expected(p, sheet.title, row))
                row += 1
            merge(sheet, start, 8, row - 1, 8)
        put(sheet, row, 1, "小计")
        merge(sheet, row, 1, row, 3)
        put(sheet, row, 4, f"{len(part)}人")
        row += 1
    put(sheet, row, 1, "合　计")
    merge(sheet, row, 1, row, 3)
    put(sheet, row, 4, f"{len(people)}人")
    heading(sheet, row + 1, "说明：乡镇干部由县委组织部统一派出。", 14, kind="note")
    heading(sheet, row + 2, "填表人：孙小雨　　　　审核人：　　　　", 14, kind="note")


def sand_sheet(sheet, people, found):
    """An empty first column, notes above a header in row 6 with hints and stars, hidden and unknown columns,
    the term merged over everybody, the header once more in the middle. No <dimension>, and no shared strings."""
    heading(sheet, 2, "附件2", 4, first=2, kind="note")
    heading(sheet, 3, "白沙县2025年挂职干部信息采集表", 17, first=2)
    heading(sheet, 4, "填表说明：1.带*为必填；2.出生年月填写如“1985.03”；3.挂职期限由县委组织部统一填写；\n4.姓名、身份证号须与户口簿一致。",
            17, first=2, kind="note", height=40)
    head = ["编号", "*姓名（必填）", "*性别", "手机号：", "内部编号", "*身份证号（18位）", "出生年月\n（  岁）", "民族", "政治面貌",
            "文化程度", "原单位", "现职务", "专业特长", "挂职单位\n（全称）", "挂任职务", "挂职期限"]
    births = ["age", "text", "chinese", "short", "integer"]

    def header(row):
        for column, text in enumerate(head, 2):
            put(sheet, row, column, text, kind="head")

    header(6)
    row, part_start = 7, 7
    for index, p in enumerate(people):
        if index == 20:
            merge(sheet, part_start, 17, row - 1, 17)
            header(row)
            row += 1
            part_start = row
        birth, birth_format = birth_cell(p, pick(births, index))
        phone, phone_format = phone_cell(p, pick(["float", "text", "hyphen"], index))
        cells = [(index + 1, None), (name_cell(p, index), None), (p["sex"], None), (phone, phone_format),
                 (f"BS-{index + 1:03}", None), (identity_cell(p, pick(["text", "trail"], index)), 49), (birth, birth_format),
                 (p["ethnicity"], None), (party_cell(p, index), None), (p["education"], None), (p["homeUnit"], None),
                 (p["homePost"], None), (pick(["农业技术", None, "财务", "规划设计"], index), None), (p["hostUnit"], None),
                 (p["hostPost"], None), ("2025年3月1日—2026年2月28日" if row == part_start else None, None)]
        for column, (value, format) in enumerate(cells, 2):
            put(sheet, row, column, value, format)
        if index in (5, 25):
            sheet.row_dimensions[row].hidden = True
        found.append(expected(p, sheet.title, row))
        row += 1
        if index == 30:
            merge(sheet, part_start, 17, row - 1, 17)
            row += 1  # one blank row
            part_start = row
    merge(sheet, part_start, 17, row - 1, 17)
    heading(sheet, row + 2, "制表：白沙县委组织部　　　　2025年2月19日", 17, first=2, kind="note")
    for column in ("A", "F", "N"):
        sheet.column_dimensions[column].width = 3
    sheet.column_dimensions["F"].hidden = True
    sheet.column_dimensions["I"].hidden = True


def park_sheet(sheet, people, found):
    """Formula numbers, a name in two runs with a phonetic aid, merged units and hosts, no notes at all."""
    heading(sheet, 1, "开发区、企业和事业单位挂职干部名单（正式稿0220改3）", 14)
    head = ["No.", "姓   名", "性 别", "民 族", "出生时间", "政治面貌", "学历", "身份证号码", "单位及\n现任职务", None,
            "接收单位", "挂职职务", "挂职起止时间", "联系方式"]
    under = {9: "派出单位", 10: "现任职务"}
    for column, text in enumerate(head, 1):
        put(sheet, 2, column, text, kind="head")
        put(sheet, 3, column, under.get(column), kind="head")
        if column not in under:
            merge(sheet, 2, column, 3, column)
    merge(sheet, 2, 9, 2, 10)
    for index, p in enumerate(people):  # two by two to one host
        if index % 2:
            p["hostUnit"] = people[index - 1]["hostUnit"]
    births = ["short", "serial57", "text", "integer", "number", "serial52"]
    for index, p in enumerate(people):
        row = 4 + index
        birth, birth_format = birth_cell(p, pick(births, index))
        phone, phone_format = phone_cell(p, pick(["float", "spaced", "science", "text"], index))
        previous = people[index - 1] if index else None
        plain = index == 7
        cells = [("=ROW()-3", None), (p["name"] if plain else name_cell(p, index), None), (p["sex"], None), (p["ethnicity"], None),
                 (birth, birth_format), (party_cell(p, index), None), (p["education"], None),
                 (identity_cell(p, pick(["text", "spaced", "small", "quote"], index)), 49),
                 (None if previous and previous["homeUnit"] == p["homeUnit"] else p["homeUnit"], None),
                 (p["homePost"], None), (None if previous and previous["hostUnit"] == p["hostUnit"] else p["hostUnit"], None),
                 (p["hostPost"], None), (pick(["2025.03.01-2026.02.28", "2025.03 — 2026.02"], index), None),
                 (phone, phone_format)]
        for column, (value, format) in enumerate(cells, 1):
            put(sheet, row, column, value, format)
        found.append(expected(p, sheet.title, row))
    for column, key in ((9, "homeUnit"), (11, "hostUnit")):
        for first, last in runs([p[key] for p in people]):
            merge(sheet, 4 + first, column, 4 + last, column)
    sheet.freeze_panes = "C4"


# ---------------------------------------------------------------- 3: what must be refused

def faulty():
    """Row 4 is right, and each of rows 5-16 has exactly one fault."""
    head = ["序号", "姓名", "性别", "出生年月", "民族", "政治面貌", "学历", "身份证号", "派出单位", "现任职务", "挂职单位",
            "挂职职务", "挂职开始时间", "挂职结束时间", "联系电话"]
    people = []
    for number, (name, sex, birth, unit) in enumerate([
            ("林知远", "男", "1986-04-11", "市水务局"), ("邓小舟", "男", "1985-06-12", "市审计局"),
            ("叶晚晴", "女", "1989-02-03", "市统计局"), ("范长安", "男", "1984-09-18", "市司法局"),
            ("梁静好", "女", "1990-12-25", "市林业和草原局"), ("孟怀瑾", "男", "1982-07-07", "市公安局"),
            ("田雨禾", "女", "1991-05-14", "市妇女联合会"), ("郭子墨", "男", "1987-01-30", "市医疗保障局"),
            ("江晓月", "女", "1988-08-08", "市总工会"), ("史云帆", "男", "1983-10-21", "市自然资源局"),
            ("崔明川", "男", "1980-11-06", "市住房城乡建设局"), ("于思源", "男", "1992-03-17", "市投资促进局")], 1):
        day = date.fromisoformat(birth)
        people.append({
            "name": name, "sex": sex, "birth": day, "ethnicity": "汉族", "political": "中共党员", "education": "大学",
            "homeUnit": unit, "homePost": "副科长", "hostUnit": HOSTS[number + 3], "hostPost": "处长助理",
            "start": FIRST[0], "end": FIRST[1], "phone": f"138000{30000 + number}", "identity": identity("539901", day, sex)})
    rows = [[n, p["name"], p["sex"], f"{p['birth']:%Y.%m}", p["ethnicity"], p["political"], p["education"], p["identity"],
             p["homeUnit"], p["homePost"], p["hostUnit"], p["hostPost"], "2024.03.15", "2024.08.15", p["phone"]]
            for n, p in enumerate(people, 1)]
    rows.append([13, *rows[0][1:]])
    wrong = people[2]["identity"]
    wrong = wrong[:17] + "10X98765432"[("10X98765432".index(wrong[17]) + 4) % 11]
    faults = [  # row, column, new value, kind, what is wrong
        (5, "H", float(people[1]["identity"][:15] + "000"), "identityNumeric",
         "身份证号被 Excel 改成数字，后三位丢失，请将该列设为文本后重填",
         "the identity number was turned into a number by Excel and its last three digits are lost"),
        (6, "H", wrong, "identityCheckDigit", "身份证号校验码不对", "the check digit of the identity number is wrong"),
        (7, "D", "1984.06", "birthContradictsIdentity", "出生年月 1984.06 与身份证号中的 1984年9月 不一致",
         "the birth month 1984-06 contradicts the identity number, which says 1984-09"),
        (8, "N", "2024.03.15", "endBeforeStart", "挂职结束时间 2024.03.15 早于开始时间 2024.08.15",
         "the end 2024-03-15 is before the start 2024-08-15"),
        (9, "N", "2025.03.14", "termOutsideBatch", "挂职结束时间 2025.03.14 超出本批起止时间（2024.03.15—2024.08.15）",
         "the end 2025-03-14 lies outside the batch (2024-03-15 to 2024-08-15)"),
        (10, "B", None, "nameMissing", "没有填写姓名", "the name is missing"),
        (11, "K", None, "hostUnitMissing", "没有填写挂职单位", "the host unit is missing"),
        (12, "O", "1.38E+10", "phoneScientific", "联系电话被 Excel 改成科学计数法，后几位丢失",
         "the telephone is in scientific notation and its digits are lost"),
        (13, "L", "#REF!", "errorValue", "单元格是错误值 #REF!", "the cell holds the error value #REF!"),
        (14, "M", "2024.02.30", "impossibleDate", "没有 2024年2月30日 这一天", "there is no 30 February 2024"),
        (15, "C", "难", "sexUnknown", "性别“难”不认识，应为男或女", "the sex 难 is not known; it should be 男 or 女"),
        (16, "H", rows[12][7], "duplicatePerson", "与第4行是同一个人（姓名、身份证号都相同）",
         "the same person as in row 4 (same name and identity number)"),
    ]
    rows[8 - 4][12] = "2024.08.15"
    book = Workbook()
    sheet = book.active
    sheet.title = "花名册"
    heading(sheet, 1, "云岭市2024年赴东州市挂职干部花名册（待核）", 15)
    heading(sheet, 2, "填报单位：中共云岭市委组织部　　填报时间：2024年3月11日", 15, kind="note")
    for column, text in enumerate(head, 1):
        put(sheet, 3, column, text, kind="head")
    for row, cells in enumerate(rows, 4):
        for column, value in enumerate(cells, 1):
            put(sheet, row, column, value, 49 if column in (8, 15) else None)
    for row, column, value, *_ in faults:
        sheet[f"{column}{row}"].value = value
    sheet["H5"]._style.numFmtId = 0
    heading(sheet, 17, "填表人：王敏　　审核人：赵文博", 15, kind="note")
    for column, width in enumerate([5, 10, 5, 9, 7, 9, 8, 21, 20, 12, 26, 12, 13, 13, 14], 1):
        sheet.column_dimensions[letter(column)].width = width
    save(book, "问题花名册.xlsx")
    also = {8: ["M8"], 7: ["H7"], 16: ["B16", "A16"]}
    return {"问题花名册.xlsx": {
        "batch": batch(FIRST), "right": [expected(people[0], "花名册", 4)],
        "problems": [{"sheet": "花名册", "cell": f"{column}{row}", "kind": kind, "value": value,
                      "chinese": chinese, "english": english, **({"cellAlso": also[row]} if row in also else {})}
                     for row, column, value, kind, chinese, english in faults]}}


# ---------------------------------------------------------------- 5: what is not a roster at all

def not_a_table():
    (FOLDER / "不是表格.xlsx").write_text(
        "各单位：\r\n　　请于3月12日前将挂职干部花名册报送市委组织部干部科。\r\n"
        "　　（这是一份文本文件，被人改名为 .xlsx。）\r\n", encoding="utf-8", newline="")


def bomb():
    """A workbook in order but for its one cell, whose text is more than 1 GB of the digit zero."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    top = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    with zipfile.ZipFile(FOLDER / "炸弹.xlsx", "w") as archive:
        add(archive, "[Content_Types].xml", top + (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
            '<Override PartName="/xl/worksheets/sheet1.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'))
        package = "http://schemas.openxmlformats.org/package/2006/relationships"
        add(archive, "_rels/.rels", f'{top}<Relationships xmlns="{package}"><Relationship Id="rId1" '
            f'Type="{kind}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        add(archive, "xl/workbook.xml", f'{top}<workbook xmlns="{main}" xmlns:r="{kind}"><sheets>'
            '<sheet name="花名册" sheetId="1" r:id="rId1"/></sheets></workbook>')
        add(archive, "xl/_rels/workbook.xml.rels", f'{top}<Relationships xmlns="{package}"><Relationship Id="rId1" '
            f'Type="{kind}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        entry = zipfile.ZipInfo("xl/worksheets/sheet1.xml", STAMP)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        entry._compresslevel = 9
        zeros = b"0" * (1 << 20)
        with archive.open(entry, "w") as out:
            out.write(f'{top}<worksheet xmlns="{main}"><sheetData><row r="1"><c r="A1"><v>'.encode())
            for _ in range(1040):
                out.write(zeros)
            out.write(b"</v></c></row></sheetData></worksheet>")


def encrypted():
    """An OLE2 file with the two streams by which a workbook under a password is known."""
    info = struct.pack("<HHI", 4, 4, 0x40) + (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption xmlns="http://schemas.microsoft.com/'
        'office/2006/encryption"><keyData saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" '
        'cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="AAAAAAAAAAAAAAAAAAAAAA=="/></encryption>').encode()
    noise = random.Random(1)
    package = struct.pack("<Q", 5000) + bytes(noise.randrange(256) for _ in range(5008))
    streams = [("EncryptionInfo", info.ljust(4096, b" ")), ("EncryptedPackage", package)]
    free, end, fat_mark, none = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
    # Sectors: 0 the allocation table, 1 the directory, then the streams.
    fat, body, starts = [fat_mark, end], b"", []
    for _, data in streams:
        count = -(-len(data) // 512)
        starts.append(len(fat))
        fat += [len(fat) + i + 1 for i in range(count - 1)] + [end]
        body += data.ljust(count * 512, b"\0")
    fat += [free] * (128 - len(fat))

    def entry(name, kind, start, size, left=none, right=none, child=none):
        text = name.encode("utf-16-le")
        return (text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text) + 2 if name else 0, kind, 1, left, right, child)
                + bytes(16 + 4 + 8 + 8) + struct.pack("<IQ", start, size))

    # In the order of the format a shorter name comes first: EncryptionInfo < EncryptedPackage.
    directory = (entry("Root Entry", 5, end, 0, child=1) + entry(streams[0][0], 2, starts[0], len(streams[0][1]), right=2)
                 + entry(streams[1][0], 2, starts[1], len(streams[1][1])) + entry("", 0, 0, 0))
    header = (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
              + struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0) + struct.pack("<I", 0) + b"\xff" * (108 * 4))
    assert len(header) == 512 and len(directory) == 512
    (FOLDER / "加密.xlsx").write_bytes(header + struct.pack("<128I", *fat) + directory + body)


# ---------------------------------------------------------------- the guests of the host city

GUESTS = (date(2024, 4, 1), date(2025, 3, 31))
GUEST_HEAD = ["序号", "姓名", "性别", "出生年月", "民族", "政治面貌", "学历", "干部类别", "派出单位", "现任职务", "接收单位",
              "挂任职务", "挂职时间", "联系电话", "备注"]
# Kind of sender, its units, and what somebody is there; none of the units exists.
SENDERS = [
    ("中直单位", ["国家产业发展促进中心", "国家生态监测总站", "全国科技服务联合会"], ["处长", "副处长", "一级调研员"]),
    ("省直单位", ["省发展规划研究院", "省科技成果转化局", "省交通运输规划院", "省农业科技推广总站"], ["副处长", "科长", "二级调研员"]),
    ("北京", ["北京市云山区科学技术委员会", "北京市静湖区投资促进局", "北京市云山区教育委员会"], ["副主任", "科长"]),
    ("天津", ["天津市海光区商务局", "天津港湾物流发展局"], ["副局长", "科长"]),
    ("央企", ["华川能源集团有限公司", "中原轨道装备集团有限公司", "长河水务投资有限公司"], ["部门副总经理", "项目总监"]),
    ("金融机构", ["国川银行总行", "海河证券股份有限公司", "长城信用保险公司"], ["投资银行部副总经理", "高级经理"]),
    ("高校院所", ["京华理工大学", "河海农业大学", "北方材料研究院"], ["副教授", "教授", "研究员"]),
]
GUEST_HOSTS = [
    ("市发展改革委", ["副主任", "党组成员、副主任"]), ("市科技局", ["副局长"]), ("市商务局", ["副局长"]), ("市财政局", ["副局长"]),
    ("市交通投资集团有限公司", ["副总经理"]), ("云岭高新技术产业开发区管委会", ["副主任"]), ("青石县人民政府", ["副县长"]),
    ("临江县人民政府", ["副县长"]), ("白沙县人民政府", ["副县长"]), ("市生态环境局", ["副局长"]), ("市教育局", ["副局长"]),
]


def guests():
    """Forty guests, a chance of their own so that the rosters above stay as they are."""
    luck = random.Random(20240401)
    people = []
    for number in range(1, 41):
        sender, units, posts = SENDERS[number % len(SENDERS)]
        host, host_posts = GUEST_HOSTS[number % len(GUEST_HOSTS)]
        sex = luck.choice("男男女")
        birth = date(luck.randint(1974, 1990), luck.randint(1, 12), luck.randint(1, 28))
        people.append({
            "name": luck.choice(SURNAMES) + luck.choice(MALE if sex == "男" else FEMALE), "sex": sex, "birth": birth,
            "ethnicity": luck.choice(["汉族"] * 9 + ["回族"]), "political": luck.choice(["中共党员"] * 8 + ["民盟盟员", "群众"]),
            "education": luck.choice(["研究生", "大学"]), "category": sender, "homeUnit": luck.choice(units),
            "homePost": luck.choice(posts), "hostUnit": host, "hostPost": luck.choice(host_posts),
            "start": GUESTS[0], "end": GUESTS[1], "phone": f"138000{40000 + number}",
            "identity": identity("539961", birth, sex), "note": "",
        })
    return people


def guest_roster(people):
    book = Workbook()
    sheet = book.active
    sheet.title = "来云岭挂职干部"
    heading(sheet, 1, "来云岭市挂职干部名册（2024年）", len(GUEST_HEAD), height=36)
    for column, text in enumerate(GUEST_HEAD, 1):
        put(sheet, 2, column, text, kind="head")
    for row, p in enumerate(people, 3):
        cells = [row - 2, p["name"], p["sex"], f"{p['birth']:%Y.%m}", p["ethnicity"], p["political"], p["education"],
                 p["category"], p["homeUnit"], p["homePost"], p["hostUnit"], p["hostPost"], "2024.04.01-2025.03.31",
                 p["phone"], None]
        for column, value in enumerate(cells, 1):
            put(sheet, row, column, value, 49 if column == 14 else None)
    landscape(sheet, "1:2")
    save(book, "来云岭挂职名册.xlsx")
    return {"来云岭挂职名册.xlsx": {"batch": batch(GUESTS), "count": 40, "people": [
        {**expected(p, "来云岭挂职干部", row), "identity": ""} for row, p in enumerate(people, 3)]}}


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    files = {**first_batch(cast()), **great_roster(crowd()), **guest_roster(guests())}
    faults = faulty()
    not_a_table()
    bomb()
    encrypted()
    text = json.dumps({
        "about": "虚构的演示数据：人、单位、号码均不存在。Invented: nobody here exists.",
        "importable": files, "faulty": faults,
        "refused": {
            "不是表格.xlsx": {"kind": "notASpreadsheet", "chinese": "这不是表格文件：内容是文本", "english": "a text file renamed"},
            "炸弹.xlsx": {"kind": "tooLarge", "chinese": "解压后超过 1 GB，拒绝读取", "english": "expands to more than 1 GB"},
            "加密.xlsx": {"kind": "encrypted", "chinese": "文件有密码，请去掉密码后再上传", "english": "protected by a password"},
        }}, ensure_ascii=False, indent=0)
    (FOLDER / "expected.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
