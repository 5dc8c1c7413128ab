#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends and fetches a thousand small messages and one large one, and pages through a folder of
50,000, beside Python's smtplib and imaplib in the same run.

messages.py MAILBENCH      prints one JSON object; MAILRIG_LAB tells about the lab. Fails if
                           Mailrig is slower, a page takes over 200 ms, paging grows the memory by
                           over 8 MiB, or 20 MB take over 3 times their size of memory.
"""

import email
import email.message
import email.policy
import imaplib
import json
import os
import pwd
import smtplib
import ssl
import subprocess
import sys
import time

COUNT = 1000
LARGE = 20_000_000
MANY = 50_000
MOST_GROWN_KIB = 8 * 1024
OURS, THEIRS, PAGED, LARGE_ONE = 420, 421, 422, 423  # whose mailboxes, of the lab's crowd


def mailbench(program, account, *words):
    result = subprocess.run([program, str(account), *map(str, words)], capture_output=True,
                            text=True, check=False)
    if result.returncode:
        sys.exit(f"mailbench {words}: {result.stderr}")
    return json.loads(result.stdout)


class Python:
    """The same work by the standard library."""

    def __init__(self, lab, number):
        self.lab, self.person = lab, lab["batch"][number]
        self.context = ssl.create_default_context(cafile=lab["caFile"])

    def send(self, count):
        with smtplib.SMTP_SSL(self.lab["host"], self.lab["ports"]["submissions"],
                              context=self.context) as smtp:
            smtp.login(self.person["user"], self.person["password"])
            began = time.monotonic()
            for number in range(1, count):
                message = email.message.EmailMessage()
                message["From"] = message["To"] = self.person["address"]
                message["Subject"] = f"Message {number}"
                message.set_content("A short text, as most are.\n" * 20)
                smtp.send_message(message)
            return round((time.monotonic() - began) * 1000)

    def fetch(self, count):
        with imaplib.IMAP4_SSL(self.lab["host"], self.lab["ports"]["imaps"],
                               ssl_context=self.context) as imap:
            imap.login(self.person["user"], self.person["password"])
            imap.select("INBOX", readonly=True)
            uids = imap.uid("SEARCH", "ALL")[1][0].split()[-count:]
            began = time.monotonic()
            for uid in uids:
                data = imap.uid("FETCH", uid, "(UID FLAGS RFC822.SIZE BODY.PEEK[])")[1]
                message = email.message_from_bytes(data[0][1], policy=email.policy.default)
                assert message["Subject"] and message.get_body().get_content()
            return len(uids), round((time.monotonic() - began) * 1000)


def wait_for(lab, number, count):
    """Until the mailbox holds as many, so that delivery disturbs no measurement."""
    person = lab["batch"][number]
    folder = os.path.join(lab["folder"], "dovecot/mail", person["address"], "Maildir")
    end = time.monotonic() + 300
    while time.monotonic() < end:
        found = sum(len(os.listdir(os.path.join(folder, part))) for part in ("new", "cur")
                    if os.path.isdir(os.path.join(folder, part)))
        if found >= count:
            return
        time.sleep(0.2)
    sys.exit(f"only {found} of {count} messages arrived")


def fill(lab, number, count):
    """A folder of many messages, put where Dovecot keeps them."""
    person = lab["batch"][number]
    home = os.path.join(lab["folder"], "dovecot/mail", person["address"])
    folder = os.path.join(home, "Maildir/.Many")
    for part in ("cur", "new", "tmp"):
        os.makedirs(os.path.join(folder, part))
    for index in range(count):
        text = (f"From: Person {index} <p{index}@example.org>\r\nTo: {person['address']}\r\n"
                f"Subject: Message {index}\r\nMessage-ID: <{index}@example.org>\r\n"
                f"Date: Fri, 20 Nov 2026 10:00:00 +0000\r\n\r\nText {index}\r\n")
        name = f"{1700000000 + index}.M{index}P1.lab,S={len(text)}:2,{'S' if index % 2 else ''}"
        with open(os.path.join(folder, "cur", name), "w", encoding="ascii", newline="") as file:
            file.write(text)
    if os.geteuid() == 0:
        owner = pwd.getpwnam("nobody")
        for root, _, files in os.walk(home):
            for name in [root, *(os.path.join(root, each) for each in files)]:
                os.chown(name, owner.pw_uid, owner.pw_gid)


def main():
    program = sys.argv[1]
    with open(os.environ["MAILRIG_LAB"], encoding="utf-8") as file:
        lab = json.load(file)
    result = {}
    python = Python(lab, THEIRS)
    # In turn, so that what else the machine does falls on both.
    python.send(20)
    ours = theirs = 0
    for _ in range(4):
        ours += mailbench(program, OURS, "send", COUNT // 4 + 1)["milliseconds"]
        theirs += python.send(COUNT // 4 + 1)
    result["send"] = {"messages": COUNT, "milliseconds": ours, "pythonMilliseconds": theirs,
                      "times": round(theirs / max(ours, 1), 2)}
    wait_for(lab, OURS, COUNT)
    wait_for(lab, THEIRS, COUNT)
    mine = mailbench(program, OURS, "fetch", COUNT)
    _, theirs = python.fetch(COUNT)
    again = mailbench(program, OURS, "fetch", COUNT)
    _, theirs_again = python.fetch(COUNT)
    ours, theirs = mine["milliseconds"] + again["milliseconds"], theirs + theirs_again
    result["fetch"] = {"messages": 2 * COUNT, "milliseconds": ours, "pythonMilliseconds": theirs,
                       "times": round(theirs / max(ours, 1), 2)}
    fill(lab, PAGED, MANY)
    mailbench(program, PAGED, "page", "Many")  # Dovecot makes its index
    result["pages"] = mailbench(program, PAGED, "page", "Many")
    result["attachment"] = mailbench(program, LARGE_ONE, "attachment", LARGE)
    slowest = max(each["milliseconds"] for each in result["pages"]["pages"])
    memory = max(result["attachment"][each]["peakPerSize"] for each in ("send", "fetch"))
    grown = result["pages"]["grownKiB"]
    result["slowestPageMilliseconds"] = slowest
    print(json.dumps({"messages": result}, indent=1))
    good = (result["send"]["times"] >= 1 and result["fetch"]["times"] >= 1 and slowest <= 200
            and grown <= MOST_GROWN_KIB and memory <= 3)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
