"""A network between the program and its database that can be made slow, silent or broken."""

import socket
import threading
import time


class Proxy:
    """Passes bytes on to a port of this machine, as badly as it is told to."""

    def __init__(self, ground, target):
        self.target, self.delay, self.is_silent, self.over = target, 0.0, False, False
        # Called with what the program sends; answers what to do with the connection: None, "before", "after".
        self.watch = None
        self._pairs, self._mute, self._lock = [], set(), threading.Lock()
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = self._door.getsockname()[1]
        ground.at_the_end(self.close)
        threading.Thread(target=self._let_in, daemon=True).start()

    def close(self):
        self.over = True
        self._door.close()
        self.drop()

    def drop(self):
        """Breaks every connection that there is."""
        with self._lock:
            pairs, self._pairs = self._pairs, []
        for pair in pairs:
            self._break(pair)

    def _break(self, pair):
        for end in pair:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            end.close()

    def _let_in(self):
        while not self.over:
            try:
                near, _ = self._door.accept()
                far = socket.create_connection(("127.0.0.1", self.target), 5)
            except OSError:
                if not self.over:
                    near.close()
                continue
            far.settimeout(None)
            for end in (near, far):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            pair = (near, far)
            with self._lock:
                self._pairs.append(pair)
            threading.Thread(target=self._pass_on, args=(pair, near, far, True), daemon=True).start()
            threading.Thread(target=self._pass_on, args=(pair, far, near, False), daemon=True).start()

    def _pass_on(self, pair, source, target, is_asking):
        try:
            while data := source.recv(65536):
                if self.delay:
                    time.sleep(self.delay)
                while self.is_silent and not self.over:
                    time.sleep(0.02)
                if pair in self._mute:
                    break
                verdict = self.watch(data) if is_asking and self.watch else None
                if verdict == "before":
                    break
                if verdict == "after":
                    # The server hears it and does it; its answer is lost.
                    self._mute.add(pair)
                target.sendall(data)
        except OSError:
            pass
        self._break(pair)
