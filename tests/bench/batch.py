#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""500 accounts signed in to over IMAP and TLS, 32 at once, by mailrig and by curl in one run.

batch.py PATH-OF-MAILRIG    needs MAILRIG_LAB and a keychain; prints one JSON object
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

PARALLEL = 32
ROUNDS = 3


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
    for person in lab["batch"]:
        set_secret(mailrig, store, person["user"].split("@")[0], person["password"])
    ids = secret_ids(mailrig, store)
    for person in lab["batch"]:
        name = person["user"].split("@")[0]
        side = accounts.server("imap", "localhost", lab["ports"]["imaps"], "tls", person["user"],
                               ids[name], lab["caFile"])
        accounts.write_account(store, name, person["address"], {"incoming": side})


def curl_config(path, lab):
    """What curl does for a sign-in: CAPABILITY, AUTHENTICATE PLAIN, then one NOOP."""
    # `next` stands between transfers only: after the last one it aborts those still running.
    with open(path, "w", encoding="utf-8") as file:
        file.write("next\n".join(
            f"url = \"imaps://localhost:{lab['ports']['imaps']}\"\n"
            f"user = \"{person['user']}:{person['password']}\"\n"
            f"cacert = \"{lab['caFile']}\"\nlogin-options = \"AUTH=PLAIN\"\n"
            "request = \"NOOP\"\n" for person in lab["batch"]))


def main(mailrig):
    with open(os.environ["MAILRIG_LAB"], encoding="utf-8") as file:
        lab = json.load(file)
    folder = tempfile.mkdtemp(prefix="mailrig-bench-")
    try:
        store, config = os.path.join(folder, "store"), os.path.join(folder, "curl.conf")
        fill_store(mailrig, store, lab)
        curl_config(config, lab)
        ours = [mailrig, "verify", "--all", "--incoming", "--json", "--store", store, "--parallel",
                str(PARALLEL)]
        curl = ["curl", "--silent", "--show-error", "--parallel", "--parallel-immediate",
                "--parallel-max", str(PARALLEL), "--config", config]
        rows = {"mailrig": [], "curl": []}
        for _ in range(ROUNDS):
            for name, command in (("mailrig", ours), ("curl", curl)):
                result, wall, cpu = measured(command)
                if result.returncode:
                    raise RuntimeError(f"{name}: exit {result.returncode}\n{result.stdout[-2000:]}"
                                       f"{result.stderr[-2000:]}")
                if name == "mailrig":
                    good = sum(json.loads(line)["verdict"] == "ok"
                               for line in result.stdout.splitlines() if line)
                    if good != len(lab["batch"]):
                        raise RuntimeError(f"only {good} accounts were verified")
                rows[name].append({"wall": round(wall, 2), "cpu": round(cpu, 2)})
    finally:
        shutil.rmtree(folder)
    best = {name: {key: min(row[key] for row in of) for key in ("wall", "cpu")}
            for name, of in rows.items()}
    ratios = {key: round(best["mailrig"][key] / best["curl"][key], 2) for key in ("wall", "cpu")}
    print(json.dumps({"batch": {"accounts": len(lab["batch"]), "parallel": PARALLEL, "best": best,
                                "ratio": ratios, "limit": {"wall": 0.8, "cpu": 1.5},
                                "rounds": rows}}, indent=1))
    return 0 if ratios["wall"] <= 0.8 and ratios["cpu"] <= 1.5 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
