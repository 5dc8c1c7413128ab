#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""profiles.py PROFILEBENCH [FORMAT…]: accounts a second, written and read, beside Python's plistlib
and ElementTree with the very same documents. Prints one JSON object; exit 1 below the limit.

Python is spared all that is ours: it does not look at what the values mean. To write, it makes the
document's tree out of plain lists and serialises it; to read, it parses and picks up every value."""

import json
import pathlib
import plistlib
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree

ACCOUNTS = 1000
ROUNDS = 5
TIMES = 5  # faster than Python at least


def plist_values(profile):
    return [dict(payload) for payload in profile["PayloadContent"]]


def plist_copy(profile):
    return {key: [dict(each) for each in value] if isinstance(value, list) else value
            for key, value in profile.items()}


def read_plist(content):
    return plist_values(plistlib.loads(content))


def write_plist(profile):
    return plistlib.dumps(plist_copy(profile))


def lists(element):
    """An element as plain lists: what there is before a writer begins."""
    return [element.tag, dict(element.attrib), element.text, [lists(each) for each in element]]


def built(parent, part):
    tag, attributes, text, children = part
    made = ElementTree.Element(tag, attributes) if parent is None \
        else ElementTree.SubElement(parent, tag, attributes)
    made.text = text
    for each in children:
        built(made, each)
    return made


def read_xml(content):
    return [(each.tag, each.attrib, each.text) for each in ElementTree.fromstring(content).iter()]


def write_xml(part):
    return ElementTree.tostring(built(None, part), encoding="utf-8", xml_declaration=True)


# How Python reads, what a writer of it starts from, and how it writes.
PLIST = (read_plist, plistlib.loads, write_plist)
XML = (read_xml, lambda content: lists(ElementTree.fromstring(content)), write_xml)
FORMATS = {"mobileconfig": PLIST, "email2-syncml": XML, "autoconfig": XML}


def speed(work, things):
    best = None
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for each in things:
            work(each)
        taken = time.perf_counter() - start
        best = taken if best is None else min(best, taken)
    return ACCOUNTS / best


def measured(program, name):
    read, start, write = FORMATS[name]
    with tempfile.TemporaryDirectory() as folder:
        ours = json.loads(subprocess.run([program, name, str(ACCOUNTS), folder], check=True,
                                         stdout=subprocess.PIPE, timeout=300).stdout)
        contents = [path.read_bytes() for path in pathlib.Path(folder).iterdir()]
    theirs = {"write": speed(write, [start(each) for each in contents]),
              "read": speed(read, contents)}
    return {way: {"accountsPerSecond": round(ours[way]), "python": round(theirs[way]),
                  "times": round(ours[way] / theirs[way], 1)} for way in ("write", "read")}


def main():
    program, names = sys.argv[1], sys.argv[2:] or list(FORMATS)
    results = {name: measured(program, name) for name in names}
    print(json.dumps({"profiles": {"limit": TIMES, "formats": results}}, indent=1))
    slow = [f"{name} {way}" for name, ways in results.items() for way, figures in ways.items()
            if figures["times"] < TIMES]
    for each in slow:
        print(f"too slow: {each}", file=sys.stderr)
    return 1 if slow else 0


sys.exit(main())
