#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The name server and the web server of discovery.py for a program that is no Python.

MAILRIG_LAB=lab.json labnet.py

The first line that it prints says as JSON where they are. Each line that it reads, JSON too, puts
a page at a host, {"host", "path", "type", "body"}, and is answered by the number of questions that
both servers have heard so far. They end with the input.
"""

import json
import os
import sys
import tempfile

sys.dont_write_bytecode = True
import discovery  # noqa: E402

HOSTS = ["autoconfig.lab.example", "lab.example", "localhost"]


def main():
    with open(os.environ["MAILRIG_LAB"], encoding="utf-8") as file:
        lab = json.load(file)
    with open(lab["caFile"], encoding="utf-8") as file:
        authority = file.read()
    with tempfile.TemporaryDirectory(prefix="mailrig-labnet-") as folder:
        net = discovery.Net(folder, lab["ports"], authority, HOSTS)
        try:
            print(json.dumps({"caFile": net.ca_file, "web": net.web.server_port,
                              "nameServer": "127.0.0.1", "nameServerPort": net.port,
                              "ispdb": f"https://{discovery.ISPDB_HOST}/v1.1/"}), flush=True)
            for line in sys.stdin:
                page = json.loads(line)
                if "host" in page:
                    discovery.PAGES[page["host"], page["path"]] = (200, page["type"],
                                                                   page["body"], None)
                print(len(net.web.seen) + net.asked_names(), flush=True)
        finally:
            net.close()


if __name__ == "__main__":
    main()
