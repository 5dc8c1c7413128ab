#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""window.py FIRSTPAINT BAREWINDOW MAILRIG-GUI: from the start of the program to its first painted
window, and its memory then, beside a bare Qt window and KeePassXC. Mailrig starts twice: as for the
first time, which has the limits, and with accounts. Prints one JSON object; exit 1
if a limit is missed. Needs a display of its own (xvfb-run), a message bus and KeePassXC's package."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import uuid

import accounts

ROUNDS = 9
LIMITS = {"bare": {"milliseconds": 2, "rss": 1.8}, "keepassxc": {"milliseconds": 0.5, "rss": 0.5}}


def started(firstpaint, command, home):
    environment = {**os.environ, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home,
                   "XDG_CACHE_HOME": home, "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run([firstpaint, *command], check=True, stdout=subprocess.PIPE,
                          env=environment, timeout=60)
    return json.loads(done.stdout)


def some_accounts(store):
    """Without a fault: what has one shows more of its forms."""
    secret = str(uuid.uuid4())
    for name in ("ann", "ben", "cleo"):
        sides = {side: accounts.server(protocol, f"{protocol}.example.org", port, "tls", name,
                                       secret, "")
                 for side, protocol, port in (("incoming", "imap", "993"),
                                              ("outgoing", "smtp", "465"))}
        accounts.write_account(store, name, f"{name}@example.org", sides)
    with open(os.path.join(store, "secrets.json"), "w", encoding="utf-8") as file:
        json.dump({"version": 1, "secrets": [{"id": secret, "name": "theirs"}]}, file)


def main(firstpaint, bare, mailrig):
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "store")
        some_accounts(store)
        commands = {"bare": [bare], "mailrig": [mailrig],
                    "withAccounts": [mailrig, "--store", store],
                    "keepassxc": ["/usr/bin/keepassxc"]}
        rows = {name: [] for name in commands}
        homes = {name: os.path.join(folder, name) for name in commands}
        for home in homes.values():
            os.mkdir(home)
        for _ in range(ROUNDS + 1):
            for name, command in commands.items():
                rows[name].append(started(firstpaint, command, homes[name]))
    # The first round filled the caches of files, fonts and settings.
    best = {name: {key: statistics.median(each[key] for each in of[1:]) for key in of[0]}
            for name, of in rows.items()}
    starts = {start: {peer: {key: round(best[start][key] / best[peer][key], 2) for key in of}
                      for peer, of in LIMITS.items()} for start in ("mailrig", "withAccounts")}
    print(json.dumps({"window": {"limits": LIMITS, "medians": best, "ratios": starts}}, indent=1))
    ratios = starts["mailrig"]
    missed = [f"{key} beside {peer}" for peer, of in LIMITS.items() for key, limit in of.items()
              if ratios[peer][key] > limit]
    for each in missed:
        print(f"missed: {each}", file=sys.stderr)
    return 1 if missed else 0


sys.exit(main(*sys.argv[1:]))
