"""A full disk: said in a sentence, nothing broken, and work goes on as soon as there is room."""

import os
import subprocess

import pytest
from conftest import running
from office import Office


@pytest.fixture
def small_disk(tmp_path):
    folder = tmp_path / "disk"
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tashan-test", folder], capture_output=True, text=True)
    if done.returncode != 0:
        pytest.skip(f"a small disk cannot be mounted here: {done.stderr.strip()}")
    yield folder
    subprocess.run(["umount", folder], check=True)


@pytest.mark.file_only
def test_a_full_disk_is_said_and_after_making_room_it_works_again(small_disk, demonstration):
    office = Office(demonstration.copy(small_disk / "office.tashan"))
    office.log = subprocess.DEVNULL
    running.append(office)
    office.serve()
    try:
        writer = office.as_("zhangliqun")
        writer.token
        filler = small_disk / "filler"
        with open(filler, "wb", buffering=0) as full:
            try:
                while True:
                    full.write(bytes(1024))
            except OSError:
                pass
        assert os.statvfs(small_disk).f_bavail == 0
        text, reply = "磁盘满了也要说清楚。" * 2000, None
        for _ in range(40):
            reply = writer.post("/note/quick", {"sort": "task", "text": text})
            if reply.status != 303:
                break
        assert reply.status == 503, (reply.status, reply.words[-300:])
        assert "磁盘" in reply.words
        assert writer.get("/note").status == 200, "what is kept can still be read"
        filler.unlink()
        assert writer.post("/note/quick", {"sort": "task", "text": "腾出空间以后"}).status == 303
        assert writer.json("/note.json?words=腾出空间")["items"]
        said = office.run("verify").stdout
        assert "前后相扣" in said and "数据完好" in said
    finally:
        office.stop()
