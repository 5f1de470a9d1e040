"""A mail server on the loopback address, for tests of `mmm send`.

Writes FOLDER/port once it listens, and for each message it takes FOLDER/N.eml and FOLDER/N.json (who it was
from and to, as whom, and whether the connection was encrypted). Ends when its standard input does.
"""

import argparse
import base64
import json
import os
import socket
import ssl
import sys
import threading


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--tls", action="store_true", help="encrypted from the first byte")
    parser.add_argument("--starttls", action="store_true", help="offer to turn to TLS, and insist")
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--user")
    parser.add_argument("--password")
    parser.add_argument("--refuse", help="a recipient that does not exist")
    parser.add_argument("--busy", type=int, default=0, help="connections to be put off at first")
    return parser.parse_args()


class Session:
    def __init__(self, server, connection):
        self.server, self.options = server, server.options
        self.encrypted = self.options.tls
        self.use(server.context.wrap_socket(connection, server_side=True)
                 if self.encrypted else connection)
        self.user = None
        self.forget()

    def use(self, connection):
        self.connection = connection
        self.file = connection.makefile("rb")

    def forget(self):
        self.sender, self.recipients = None, []

    def say(self, line):
        self.connection.sendall((line + "\r\n").encode())

    def run(self):
        self.say("220 test")
        while line := self.file.readline():
            verb, _, rest = line.decode().strip().partition(" ")
            answer = getattr(self, "on_" + verb.lower(), None)
            if verb.upper() == "QUIT":
                self.say("221 bye")
                return
            if answer is None:
                self.say("502 not known")
            else:
                answer(rest)

    def on_ehlo(self, _):
        offers = ["test"]
        if self.options.starttls and not self.encrypted:
            offers.append("STARTTLS")
        if self.options.user:
            offers.append("AUTH PLAIN LOGIN")
        for offer in offers[:-1]:
            self.say("250-" + offer)
        self.say("250 " + offers[-1])

    def on_starttls(self, _):
        self.say("220 go on")
        self.use(self.server.context.wrap_socket(self.connection, server_side=True))
        self.encrypted = True

    def on_auth(self, rest):
        _, _, first = rest.partition(" ")
        if not first:
            self.say("334 ")
            first = self.file.readline().decode().strip()
        _, user, password = base64.b64decode(first).decode().split("\0")
        if (user, password) == (self.options.user, self.options.password):
            self.user = user
            self.say("235 welcome")
        else:
            self.say("535 wrong name or password")

    def on_mail(self, rest):
        if self.server.put_off():
            self.say("451 busy, come again")
        elif self.options.starttls and not self.encrypted:
            self.say("530 encrypt first")
        elif self.options.user and not self.user:
            self.say("530 log in first")
        else:
            self.sender = rest
            self.say("250 ok")

    def on_rcpt(self, rest):
        if self.options.refuse and self.options.refuse in rest:
            self.say("550 no such mailbox")
        else:
            self.recipients.append(rest)
            self.say("250 ok")

    def on_rset(self, _):
        self.forget()
        self.say("250 ok")

    def on_data(self, _):
        if not self.recipients:
            self.say("503 for whom?")
            return
        self.say("354 go on")
        lines = []
        while (line := self.file.readline()) not in (b".\r\n", b""):
            lines.append(line[1:] if line.startswith(b".") else line)
        self.server.keep(b"".join(lines), {
            "from": self.sender, "to": self.recipients, "user": self.user,
            "encrypted": self.encrypted,
        })
        self.forget()
        self.say("250 taken")


class Server:
    def __init__(self, options):
        self.options = options
        self.lock = threading.Lock()
        self.taken = 0
        self.context = None
        if options.certificate:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(options.certificate, options.key)

    def path(self, name):
        return os.path.join(self.options.folder, name)

    def put_off(self):
        with self.lock:
            self.options.busy -= 1
            return self.options.busy >= 0

    def keep(self, message, envelope):
        with self.lock:
            self.taken += 1
            with open(self.path(f"{self.taken}.eml"), "wb") as file:
                file.write(message)
            with open(self.path(f"{self.taken}.json"), "w") as file:
                json.dump(envelope, file)

    def serve(self, connection):
        try:
            with connection:
                Session(self, connection).run()
        except (OSError, ValueError):
            pass  # The other side went away, or did not like the certificate.

    def run(self):
        listener = socket.create_server(("127.0.0.1", 0))
        with open(self.path("port.part"), "w") as file:
            file.write(str(listener.getsockname()[1]))
        os.rename(self.path("port.part"), self.path("port"))
        while True:
            connection, _ = listener.accept()
            connection.settimeout(30)
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()


threading.Thread(target=Server(arguments()).run, daemon=True).start()
sys.stdin.read()
