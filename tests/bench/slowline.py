# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A line with a round trip time to a server of the lab."""

import subprocess


class SlowLine:
    """The delaying proxy in front of one port of the lab; `rtt` in milliseconds."""

    def __init__(self, program, port, rtt):
        self.process = subprocess.Popen([program, "--listen", "0", "--to", f"127.0.0.1:{port}",
                                         "--rtt", str(rtt)], stdout=subprocess.PIPE, text=True)
        ready = self.process.stdout.readline().split()
        if ready[:2] != ["listening", "on"]:
            raise RuntimeError(f"delayproxy: {ready}")
        self.port = int(ready[2])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def end(self):
        self.process.terminate()
        self.process.communicate()
