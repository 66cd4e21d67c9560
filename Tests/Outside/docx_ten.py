#!/usr/bin/env python3
"""The ten points on which a docx is checked against GB/T 9704-2012, each with its clause.

    docx_ten.py FILE.docx [form]

A document in prose answers for all ten, a form for those that have a meaning for a table. Prints what is
wrong; exits 1 where something is. The rendered page is measured by docx_grid.py.
"""

import re
import sys
import tempfile

import docx
import docx_grid
from docx.oxml.ns import qn

SONG = re.compile(r"方正小标宋|小标宋|STZhongsong|华文中宋")
FANGSONG = re.compile(r"仿宋|FangSong")
FACES = [
    (re.compile(r"^[一二三四五六七八九十]+、"), re.compile("黑体")),
    (re.compile(r"^（[一二三四五六七八九十]+）"), re.compile("楷体")),
    (re.compile(r"^\d{1,2}\.(?!\d)"), FANGSONG),
    (re.compile(r"^（\d{1,2}）"), FANGSONG),
]
DATE = re.compile(r"^\d{4}年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$")
MM = 36000  # EMU


def face(run):
    fonts = run._r.rPr.rFonts if run._r.rPr is not None else None
    return fonts.get(qn("w:eastAsia")) or "" if fonts is not None else ""


def points(run):
    return run.font.size.pt if run.font.size else 0


def indent(paragraph, name):
    found = paragraph._p.pPr.find(qn("w:ind")) if paragraph._p.pPr is not None else None
    return int(found.get(qn("w:" + name)) or 0) if found is not None else 0


def center(paragraph):
    return paragraph.alignment is not None and int(paragraph.alignment) == 1


def page(document):
    """1. 5.1, 5.2.1"""
    for section in document.sections:
        size = (section.page_width / MM, section.page_height / MM)
        if abs(size[0] - 210) > 0.5 or abs(size[1] - 297) > 0.5:
            yield f"1: the page is {size[0]:.1f} × {size[1]:.1f} mm"
        for name, wanted in (("top", 37), ("bottom", 35), ("left", 28), ("right", 26)):
            got = getattr(section, name + "_margin") / MM
            if abs(got - wanted) > 1:
                yield f"1: the {name} margin is {got:.1f} mm instead of {wanted}"


def numbers(document):
    """2. 7.5"""
    if not document.settings.odd_and_even_pages_header_footer:
        yield "2: odd and even pages are not told apart"
    section = document.sections[0]
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        xml = footer._element.xml
        if f'<w:jc w:val="{side}"/>' not in xml or " PAGE " not in xml or xml.count("—") != 2:
            yield f"2: the page number is not — 1 — on the {side}"
        if not all(face(run) == "宋体" and points(run) == 14 for p in footer.paragraphs for run in p.runs):
            yield "2: the page number is not in 四号 宋体"


def heading(document):
    """3. 7.3.1"""
    first = next(p for p in document.paragraphs if p.text.strip())
    if not center(first) or indent(first, "firstLine"):
        yield f"3: the title {first.text!r} is not centred"
    if not all(points(run) == 22 and SONG.search(face(run)) for run in first.runs):
        yield "3: the title is not in 二号 小标宋"


def signature_at(paragraphs):
    return max((i for i, p in enumerate(paragraphs) if DATE.match(p.text)), default=None)


def text(document):
    """4. 7.3.3 and 5. the levels; only the body, between the title and the signature."""
    paragraphs = document.paragraphs
    end = signature_at(paragraphs)
    for p in paragraphs[:end]:
        if center(p) or not p.text or p.text.endswith("：") and not indent(p, "firstLine"):
            continue
        if p._p.pPr.find(qn("w:jc")).get(qn("w:val")) == "right":
            continue
        if re.match(r"^[ 　]", p.text):
            yield f"4: {p.text[:20]!r} is indented by blanks"
        if not any(points(run) == 16 for run in p.runs):
            yield f"4: {p.text[:20]!r} is not in 三号"
        spacing = p._p.pPr.find(qn("w:spacing"))
        if spacing.get(qn("w:lineRule")) != "exact" or not 560 <= int(spacing.get(qn("w:line"))) <= 600:
            yield f"4: {p.text[:20]!r} has another line height"
        if not p.text.startswith("附件") and indent(p, "hanging") == 0 and not 610 <= indent(p, "firstLine") <= 660:
            yield f"4: {p.text[:20]!r} does not begin two characters in"
        for begins, wanted in FACES:
            if begins.match(p.text):
                if not wanted.search(face(p.runs[0])):
                    yield f"5: {p.text[:20]!r} is in {face(p.runs[0])}"
                break
        else:
            if not FANGSONG.search(face(p.runs[0])):
                yield f"4: {p.text[:20]!r} is in {face(p.runs[0])}"
    numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    parts = [m[1] for p in paragraphs[:end] if (m := re.match(r"^([一二三四五六七八九十])、", p.text))]
    if parts != numerals[:len(parts)]:
        yield f"5: the parts are numbered {parts}"


def head(document):
    """6. A report of a person has no red head and no number; 〔〕 where there is one."""
    for p in document.paragraphs:
        if re.search(r"[\[【]\d{4}[\]】]\s*\d+\s*号", p.text):
            yield f"6: {p.text!r} is not 〔2026〕5号"


def signature(document):
    """7. 7.3.5: the date and its place; whoever signs is centred over it."""
    paragraphs = document.paragraphs
    at = signature_at(paragraphs)
    if at is None:
        yield "7: there is no date"
        return
    date, name = paragraphs[at], paragraphs[at - 1]
    if not 1240 <= indent(date, "right") <= 1300 or int(date.alignment) != 2:
        yield f"7: the date is {indent(date, 'right')} twips from the edge, not four characters"
    if not center(name) or not 2 <= len(name.text) <= 20:
        yield f"7: {name.text!r} is not centred over the date"


def addressees(document):
    """8. 7.3.2, 7.3.4"""
    for p in document.paragraphs:
        if p.text.startswith("附件：") and re.search(r"[，。；、]$", p.text):
            yield f"8: {p.text!r} ends with a mark"
    paragraphs = [p for p in document.paragraphs if p.text.strip()]
    to = next((p for p in paragraphs[1:3] if not center(p) and not indent(p, "firstLine")), None)
    if to is not None and not to.text.endswith("："):
        yield f"8: {to.text!r} does not end with ："


def black(document):
    """9. 5.2.4"""
    xml = document.element.xml
    colours = set(re.findall(r'<w:color w:val="([0-9A-Fa-f]{6}|auto)"', xml)) - {"auto", "000000"}
    if colours:
        yield f"9: there are colours: {colours}"


def punctuation(document):
    """Marks twice, and what only a screen needs."""
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    for line in [p.text for p in document.paragraphs] + cells:
        for sign in ("。。", "，，", "；。", "，。", "、。", "。，", "。；", "“”", "”。。"):
            if sign in line:
                yield f"marks: {line[:60]!r} has {sign}"
        if re.search(r"[①-⑳]", line):
            yield f"marks: {line[:60]!r} has the mark of a source"


def rendered(path):
    """10. As it is printed: body on the first page, and no page with nothing but a date."""
    with tempfile.TemporaryDirectory() as folder:
        pages = list(docx_grid.pages(docx_grid.rendered(path, folder)))
    if not pages:
        yield "10: there is no page"
        return
    if len([line for line in pages[0] if line[0] < docx_grid.BOTTOM]) < 3:
        yield "10: the first page has no text"
    for number, lines in enumerate(pages, 1):
        body = [line for line in lines if line[0] < docx_grid.BOTTOM + 1]
        if number == len(pages) and body and len(body) <= 1:
            yield f"10: page {number} has nothing but {body[0][2]!r}"
        if not body:
            yield f"10: page {number} is empty"
        for line in body:
            # One mark of punctuation may hang beyond the edge.
            if line[1] < docx_grid.LEFT - 1.5 or line[3] > 210 - 26 + 6.5:
                yield f"10: page {number}: {line[2][:20]!r} passes the edge ({line[1]:.1f}–{line[3]:.1f} mm)"
    foot = [re.sub(r"\s", "", "".join(w[2] for w in lines if w[0] > docx_grid.BOTTOM + 1)) for lines in pages]
    if foot != [f"—{n}—" for n in range(1, len(pages) + 1)]:
        yield f"10: the pages are numbered {foot}"


PROSE = [page, numbers, heading, text, head, signature, addressees, black, punctuation]
FORM = [page, numbers, heading, head, black, punctuation]


def check(path, is_form=False):
    document = docx.Document(path)
    found = [wrong for point in (FORM if is_form else PROSE) for wrong in point(document)]
    return found + list(rendered(path))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    wrongs = check(sys.argv[1], is_form=len(sys.argv) > 2)
    for wrong in wrongs:
        print("wrong:", wrong)
    sys.exit(1 if wrongs else 0)
