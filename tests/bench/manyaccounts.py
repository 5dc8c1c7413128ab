#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""manyaccounts.py WINDOWBENCH: the window over 10,000 accounts, and while 50 tests run at once.
Prints one JSON object; exit 1 if a limit is missed. Needs MAILRIG_LAB and a display (xvfb-run).

A stall is what the window's own thread takes from one beat of its event loop to the next. Where
servers and client share a machine, the processors are others' meanwhile: what counts then is how
much of the longest stall the thread itself worked."""

import json
import subprocess
import sys

ACCOUNTS, TESTS = 10000, 50
LIMITS = {"added": 1000, "key": 16, "stall": 50}


def main(windowbench):
    done = subprocess.run([windowbench, str(ACCOUNTS), str(TESTS)], check=True,
                          stdout=subprocess.PIPE, timeout=300)
    rows = json.loads(done.stdout)
    found = {"added": rows["added"], "key": rows["search"]["longest"],
             "stall": rows["testing"]["longestWork"]}
    print(json.dumps({"manyaccounts": {"limits": LIMITS, "found": found, **rows}}, indent=1))
    missed = [key for key, limit in LIMITS.items() if found[key] > limit]
    if rows["testing"]["good"] != TESTS:
        missed.append(f"only {rows['testing']['good']} tests went well")
    for each in missed:
        print(f"missed: {each}", file=sys.stderr)
    return 1 if missed else 0


sys.exit(main(*sys.argv[1:]))
