#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""500 accounts signed in to over IMAP and TLS, 32 at once, by mailrig and by curl in one run.

batch.py PATH-OF-MAILRIG PATH-OF-DELAYPROXY    needs MAILRIG_LAB and a keychain; prints JSON

On this machine, where servers, keyring and client share the processors (how busy those are is said:
where they are, the time is that of everybody's work together), and over lines of 10 and 40 ms,
where what counts is how often the client waits for an answer. Limits: of CPU here, of time there.
Both trust the lab's authority only: reading the system's is no part of it.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time

import accounts
from slowline import SlowLine

PARALLEL = 32
ROUNDS = 3
RTTS = (10, 40)  # milliseconds


def ticks():
    """Of all processors since boot: at work, and idle."""
    with open("/proc/stat", encoding="ascii") as file:
        values = [int(value) for value in file.readline().split()[1:9]]
    idle = values[3] + values[4]
    return sum(values) - idle, idle


def measured(command, **options):
    """Runs a command; answers its result, wall seconds, and its own user + system seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    result = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    wall = time.monotonic() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return result, wall, cpu


def set_secret(mailrig, store, name, value):
    reader, writer = os.pipe()
    os.write(writer, value.encode())
    os.close(writer)
    done = subprocess.run([mailrig, "secret", "set", name, "--store", store, "--secret-fd",
                           str(reader)], pass_fds=[reader], capture_output=True, text=True,
                          check=False)
    os.close(reader)
    if done.returncode:
        raise RuntimeError(f"secret set: {done.stderr}{done.stdout}")


def secret_ids(mailrig, store):
    listed = subprocess.run([mailrig, "secret", "list", "--store", store, "--json"], check=True,
                            capture_output=True, text=True).stdout
    rows = json.loads(listed)
    rows = rows.get("secrets", rows) if isinstance(rows, dict) else rows
    return {row["name"]: row["id"] for row in rows}


def fill_store(mailrig, store, lab):
    """An account a person, with secrets in the keychain; answers the secrets' ids."""
    for person in lab["batch"]:
        set_secret(mailrig, store, person["user"].split("@")[0], person["password"])
    ids = secret_ids(mailrig, store)
    point_at(store, lab, lab["ports"]["imaps"], ids)
    return ids


def point_at(store, lab, port, ids):
    shutil.rmtree(os.path.join(store, "accounts"), ignore_errors=True)
    for person in lab["batch"]:
        name = person["user"].split("@")[0]
        side = accounts.server("imap", "localhost", port, "tls", person["user"], ids[name],
                               lab["caFile"])
        accounts.write_account(store, name, person["address"], {"incoming": side})


def curl_config(path, lab, port):
    """What mailrig does: CAPABILITY, AUTHENTICATE PLAIN, then one STATUS of the inbox."""
    # `next` stands between transfers only: after the last one it aborts those still running.
    with open(path, "w", encoding="utf-8") as file:
        file.write("next\n".join(
            f"url = \"imaps://localhost:{port}\"\n"
            f"user = \"{person['user']}:{person['password']}\"\n"
            f"cacert = \"{lab['caFile']}\"\nlogin-options = \"AUTH=PLAIN\"\n"
            "request = \"STATUS INBOX (MESSAGES UNSEEN)\"\n" for person in lab["batch"]))


def checked(name, result, accounts_expected):
    if result.returncode:
        raise RuntimeError(f"{name}: exit {result.returncode}\n{result.stdout[-2000:]}"
                           f"{result.stderr[-2000:]}")
    lines = [line for line in result.stdout.splitlines() if line]
    good = (sum(json.loads(line)["verdict"] == "ok" for line in lines) if name == "mailrig"
            else sum(line.startswith("* STATUS") for line in lines))
    if good != accounts_expected:
        raise RuntimeError(f"{name}: only {good} accounts were verified")


def compare(commands, count):
    """Rounds of both, by turns; the best wall and CPU seconds of each, and their ratios."""
    rows = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            busy, idle = ticks()
            result, wall, cpu = measured(command)
            busy, idle = (after - before for after, before in zip(ticks(), (busy, idle)))
            checked(name, result, count)
            rows[name].append({"wall": round(wall, 2), "cpu": round(cpu, 2),
                               "machineBusy": round(busy / max(1, busy + idle), 2)})
    best = {name: {key: min(row[key] for row in of) for key in ("wall", "cpu")}
            for name, of in rows.items()}
    ratios = {key: round(best["mailrig"][key] / best["curl"][key], 2) for key in ("wall", "cpu")}
    return {"best": best, "ratio": ratios, "rounds": rows}


def main(mailrig, delayproxy):
    with open(os.environ["MAILRIG_LAB"], encoding="utf-8") as file:
        lab = json.load(file)
    folder = tempfile.mkdtemp(prefix="mailrig-bench-")
    count = len(lab["batch"])
    try:
        store, config = os.path.join(folder, "store"), os.path.join(folder, "curl.conf")
        ids = fill_store(mailrig, store, lab)
        commands = {
            "mailrig": [mailrig, "verify", "--all", "--incoming", "--json", "--store", store,
                        "--parallel", str(PARALLEL), "--ca-file", lab["caFile"],
                        "--no-system-trust"],
            "curl": ["curl", "--silent", "--show-error", "--parallel", "--parallel-immediate",
                     "--parallel-max", str(PARALLEL), "--config", config]}
        curl_config(config, lab, lab["ports"]["imaps"])
        measures = {"onThisMachine": compare(commands, count)}
        for rtt in RTTS:
            with SlowLine(delayproxy, lab["ports"]["imaps"], rtt) as line:
                point_at(store, lab, line.port, ids)
                curl_config(config, lab, line.port)
                measures[f"at{rtt}ms"] = compare(commands, count)
    finally:
        shutil.rmtree(folder)
    limit = {"onThisMachine": {"cpu": 1.5}, **{f"at{rtt}ms": {"wall": 0.8} for rtt in RTTS}}
    whole = {"accounts": count, "parallel": PARALLEL, "limit": limit, **measures}
    print(json.dumps({"batch": whole}, indent=1))
    return 0 if all(measures[where]["ratio"][key] <= most
                    for where, limits in limit.items() for key, most in limits.items()) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
