# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A store of accounts for the benchmarks, written as the program itself would (account files)."""

import json
import os
import uuid


def server(protocol, host, port, security, user, secret, ca_file):
    return {"protocol": protocol, "host": host, "port": port, "security": security, "user": user,
            "mechanism": "PLAIN", "identityCheck": {"mode": "strict", "caFile": ca_file},
            "credential": {"type": "secret", "secret": secret}}


def write_account(store, name, address, sides):
    """`sides`: incoming and outgoing as made by server(), or None. Answers the account's id."""
    identity = str(uuid.uuid4())
    none = {"protocol": "none"}
    account = {"version": 1, "id": identity, "name": name, "type": "standard",
               "identity": {"displayName": name, "address": address, "replyTo": address},
               "incoming": sides.get("incoming") or none, "outgoing": sides.get("outgoing") or none}
    folder = os.path.join(store, "accounts")
    os.makedirs(folder, mode=0o700, exist_ok=True)
    os.chmod(store, 0o700)
    descriptor = os.open(os.path.join(folder, identity + ".json"),
                         os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(account, file)
    return identity
