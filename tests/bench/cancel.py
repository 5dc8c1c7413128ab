#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a cancelled check goes on: from SIGINT to the end of the process, at every step.

cancel.py PATH-OF-MAILRIG    prints one JSON object, milliseconds for each place a server stalls at
"""

import json
import os
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time

TRIES = 5
SETTLE = 1.0  # seconds until the check surely waits for the silent server


def talk(stream, lines):
    """Answers each line of the client with the next of ours, then says nothing more."""
    for line in lines:
        if line is not None:
            stream.sendall(line)
        if not stream.recv(4096):
            return
    while stream.recv(4096):
        pass


class SilentServer:
    """Speaks `lines`, then stalls with the connection open. TLS first if a context is given."""

    def __init__(self, lines, context=None):
        self.lines, self.context = lines, context
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                stream, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=[stream], daemon=True).start()

    def serve(self, stream):
        try:
            if self.context:
                stream = self.context.wrap_socket(stream, server_side=True)
            talk(stream, self.lines)
        except OSError:
            pass  # the client hung up, which is what is being measured


def unanswered_syn():
    """A port whose queue is full: the kernel drops further SYNs. Sockets are kept by the caller."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    kept = [listener]
    for _ in range(4):
        filler = socket.socket()
        filler.setblocking(False)
        filler.connect_ex(listener.getsockname())
        kept.append(filler)
    return listener.getsockname()[1], kept


def probe(mailrig, protocol, port, security, host="127.0.0.1", wrapper=()):
    reader, writer = os.pipe()
    os.write(writer, b"secret-001")
    os.close(writer)
    command = [*wrapper, mailrig, "probe", "--json", "--proto", protocol, "--host", host, "--port",
               str(port), "--security", security, "--user", "a@lab.example", "--address",
               "a@lab.example", "--identity", "off", "--secret-fd", str(reader), "--deadline", "60"]
    process = subprocess.Popen(command, pass_fds=[reader], stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    os.close(reader)
    return process


def cancelled_after(*arguments, **options):
    """Milliseconds from SIGINT to exit: the middle one of several tries."""
    times = []
    for _ in range(TRIES):
        process = probe(*arguments, **options)
        time.sleep(SETTLE)
        if process.poll() is not None:
            return {"error": f"ended by itself, exit code {process.returncode}"}
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
        times.append((time.monotonic() - began) * 1000)
        if process.returncode != 17:
            return {"error": f"exit code {process.returncode} instead of 17"}
    return {"median": round(sorted(times)[TRIES // 2], 1), "worst": round(max(times), 1)}


def hanging_resolver(mailrig):
    """A name server that never answers, seen by the program alone (a mount namespace of its own)."""
    if os.geteuid() != 0:
        return {"skipped": "needs root for a name server on port 53 of loopback"}
    silent = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    silent.bind(("127.0.0.153", 53))
    with tempfile.NamedTemporaryFile("w", suffix=".conf") as conf, silent:
        conf.write("nameserver 127.0.0.153\noptions timeout:30 attempts:1\n")
        conf.flush()
        wrapper = ["unshare", "--mount", "sh", "-c",
                   f"mount --bind {conf.name} /etc/resolv.conf && exec \"$@\"", "sh"]
        return cancelled_after(mailrig, "imap", 993, "tls", host="mail.unanswered.example",
                               wrapper=wrapper)


def places(context):
    ehlo = b"250-lab\r\n250-PIPELINING\r\n250 AUTH PLAIN\r\n"
    starttls = b"250-lab\r\n250 STARTTLS\r\n"
    greeting = b"* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] ready\r\n"
    return {
        "imap greeting": ("imap", "none", [None], None),
        "imap tls handshake": ("imap", "tls", [None], None),
        "imap greeting in tls": ("imap", "tls", [None], context),
        "imap capabilities": ("imap", "tls", [b"* OK ready\r\n"], context),
        "imap sign-in": ("imap", "tls", [greeting], context),
        "imap starttls": ("imap", "starttls",
                          [b"* OK [CAPABILITY IMAP4rev1 STARTTLS] ready\r\n"], None),
        "pop3 greeting": ("pop3", "none", [None], None),
        "pop3 capabilities": ("pop3", "tls", [b"+OK ready\r\n"], context),
        "smtp greeting": ("smtp", "none", [None], None),
        "smtp capabilities": ("smtp", "tls", [b"220 lab\r\n"], context),
        "smtp sign-in": ("smtp", "tls", [b"220 lab\r\n", ehlo], context),
        "smtp mailbox": ("smtp", "tls", [b"220 lab\r\n", ehlo, b"235 2.7.0 fine\r\n"], context),
        "smtp starttls": ("smtp", "starttls", [b"220 lab\r\n", starttls], None),
    }


def self_signed():
    with tempfile.TemporaryDirectory() as folder:
        pem = os.path.join(folder, "server.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                        "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=127.0.0.1", "-days", "2",
                        "-keyout", pem, "-out", pem + ".crt"], check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem + ".crt", pem)
        return context


def main(mailrig):
    results = {}
    for name, (protocol, security, lines, context) in places(self_signed()).items():
        server = SilentServer(lines, context)
        results[name] = cancelled_after(mailrig, protocol, server.port, security)
        server.listener.close()
    port, kept = unanswered_syn()
    results["unanswered SYN"] = cancelled_after(mailrig, "imap", port, "tls")
    for each in kept:
        each.close()
    results["hanging resolver"] = hanging_resolver(mailrig)
    worst = max((r["worst"] for r in results.values() if "worst" in r), default=None)
    failed = [name for name, r in results.items() if "error" in r]
    print(json.dumps({"cancel": results, "worst": worst, "limit": 100, "failed": failed}, indent=1))
    return 1 if failed or worst is None or worst > 100 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
