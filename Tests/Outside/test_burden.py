"""The burden of a regulation and the self-check, from the command line."""

import re
import subprocess
from pathlib import Path

from office import TASHAN

REGULATION = Path(__file__).parents[2] / "regulations/yunling-outbound.yaml"


def simulate(folder, *arguments):
    return subprocess.run(
        [TASHAN, "regulation", "simulate", REGULATION, *arguments], cwd=folder, capture_output=True, text=True,
        timeout=60)


def test_a_regulation_is_tried_out_month_by_month_where_there_is_no_office(tmp_path):
    done = simulate(tmp_path, "--first", "2024-03-15", "--last", "2024-08-15")
    assert done.returncode == 0 and done.stderr == ""
    months = re.findall(r"^\d{4}年\d+月$", done.stdout, re.M)
    assert months == [f"2024年{month}月" for month in (3, 4, 5, 6, 7, 8, 11)]
    assert "6月28日前\t挂职干部\t月度汇报（必须）\t第六条" in done.stdout
    assert re.search(r"2024年5月\t3次，填表1张共7栏（已填好6栏），材料1份，会2次，200分钟", done.stdout)
    assert list(tmp_path.iterdir()) == [], "nothing is written"


def test_what_cannot_be_tried_out_is_told(tmp_path):
    for arguments in (["--direction", "sideways"], ["--first", "soon"], ["--first", "2024-08-15", "--last", "2024-03-15"],
                      ["--batch", "x", "--first", "2024-03-15"]):
        done = simulate(tmp_path, *arguments)
        assert done.returncode == 65 and done.stdout == "" and done.stderr != "", arguments


def test_a_batch_is_reckoned_with_what_is_in_force(office):
    done = office.run("regulation", "simulate", REGULATION, "--batch", "2024年赴东州挂职第一批")
    # The same text again makes nothing heavier.
    assert "2024年5月\t200分钟 → 200分钟" in done.stdout and "注意" not in done.stderr


def test_the_doctor_goes_through_the_rules(office):
    done = office.run("doctor", "--rules", check=False)
    marks = re.findall(r"^([✓✗○]) (\S+)：", done.stdout, re.M)
    assert len(marks) == 22 and sum(mark == "○" for mark, _ in marks) == 8
    assert done.returncode == (65 if "✗" in dict(marks) else 0)
    assert "有8项要由系统管理员" in done.stderr
