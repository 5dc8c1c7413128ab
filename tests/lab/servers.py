# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Free ports, and processes that are started and stopped by their ids."""

import os
import random
import signal
import socket
import subprocess
import time


def has_ipv6_loopback():
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
        return True
    except OSError:
        return False


def _is_free(port, ipv6):
    kinds = [(socket.AF_INET, "0.0.0.0")] + ([(socket.AF_INET6, "::")] if ipv6 else [])
    for family, everywhere in kinds:
        with socket.socket(family) as probe:
            if family == socket.AF_INET6:
                probe.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            try:
                probe.bind((everywhere, port))
            except OSError:
                return False
    return True


def free_ports(names, ipv6):
    """A run of free ports below those that the kernel hands out to clients."""
    for _ in range(200):
        first = random.randrange(20000, 32000 - len(names))
        ports = range(first, first + len(names))
        if all(_is_free(port, ipv6) for port in ports):
            return dict(zip(names, ports))
    raise RuntimeError("no free ports between 20000 and 32000")


def start(command, log, user=None, group=None):
    """Starts a server in a session of its own, tied to none of our file descriptors."""
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"}
    with open(log, "ab") as sink:
        who = {"user": user, "group": group, "extra_groups": []} if user is not None else {}
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sink, stderr=sink,
                                cwd="/", env=environment, start_new_session=True, **who).pid


def _status(pid):
    """State letter and session of a process, or nothing if it is gone."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            fields = file.read().rpartition(")")[2].split()
        return fields[0], int(fields[3])
    except (FileNotFoundError, ProcessLookupError):
        return None


def _living(session):
    """Processes of the session that have not ended (a zombie has)."""
    alive = []
    for name in os.listdir("/proc"):
        status = _status(name) if name.isdigit() else None
        if status and status[1] == session and status[0] not in "ZX":
            alive.append(int(name))
    return alive


def is_ours(pid, folder):
    """Whether the process is still the one started for this folder, not a later namesake."""
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as file:
            return os.fsencode(folder) in file.read()
    except (FileNotFoundError, ProcessLookupError):
        return False


def stop(pid, folder):
    """Ends a server and all it started; kills what has not ended after 5 s."""
    if not is_ours(pid, folder):
        return
    os.kill(pid, signal.SIGTERM)
    limit = time.monotonic() + 5
    while alive := _living(pid):
        if time.monotonic() > limit:
            for process in alive:
                try:
                    os.kill(process, signal.SIGKILL)
                except ProcessLookupError:
                    pass
        time.sleep(0.01)
    try:
        os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        pass


def wait_ready(places, expected, limit):
    """Until each (address, port) greets, or accepts where TLS comes first. Raises at the limit."""
    for address, port in places:
        while True:
            try:
                with socket.create_connection((address, port), timeout=1) as client:
                    if port in expected and not client.recv(100).startswith(expected[port]):
                        raise OSError("another greeting")
                break
            except OSError as problem:
                if time.monotonic() > limit:
                    raise RuntimeError(f"{address}:{port} is not ready: {problem}") from problem
                time.sleep(0.02)
