#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads messages the way Python's email package does: one JSON object a message.

judge.py FILE…      messages in files; "-" is standard input
"""

import email
import email.policy
import email.utils
import hashlib
import json
import sys


def leaves(part):
    """The parts that hold something; a message within a message is one."""
    if part.get_content_maintype() == "multipart" and part.is_multipart():
        for each in part.iter_parts():
            yield from leaves(each)
    else:
        yield part


def is_file(part):
    if part.get_content_maintype() == "multipart":  # it says so, and has no parts
        return False
    disposition = part.get_content_disposition()
    is_text = part.get_content_type() in ("text/plain", "text/html")
    named = bool(part.get_filename()) and disposition != "inline"
    return disposition == "attachment" or not is_text or named


def payload(part):
    if part.get_content_maintype() == "message":
        return None
    return part.get_payload(decode=True) or b""


def text_of(parts, kind):
    found = []
    for part in parts:
        if part.get_content_type() != kind or is_file(part):
            continue
        charset = part.get_content_charset("utf-8")
        try:
            text = payload(part).decode(charset, "replace")
        except LookupError:
            text = payload(part).decode("utf-8", "replace")
        found.append(text.replace("\r\n", "\n"))
    return found


def people(message, name):
    fields = [str(value) for value in message.get_all(name, [])]
    return [[shown, address] for shown, address in email.utils.getaddresses(fields)]


def judged(data):
    message = email.message_from_bytes(data, policy=email.policy.default)
    parts = list(leaves(message))
    date = email.utils.parsedate_to_datetime(message["Date"]) if message["Date"] else None
    return {
        "subject": " ".join(str(message["Subject"] or "").split()),
        "from": people(message, "From"),
        "to": people(message, "To"),
        "cc": people(message, "Cc"),
        "replyTo": people(message, "Reply-To"),
        "messageId": str(message["Message-ID"] or "").strip().strip("<>"),
        "seconds": int(date.timestamp()) if date else 0,
        "type": message.get_content_type(),
        "fields": [[name, str(value)] for name, value in message.items()],
        "defects": [type(each).__name__ for part in message.walk() for each in part.defects],
        "text": text_of(parts, "text/plain"),
        "html": text_of(parts, "text/html"),
        "structure": [part.get_content_type() for part in message.walk()],
        "files": [{"name": part.get_filename() or "", "type": part.get_content_type(),
                   "contentId": str(part["Content-ID"] or "").strip().strip("<>"),
                   "inline": part.get_content_disposition() == "inline",
                   "sha256": None if payload(part) is None
                   else hashlib.sha256(payload(part)).hexdigest()}
                  for part in parts if is_file(part)],
    }


def main():
    for path in sys.argv[1:]:
        if path == "-":
            data = sys.stdin.buffer.read()
        else:
            with open(path, "rb") as file:
                data = file.read()
        print(json.dumps(judged(data)))


if __name__ == "__main__":
    main()
