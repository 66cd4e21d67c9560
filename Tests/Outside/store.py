"""Where an office under test is kept: a file, or a database of the server that TASHAN_TEST_DATABASE names."""

import os
import shutil
import subprocess
import uuid
from pathlib import Path

SERVER = os.environ.get("TASHAN_TEST_DATABASE")


class Store:
    """A place of its own; `copy` makes another with everything that is in it."""

    def __init__(self, path):
        self.path = Path(path)
        self.name = "office_" + uuid.uuid4().hex
        self.is_made = False

    @property
    def options(self):
        return ["--database", self.url] if SERVER else ["--file", str(self.path)]

    @property
    def url(self):
        place, _, options = SERVER.partition("?")
        return place.rpartition("/")[0] + f"/{self.name}" + (f"?{options}" if options else "")

    def make(self):
        """A database is made before it is used; a file the program makes."""
        if SERVER and not self.is_made:
            psql(f"CREATE DATABASE {self.name}")
        self.is_made = True
        return self

    def copy(self, path):
        store = Store(path)
        if SERVER:
            psql(f"CREATE DATABASE {store.name} TEMPLATE {self.name}")
        else:
            shutil.copy(self.path, store.path)
        store.is_made = True
        return store


def psql(statement):
    subprocess.run(["psql", SERVER, "-qc", statement], check=True, capture_output=True, timeout=60)
