"""An office's own Word form, made in a word processor, filled in by a record and opened again by two programs."""

import io
import subprocess

import docx
import pytest



def written(cells, rows):
    """A form as people make one: a title with a font, a table with merged cells, a mark that Word has cut in two."""
    paper = docx.Document()
    title = paper.add_paragraph()
    title.add_run("云岭市挂职干部请假").bold = True
    title.add_run("审批单").font.size = docx.shared.Pt(22)
    table = paper.add_table(rows=0, cols=2, style="Table Grid")
    for label, mark in cells:
        row = table.add_row().cells
        row[0].text = label
        for run in mark:
            row[1].paragraphs[0].add_run(run)
    merged = table.add_row().cells
    merged[0].merge(merged[1]).text = "{{签名}}（手写）"
    if rows:
        other = paper.add_table(rows=1, cols=len(rows))
        for cell, mark in zip(other.rows[0].cells, rows):
            cell.text = mark
    paper.sections[0].footer.paragraphs[0].text = "{{姓名}}　{{派出单位}}"
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def form(office):
    organizer = office.as_("wangmin")
    path = organizer.post("/paper_template", {"heading": "请假审批单", "target": "leave"}).headers["location"]
    return organizer, path


def attach(client, path, bytes_, name="本市请假单.docx"):
    return client.upload(path + "/files", name, bytes_)


def test_a_mark_that_means_nothing_is_told_and_the_form_is_not_used(form):
    organizer, path = form
    assert attach(organizer, path, written([("姓名", ["{{姓", "名}}"]), ("星座", ["{{星座}}"])], [])).status == 303
    page = organizer.get(path).text
    assert "{{星座}}" in page and "看不懂" in page
    refused = organizer.post(path + "/moves", {"move": "use"})
    assert refused.status == 422 and "{{星座}}" in refused.text


def test_the_form_is_filled_and_its_layout_is_left_alone(form, office, tmp_path):
    organizer, path = form
    cells = [("姓名", ["{{姓", "名}}"]), ("去向", ["{{", "事由和去向", "}}"]), ("民族", ["{{民族}}"])]
    assert attach(organizer, path, written(cells, ["{{月度汇报.月份}}", "{{月度汇报.工作情况}}"])).status == 303
    assert organizer.post(path + "/moves", {"move": "use"}).status == 303
    leave = next(i for i in organizer.json("/leave.json")["items"])
    reply = organizer.get(f"/leave/{leave['id']}.docx")
    paper = docx.Document(io.BytesIO(reply.body))
    assert [run.bold for run in paper.paragraphs[0].runs] == [True, None]
    table = paper.tables[0]
    assert table.style.name == "Table Grid"
    said = {row.cells[0].text: row.cells[1].text for row in table.rows[:3]}
    assert "{{" not in "".join(said.values()) and "回云岭" in said["去向"]
    assert table.rows[3].cells[0].text == "（手写）"
    # A row for each report, and the foot of the page too.
    assert len(paper.tables[1].rows) >= 2
    assert said["姓名"] in paper.sections[0].footer.paragraphs[0].text
    file = tmp_path / "a.docx"
    file.write_bytes(reply.body)
    subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", tmp_path, file], check=True,
                   capture_output=True, timeout=120)
    assert (tmp_path / "a.pdf").stat().st_size > 5_000


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/embeddings/a.bin"])
def test_a_form_with_programs_in_it_is_refused_in_a_sentence(form, office, name):
    import zipfile
    organizer = form[0]
    path = organizer.post("/paper_template", {"heading": "带宏", "target": "leave"}).headers["location"]
    out = io.BytesIO(written([("姓名", ["{{姓名}}"])], []))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, b"x")
    attach(organizer, path, out.getvalue())
    assert "带有宏或嵌入的对象" in organizer.get(path).text
    assert organizer.post(path + "/moves", {"move": "use"}).status == 422


def test_a_form_to_begin_from_is_shipped_for_each_kind(form):
    organizer = form[0]
    for target in ("appraisal", "posting", "leave", "batch_summary"):
        paper = docx.Document(io.BytesIO(organizer.get(f"/paper_template/starter/{target}.docx").body))
        assert "{{" in "".join(cell.text for table in paper.tables for row in table.rows for cell in row.cells)
