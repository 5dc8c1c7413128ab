# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who has a mailbox in the lab. The passwords are as awkward as those of real people."""

DOMAIN = "lab.example"
BATCH = 500

_AWKWARD = {
    "anna": "correct horse battery",
    "quote": 'say "cheese"',
    "backslash": "back\\slash\\",
    "percent": "100% {of} %s%n",
    "dollar": "$HOME ${USER} `id`",
    "space": " leading and trailing ",
    "colon": "a:b:c",
    "comma": "n,=2C,=3D",
    "umlaut": "Grüße-übermorgen",
    "euro": "10€ für Łódź",
    "emoji": "😀 party 🎉",
    "cyrillic": "пароль",
    "long": "x" * 200,
    "bob": "bob's builder",
}


def people():
    """Sign-in name, mail address and password, by a short id."""
    table = {name: {"user": f"{name}@{DOMAIN}", "address": f"{name}@{DOMAIN}", "password": word}
             for name, word in _AWKWARD.items()}
    # A sign-in name outside ASCII; the address is plain, as it is at most providers.
    table["utf8user"] = {"user": "jürgen", "address": f"juergen@{DOMAIN}", "password": "geheim-ß"}
    return table


def crowd():
    """Many ordinary accounts, for measuring."""
    return [{"user": f"batch{n:03}@{DOMAIN}", "address": f"batch{n:03}@{DOMAIN}",
             "password": f"secret-{n:03}"} for n in range(1, BATCH + 1)]


CERTIFIED = {"user": f"certified@{DOMAIN}", "address": f"certified@{DOMAIN}"}
