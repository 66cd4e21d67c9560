"""An office under test: its data file, its command line, its server, and plain HTTP as somebody."""

import html
import http.client
import os
import re
import socket
import subprocess
import time
import urllib.parse
from dataclasses import dataclass
from pathlib import Path

from store import Store

ROOT = Path(__file__).resolve().parents[2]
TASHAN = Path(os.environ.get("TASHAN", ROOT / ".build/debug/tashan"))
ROSTERS = ROOT / "demo/rosters"
REGULATION = ROOT / "regulations/yunling-outbound.yaml"
TODAY = "2024-06-04"
PASSWORD = "他山Shan-2024"

# The nine seats of the demonstration: seat → (login, what the seat is called on the page).
SEATS = {
    "secondee": ("zhangliqun", "挂职干部"),
    "home_unit": ("lixiangdong", "派出单位"),
    "host_unit": ("hefang", "接收单位"),
    "mentor": ("zhouqiming", "带教导师"),
    "branch_secretary": ("ouyanghaisheng", "临时党支部书记"),
    "organizer": ("wangmin", "组织部"),
    "receiver": ("songzhixing", "承接部门"),
    "leader": ("zhaoweiguo", "领导"),
    "administrator": ("qianjin", "系统管理员"),
    "auditor": ("sunshen", "安全审计员"),
}


@dataclass
class Reply:
    status: int
    headers: dict
    body: bytes

    @property
    def text(self):
        return self.body.decode("utf-8")

    @property
    def words(self):
        """What a reader sees: the text without tags."""
        bare = re.sub(r"<(script|style)\b.*?</\1>", " ", self.text, flags=re.S)
        return html.unescape(re.sub(r"<[^>]+>", " ", bare))


def together(headers):
    """By lower-case name; of one that came several times, all that it said."""
    found = {}
    for name, value in headers:
        found[name.lower()] = f"{found[name.lower()]}, {value}" if name.lower() in found else value
    return found


class Office:
    def __init__(self, store, today=TODAY):
        self.store = (store if isinstance(store, Store) else Store(store)).make()
        self.today, self.port, self.process = today, free_port(), None
        self.log = open(str(self.store.path) + ".log", "ab")
        self._cookies = {}

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def run(self, *arguments, check=True):
        return subprocess.run(
            [TASHAN, *map(str, arguments), *self.store.options, "--today", self.today],
            check=check, capture_output=True, text=True, timeout=120)

    def serve(self, today=None, options=()):
        self.today = today or self.today
        self.process = subprocess.Popen(
            [TASHAN, "serve", *self.store.options, "--today", self.today, "--port", str(self.port), *options],
            stdout=self.log, stderr=self.log)
        for _ in range(300):
            try:
                if self.nobody.get("/health").status == 200:
                    return self
            except OSError:
                pass
            assert self.process.poll() is None, "the server ended at once; see " + self.log.name
            time.sleep(0.05)
        raise AssertionError("the server did not come up")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def restart(self, today=None):
        self.stop()
        return self.serve(today)

    @property
    def memory(self):
        """Resident memory of the server, in bytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) * 1024

    def link(self, login):
        """The address of a new activation link, without the host."""
        return re.search(r"/activate/\S+", self.run("user", "invite", login).stdout)[0]

    def cookie(self, login):
        """A session of this person; the password is set to PASSWORD."""
        if login not in self._cookies:
            form = {"password": PASSWORD, "again": PASSWORD}
            reply = self.nobody.send("POST", self.link(login), form)
            assert reply.status == 303, reply.words
            self._cookies[login] = re.search(r"tashan=([^;]+)", reply.headers["set-cookie"])[1]
        return self._cookies[login]

    def batch(self, direction="outbound"):
        """The address of the batch that the demonstration sends, or of the one that it receives."""
        batches = self.as_("wangmin").json("/batch.json")["items"]
        heading = {"outbound": "2024年赴东州挂职第一批", "inbound": "2024年来云岭挂职干部"}[direction]
        return "/batch/" + next(b["id"] for b in batches if b["heading"] == heading)

    def forget(self, login):
        self._cookies.pop(login, None)

    @property
    def nobody(self):
        return Client(self)

    def as_(self, login):
        return Client(self, cookie=self.cookie(login))


class Client:
    """Plain requests, one connection each; a posted form carries the member's token unless told not to."""

    def __init__(self, office, cookie=None, bearer=None):
        self.office, self.cookie, self.bearer, self._token = office, cookie, bearer, None

    def send(self, method, path, form=None, headers=None, body=None):
        headers = dict(headers or {})
        if self.cookie:
            headers.setdefault("Cookie", f"tashan={self.cookie}")
        if self.bearer:
            headers["Authorization"] = f"Bearer {self.bearer}"
        if form is not None:
            body = urllib.parse.urlencode(form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection = http.client.HTTPConnection("127.0.0.1", self.office.port, timeout=60)
        try:
            connection.request(method, urllib.parse.quote(path, safe="/?&=%:+-_.~()"), body=body, headers=headers)
            answer = connection.getresponse()
            pairs = together(answer.getheaders())
            return Reply(answer.status, pairs, answer.read())
        finally:
            connection.close()

    def get(self, path, **headers):
        return self.send("GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()})

    def json(self, path):
        import json
        reply = self.get(path, Accept="application/json")
        assert reply.status == 200, (path, reply.status, reply.text[:300])
        return json.loads(reply.body)

    @property
    def token(self):
        if self._token is None:
            self._token = re.search(r'name="_token" value="([^"]+)"', self.get("/account").text)[1]
        return self._token

    def post(self, path, form=None, token=True, **headers):
        form = dict(form or {})
        if token:
            form["_token"] = self.token
        return self.send("POST", path, form, {k.replace("_", "-"): v for k, v in headers.items()})

    def upload(self, path, name, data, **fields):
        mark = "tashan-outside-boundary"
        parts = [
            f'--{mark}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
            for key, value in {"_token": self.token, **fields}.items()]
        parts.append(
            f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n".encode() + data + b"\r\n")
        body = b"".join(parts) + f"--{mark}--\r\n".encode()
        return self.send(
            "POST", path, body=body,
            headers={"Content-Type": f"multipart/form-data; boundary={mark}"})


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def links(text):
    """Every same-site address that a page links to, in order, once."""
    found = [html.unescape(path) for path in re.findall(r'href="(/[^"]*)"', text)]
    return list(dict.fromkeys(path for path in found if not path.startswith(("/assets/", "//"))))
