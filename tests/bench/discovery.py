#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long it takes to find settings while one source hangs, how many domains are found offline,
and what is sent before anybody has agreed to it.

discovery.py PATH-OF-MAILRIG    prints one JSON object
"""

import json
import os
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lab"))
import discovery  # noqa: E402

TRIES = 5
TABLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../resources/providers.json")


def run(mailrig, store, *words):
    result = subprocess.run([mailrig, "--json", "--store", store, "discover", *words],
                            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    return result.returncode, json.loads(result.stdout.splitlines()[0])


def with_one_hanging(mailrig, store, net):
    """Sources that answer after 100 and 1000 ms, and one that never does."""
    ratios = {"first": [], "end": []}
    for _ in range(TRIES):
        began = time.monotonic()
        _, found = run(mailrig, store, "ann@slow.example", *net.options())
        end = (time.monotonic() - began) * 1000
        answered = [s["milliseconds"] for s in found["sources"] if s["phase"] == "answered"]
        slowest = max(answered)
        ratios["first"].append(min(answered) / slowest)
        ratios["end"].append(end / slowest)
    return {name: round(sorted(values)[TRIES // 2], 2) for name, values in ratios.items()}


def offline(mailrig, store):
    with open(TABLE, encoding="utf-8") as file:
        domains = sorted({domain for provider in json.load(file)["providers"]
                          for domain in provider["domains"]})
    # One process a domain would take minutes: those of every tenth are run as a person would.
    sample = domains[::10]
    missing = [domain for domain in sample
               if run(mailrig, store, f"ann@{domain}", "--offline")[0] != 0]
    return {"domains": len(domains), "tried": len(sample), "missing": missing}


def main(mailrig):
    with tempfile.TemporaryDirectory() as folder:
        net = discovery.Net(folder)
        store = os.path.join(folder, "store")
        try:
            run(mailrig, store, "ann@good.example", "--hosts", *net.options())
            run(mailrig, store, "ann@good.example", "--offline", *net.options())
            before = len(net.web.seen) + net.asked_names()
            hanging = with_one_hanging(mailrig, store, net)
            found = offline(mailrig, store)
        finally:
            net.close()
    print(json.dumps({"discovery": {"ratioToSlowestAnswer": hanging, "offline": found,
                                    "sentBeforeConsent": before}}, indent=1))
    return 1 if before or found["missing"] or hanging["first"] > 0.5 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
