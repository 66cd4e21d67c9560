#!/usr/bin/env python3
"""Renders a docx with LibreOffice and counts its lines and characters against GB/T 9704-2012.

    docx_grid.py FILE.docx

A page of running text must have 22 lines (5.2.3), a line of Chinese text 28 characters, and the text
must begin 28 mm from the left edge. Prints one line per page; exits 1 where something is wrong.
Needs soffice and pdftotext. A missing typeface is reported, since a substitute proves less.
"""

import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

LINES, CHARACTERS = 22, 28
POINT = 25.4 / 72
LEFT, TOP, BOTTOM = 28.0, 37.0, 297 - 35.0
HAN = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")


def rendered(docx, folder):
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, docx],
        check=True, capture_output=True, timeout=180)
    return Path(folder) / (Path(docx).stem + ".pdf")


def pages(pdf):
    """Every page as a list of lines; a line is (middle in mm, left in mm, text, right in mm)."""
    out = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True).stdout
    # Of an emoji that no face has, pdftotext may give half.
    out = out.decode("utf-8", errors="replace")
    out = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", out)
    space = "{http://www.w3.org/1999/xhtml}"
    for page in ElementTree.fromstring(out).iter(space + "page"):
        words = [
            (float(w.get("yMin")) * POINT, float(w.get("yMax")) * POINT,
             float(w.get("xMin")) * POINT, w.text or "", float(w.get("xMax")) * POINT)
            for w in page.iter(space + "word")]
        lines = []
        for word in sorted(words, key=lambda w: (round((w[0] + w[1]) / 2, 1), w[2])):
            middle = (word[0] + word[1]) / 2
            if lines and abs(lines[-1][0] - middle) < 3:
                lines[-1][1].append(word)
            else:
                lines.append([middle, [word]])
        yield [
            (middle, min(w[2] for w in found), "".join(w[3] for w in sorted(found, key=lambda w: w[2])),
             max(w[4] for w in found))
            for middle, found in lines]


def is_body(line):
    """Set in 三号: its characters are 15.75 pt apart. Lines of 四号 and tables have their own count."""
    count = len(HAN.findall(line[2]))
    return count > 0 and (line[3] - line[1]) / count > 5.45


def is_heading(lines):
    body = [line for line in lines if TOP - 2 < line[0] < BOTTOM + 1]
    return bool(body) and re.match(r"[一二三四五六七八九十]+、", body[0][2]) is not None


def main(docx):
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        pdf = rendered(docx, folder)
        fonts = subprocess.run(["pdffonts", str(pdf)], capture_output=True, text=True).stdout
        names = sorted({line.split()[0].split("+")[-1] for line in fonts.splitlines()[2:] if line})
        print("fonts:", ", ".join(names))
        everything = list(pages(pdf))
    for number, lines in enumerate(everything, 1):
        body = [line for line in lines if TOP - 2 < line[0] < BOTTOM + 1]
        foot = [line[2] for line in lines if line[0] >= BOTTOM + 1]
        counts = [len(HAN.findall(line[2])) for line in body if is_body(line)]
        # One mark of punctuation may hang beyond the 28th character.
        widest = max((n for n in counts), default=0)
        full = [n for n in counts if n >= CHARACTERS - 3]
        common = Counter(full).most_common(1)[0][0] if full else 0
        left = min((line[1] for line in body if is_body(line) and len(line[2]) >= CHARACTERS), default=LEFT)
        print(f"page {number}: {len(body)} lines, widest {widest}, most full lines {common}, "
              f"left {left:.1f} mm, foot {' '.join(foot)!r}")
        gaps = [b[0] - a[0] for a, b in zip(body, body[1:])]
        running = bool(gaps) and max(gaps) < 11.5 and min(gaps) > 9
        # A heading goes over to the next page with its text, and leaves its line empty.
        lines = LINES - (1 if number < len(everything) and is_heading(everything[number]) else 0)
        if number < len(everything) and running and len(body) not in (lines, LINES):
            wrong.append(f"page {number} has {len(body)} lines instead of {LINES}")
        if len(full) >= 3 and common != CHARACTERS:
            wrong.append(f"page {number}: full lines have {common} characters, not {CHARACTERS}")
        if widest > CHARACTERS + 1:
            wrong.append(f"page {number} has a line of {widest} characters")
        if body and abs(left - LEFT) > 1.2:
            wrong.append(f"page {number} begins {left:.1f} mm from the left edge instead of {LEFT}")
        mark = re.sub(r"\s", "", "".join(foot))
        if not re.fullmatch(rf"—{number}—", mark):
            wrong.append(f"page {number} has {mark!r} for its number")
    for sentence in wrong:
        print("wrong:", sentence)
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
