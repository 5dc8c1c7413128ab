#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads messages the way Python's email package does: one JSON object a message.

judge.py FILE…      messages in files; "-" is standard input
"""

import email
import email.header
import email.policy
import email.utils
import hashlib
import json
import re
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


def payload(part, line_end=b"\n"):
    """What a part holds, byte for byte; of a message within the message, that message."""
    if not part.is_multipart():
        return part.get_payload(decode=True) or b""
    within = part.get_payload(0)
    if part.get_content_maintype() != "message" or len(part.get_payload()) != 1:
        return None
    return within.as_bytes(
        policy=within.policy.clone(refold_source="none", linesep=line_end.decode()))


def unfolded(value):
    return re.sub(r"\r?\n(?=[ \t])", "", value)


def as_of_old(data):
    """The same as programs read it that still have the older interface (policy compat32)."""
    message = email.message_from_bytes(data, policy=email.policy.compat32)

    def text(value):
        try:
            return str(email.header.make_header(email.header.decode_header(unfolded(str(value)))))
        except LookupError:  # a charset that Python knows nothing of
            return str(value)

    return {
        "subject": text(message["Subject"] or ""),
        "people": {name: [[text(shown), address] for shown, address in email.utils.getaddresses(
            [str(each) for each in message.get_all(name, [])])]
            for name in ("From", "To", "Cc", "Reply-To")},
        "names": [part.get_filename() for part in message.walk() if part.get_filename()],
        "typeNames": [email.utils.collapse_rfc2231_value(part.get_param("name"))
                      for part in message.walk() if part.get_param("name")],
    }


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


def subject_of(message):
    """The subject with every blank that is its own: one before it is of a fold (RFC 5322 §2.2)."""
    text = str(message["Subject"] or "")
    first = dict(message.raw_items()).get("Subject", "").splitlines()[:1]
    return text.lstrip() if first == [""] else text


def people(message, name):
    fields = [str(value) for value in message.get_all(name, [])]
    return [[shown, address] for shown, address in email.utils.getaddresses(fields)]


def display_names(message, name):
    return [each.display_name for value in message.get_all(name, []) for each in value.addresses]


def judged(data):
    message = email.message_from_bytes(data, policy=email.policy.default)
    parts = list(leaves(message))
    line_end = b"\r\n" if b"\r\n" in data else b"\n"
    contents = [payload(part, line_end) for part in parts]
    date = email.utils.parsedate_to_datetime(message["Date"]) if message["Date"] else None
    return {
        "subject": subject_of(message),
        "from": people(message, "From"),
        "to": people(message, "To"),
        "cc": people(message, "Cc"),
        "replyTo": people(message, "Reply-To"),
        "displayNames": {name: display_names(message, name)
                         for name in ("From", "To", "Cc", "Reply-To")},
        "messageId": str(message["Message-ID"] or "").strip().strip("<>"),
        "seconds": int(date.timestamp()) if date else 0,
        "type": message.get_content_type(),
        "fields": [[name, str(value)] for name, value in message.items()],
        "defects": [type(each).__name__ for part in message.walk() for each in part.defects],
        "fieldDefects": [f"{name}: {each}" for part in message.walk()
                         for name, value in part.items() for each in value.defects],
        "text": text_of(parts, "text/plain"),
        "html": text_of(parts, "text/html"),
        "structure": [part.get_content_type() for part in message.walk()],
        "files": [{"name": part.get_filename() or "", "type": part.get_content_type(),
                   "contentId": str(part["Content-ID"] or "").strip().strip("<>"),
                   "inline": part.get_content_disposition() == "inline",
                   "sha256": None if content is None else hashlib.sha256(content).hexdigest()}
                  for part, content in zip(parts, contents) if is_file(part)],
        "encodings": [str(part["Content-Transfer-Encoding"] or "") for part in message.walk()],
        "compat32": as_of_old(data),
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
