#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A full check of IMAP and SMTP (both TLS, PLAIN) over a line of 100 ms, in round trips.

roundtrips.py PATH-OF-MAILRIG PATH-OF-DELAYPROXY    needs MAILRIG_LAB and a keychain

The peers do the same in the same run: Python's imaplib and smtplib (one after the other, as their
users do) and curl, which can only sign in.
"""

import imaplib
import json
import os
import shutil
import smtplib
import ssl
import subprocess
import sys
import tempfile
import time

import accounts
import batch
from slowline import SlowLine

RTT = 100  # milliseconds
ROUNDS = 3


def python_imap(port, context, person):
    store = imaplib.IMAP4_SSL("localhost", port, ssl_context=context)
    store.authenticate("PLAIN", lambda _: f"\0{person['user']}\0{person['password']}".encode())
    store.status("INBOX", "(MESSAGES UNSEEN)")
    store.logout()


def python_smtp(port, context, person):
    transport = smtplib.SMTP_SSL("localhost", port, context=context, local_hostname="localhost")
    transport.login(person["user"], person["password"])
    transport.mail(person["address"])
    transport.rcpt(person["address"])
    transport.rset()
    transport.quit()


def curl(url, lab, person):
    config = (f"user = \"{person['user']}:{person['password']}\"\ncacert = \"{lab['caFile']}\"\n"
              "login-options = \"AUTH=PLAIN\"\nrequest = \"NOOP\"\n")
    subprocess.run(["curl", "--silent", "--show-error", "--config", "-", url], input=config,
                   text=True, check=True, capture_output=True)


def trips(action):
    """The best of several tries, in round trips."""
    best = float("inf")
    for _ in range(ROUNDS):
        began = time.monotonic()
        action()
        best = min(best, (time.monotonic() - began) * 1000 / RTT)
    return round(best, 2)


def ours(mailrig, store, lab, lines, person):
    """Best report of several: round trips in all, and where each side's went."""
    batch.set_secret(mailrig, store, "one", person["password"])
    secret = batch.secret_ids(mailrig, store)["one"]
    accounts.write_account(store, "slow", person["address"], {
        "incoming": accounts.server("imap", "localhost", lines["imaps"].port, "tls",
                                    person["user"], secret, lab["caFile"]),
        "outgoing": accounts.server("smtp", "localhost", lines["submissions"].port, "tls",
                                    person["user"], secret, lab["caFile"])})
    best = None
    for _ in range(ROUNDS):
        result = subprocess.run([mailrig, "verify", "slow", "--store", store, "--json"],
                                capture_output=True, text=True, check=False)
        if result.returncode:
            raise RuntimeError(result.stdout + result.stderr)
        report = json.loads(result.stdout)
        if best is None or report["milliseconds"] < best["milliseconds"]:
            best = report
    where = {side["side"]: {step["kind"]: round(step["milliseconds"] / RTT, 2)
                            for step in side["steps"]} for side in best["sides"]}
    return round(best["milliseconds"] / RTT, 2), where


def main(mailrig, delayproxy):
    with open(os.environ["MAILRIG_LAB"], encoding="utf-8") as file:
        lab = json.load(file)
    person = lab["users"]["anna"]
    context = ssl.create_default_context(cafile=lab["caFile"])
    lines = {name: SlowLine(delayproxy, lab["ports"][name], RTT) for name in ("imaps", "submissions")}
    store = tempfile.mkdtemp(prefix="mailrig-bench-")
    try:
        together, where = ours(mailrig, store, lab, lines, person)
        imap, smtp = lines["imaps"].port, lines["submissions"].port
        peers = {"python imaplib": trips(lambda: python_imap(imap, context, person)),
                 "python smtplib": trips(lambda: python_smtp(smtp, context, person)),
                 "curl imaps": trips(lambda: curl(f"imaps://localhost:{imap}", lab, person)),
                 "curl smtps": trips(lambda: curl(f"smtps://localhost:{smtp}", lab, person))}
    finally:
        shutil.rmtree(store)
        for line in lines.values():
            line.end()
    print(json.dumps({"roundTrips": {"rtt": RTT, "mailrig": together, "where": where,
                                     "peers": peers, "limit": 7}}, indent=1))
    return 0 if together <= 7 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
