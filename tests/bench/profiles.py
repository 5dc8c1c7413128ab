#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""profiles.py PROFILEBENCH [FORMAT…]: accounts a second of processor time, written and read, beside
Python's plistlib and ElementTree with the very same documents. Prints one JSON object; exit 1 below
the limit.

Python is spared most of what is ours: it does not look at what the values mean. To write, it makes
the document's tree out of plain lists and serialises it; to read, it parses and puts every value
under its name, account by account."""

import json
import pathlib
import plistlib
import subprocess
import sys
import tempfile
import time
import urllib.parse
import xml.etree.ElementTree as ElementTree

ACCOUNTS = 1000
ROUNDS = 5
PAIRS = 9
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


def read_autoconfig(content):
    provider = ElementTree.fromstring(content).find("emailProvider")
    servers = [{"side": server.tag, "type": server.get("type"),
                **{each.tag: (each.text or "").strip() for each in server}}
               for server in provider if server.tag.endswith("Server")]
    return {"id": provider.get("id"), "name": provider.findtext("displayName"),
            "domains": [each.text for each in provider.findall("domain")], "servers": servers}


def parms(characteristic):
    return {each.get("name"): each.get("value") for each in characteristic.findall("parm")}


def read_wap(content):
    found = ElementTree.fromstring(content).findall("characteristic[@type='EMAIL2']/characteristic")
    return {account.get("type"): parms(account) | {
        part.get("type"): parms(part) for part in account.findall("characteristic")}
            for account in found}


def read_syncml(content):
    accounts, space = {}, "{SYNCML:SYNCML1.2}"
    for item in ElementTree.fromstring(content).iter(space + "Item"):
        path = urllib.parse.unquote(item.findtext(f"{space}Target/{space}LocURI")).split("/")
        accounts.setdefault(path[5], {})["/".join(path[6:])] = item.findtext(space + "Data")
    return accounts


def write_xml(part):
    return ElementTree.tostring(built(None, part), encoding="utf-8", xml_declaration=True)


# How Python reads, what a writer of it starts from, and how it writes.
PLIST = (read_plist, plistlib.loads, write_plist)
XML = (lambda content: lists(ElementTree.fromstring(content)), write_xml)
FORMATS = {"mobileconfig": PLIST, "email2-syncml": (read_syncml, *XML),
           "email2-wap": (read_wap, *XML), "autoconfig": (read_autoconfig, *XML)}


def speed(work, things):
    best = None
    for _ in range(ROUNDS):
        start = time.process_time()
        for each in things:
            work(each)
        taken = time.process_time() - start
        best = taken if best is None else min(best, taken)
    return ACCOUNTS / best


def compared(program, name):
    read, start, write = FORMATS[name]
    with tempfile.TemporaryDirectory() as folder:
        ours = json.loads(subprocess.run([program, name, str(ACCOUNTS), folder], check=True,
                                         stdout=subprocess.PIPE, timeout=300).stdout)
        contents = [path.read_bytes() for path in pathlib.Path(folder).iterdir()]
    theirs = {"write": speed(write, [start(each) for each in contents]),
              "read": speed(read, contents)}
    return {way: {"accountsPerSecond": round(ours[way]), "python": round(theirs[way]),
                  "times": round(ours[way] / theirs[way], 1)} for way in ("write", "read")}


def measured(program, name):
    """One after the other, several times, for a machine's speed changes from second to second: the
    pair whose ratio is in the middle."""
    pairs = [compared(program, name) for _ in range(PAIRS)]
    return {way: sorted((each[way] for each in pairs), key=lambda row: row["times"])[PAIRS // 2]
            for way in ("write", "read")}


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
