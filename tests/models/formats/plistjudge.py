#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges every profile of a folder by plistlib and by Apple's table of keys, and leaves each as a
binary property list beside it: NAME.mobileconfig, NAME.binary. Exit 0 if nothing was wrong."""

import json
import pathlib
import plistlib
import re
import sys

KINDS = {"string": str, "integer": int, "boolean": bool, "array": list, "data": bytes,
         "dictionary": dict}


def judge_keys(where, found, table):
    faults = []
    for key, rule in table.items():
        if rule.get("required") and key not in found:
            faults.append(f"{where}: {key} is missing")
    for key, value in found.items():
        rule = table.get(key)
        if rule is None:
            faults.append(f"{where}: {key} is not in the table")
        elif type(value) is not KINDS[rule["type"]]:
            faults.append(f"{where}: {key} is {type(value)}")
        elif "values" in rule and value not in rule["values"]:
            faults.append(f"{where}: {key} is {value}")
        elif "format" in rule and not re.fullmatch(rule["format"].strip("^$"), value):
            faults.append(f"{where}: {key} is {value}")
    return faults


def judge(name, content, tables):
    profile = plistlib.loads(content)
    faults = []
    if plistlib.dumps(profile, sort_keys=True) != content:
        # plistlib writes no references to characters: it may differ in them alone.
        plain = re.sub(rb"&#(9|10|13|32);", lambda found: bytes([int(found[1])]), content)
        if plistlib.dumps(profile, sort_keys=True) != plain.replace(b"\r", b""):
            faults.append(f"{name}: plistlib writes other bytes")
    if plistlib.loads(plistlib.dumps(profile)) != profile:
        faults.append(f"{name}: plistlib reads something else again")
    faults += judge_keys(name, profile, tables["top"])
    seen = {profile["PayloadUUID"]}
    for payload in profile["PayloadContent"]:
        table = tables["common"] | tables[payload["PayloadType"]]
        faults += judge_keys(name, payload, table)
        if payload["PayloadUUID"] in seen:
            faults.append(f"{name}: {payload['PayloadUUID']} twice")
        seen.add(payload["PayloadUUID"])
    return profile, faults


def main():
    tables = json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
    faults = []
    count = 0
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.mobileconfig")):
        profile, found = judge(path.name, path.read_bytes(), tables)
        faults += found
        path.with_suffix(".binary").write_bytes(plistlib.dumps(profile, fmt=plistlib.FMT_BINARY))
        count += 1
    print("\n".join(faults) or count)
    return 1 if faults or not count else 0


sys.exit(main())
