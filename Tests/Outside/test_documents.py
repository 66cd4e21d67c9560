"""What the documents show can be done as they show it."""

import re
import subprocess

import pytest
from office import ROOT, TASHAN

TEXT = (ROOT / "docs/regulation.md").read_text()
EXAMPLES = re.findall(r"```yaml\n(.*?)```", TEXT, re.S)


def whole(example):
    if example.startswith("制度:"):
        return example
    rules = "".join("      " + line + "\n" for line in example.splitlines())
    return "制度: 例\n代号: example\n制发机关: 某机关\n施行: 2024-01-01\n层级: 市\n条款:\n  - 条: 第一条\n    原文: 照此办理。\n    规则:\n" + rules


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_example_of_the_notation_is_accepted(number, tmp_path):
    file = tmp_path / "example.yaml"
    file.write_text(whole(EXAMPLES[number]))
    done = subprocess.run([TASHAN, "regulation", "check", file], capture_output=True, text=True)
    assert done.returncode == 0, EXAMPLES[number] + done.stdout + done.stderr


def test_every_kind_of_rule_has_its_section(tmp_path):
    # An unknown rule is answered with the kinds there are.
    file = tmp_path / "unknown.yaml"
    file.write_text(whole("- {应力: 月报}"))
    done = subprocess.run([TASHAN, "regulation", "check", file], capture_output=True, text=True)
    kinds = re.search(r"只写一种：(\S+)", done.stdout + done.stderr)[1].split("、")
    assert len(kinds) == 24
    for kind in kinds:
        assert re.search(rf"^#+ .*{kind}", TEXT, re.M), kind
