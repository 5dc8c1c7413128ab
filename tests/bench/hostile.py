#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""hostile.py MAILRIG: files nobody wrote in good faith, each read by `mailrig import --dry-run`:
wall and processor time and peak memory of the whole program. Prints one JSON object; exit 1 above
2 s of processor time, above 300 MB, or if the program ends by a signal."""

import itertools
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

SECONDS = 2
MEGABYTES = 300
MANY = 1_000_000
LARGEST = 16 << 20  # more is not read at all


def cut(text):
    """As much of it as is read."""
    return text[:LARGEST - 4096]


def attributes(count=100_000):
    return "".join(f' a{each}=""' for each in range(count))


def bomb(root):
    levels = "".join(f'<!ENTITY {chr(each)} "{("&" + chr(each - 1) + ";") * 10}">'
                     for each in range(ord("b"), ord("m")))
    return f'<!DOCTYPE {root} [<!ENTITY a "aaaaaaaaaa">{levels}]>'


def frames():
    """Format: what stands before an account's own elements, and after them."""
    wap = '<wap-provisioningdoc><characteristic type="EMAIL2">' \
        '<characteristic type="{8F2E6A3C-0001-0001-0001-000000000001}">'
    return {
        "mobileconfig": ("plist", "<plist><dict><key>PayloadContent</key><array><dict>"
                         "<key>PayloadType</key><string>com.apple.mail.managed</string>",
                         "</dict></array></dict></plist>"),
        "email2-wap": ("wap-provisioningdoc", wap,
                       "</characteristic></characteristic></wap-provisioningdoc>"),
        "email2-syncml": ("SyncML", "<SyncML><SyncBody><!-- EMAIL2 -->", "</SyncBody></SyncML>"),
        "autoconfig": ("clientConfig", '<clientConfig version="1.1"><emailProvider id="a.example">'
                       "<domain>a.example</domain>", "</emailProvider></clientConfig>"),
        "autodiscover": ("Autodiscover", "<Autodiscover xmlns=\"http://schemas.microsoft.com/"
                         'exchange/autodiscover/responseschema/2006"><Response xmlns="http://'
                         "schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/"
                         '2006a"><Account><AccountType>email</AccountType>'
                         "<Protocol><Type>IMAP</Type><Server>a</Server></Protocol>",
                         "</Account></Response></Autodiscover>"),
        "k9s": ("k9settings", '<k9settings version="1" format="1"><accounts><account uuid="a">'
                '<incoming-server type="IMAP"><host>a</host></incoming-server>',
                "</account></accounts></k9settings>"),
    }


ACCOUNTS = {
    "mobileconfig": "<dict><key>PayloadType</key><string>com.apple.mail.managed</string></dict>",
    "email2-wap": '<characteristic type="{%d}"/>',
    "autoconfig": '<incomingServer type="imap"><hostname/></incomingServer>',
    "autodiscover": "<Protocol><Type>IMAP</Type></Protocol>",
    "k9s": '<account><incoming-server type="IMAP"/></account>',
}


def xml_files():
    for name, (root, head, tail) in frames().items():
        yield name, "entity bomb", bomb(root) + head + "<string>&l;</string>" + tail
        yield name, "a file from outside", \
            f'<!DOCTYPE {root} [<!ENTITY x SYSTEM "file:///etc/passwd">]>{head}&x;{tail}'
        yield name, "100,000 attributes", f"{head}<a{attributes()}/>{tail}"
        yield name, "a million elements", f"{head}{'<a/>' * MANY}{tail}"
        yield name, "100,000 deep", f"{head}{'<a>' * 100_000}{'</a>' * 100_000}{tail}"
        yield name, "16 MiB in one value", cut(f"{head}<string>{'x' * LARGEST}")
        yield name, "wrong encoding", \
            f'<?xml version="1.0" encoding="UTF-32"?>{head}{tail}'.encode("latin-1")
        if name in ACCOUNTS:
            one = ACCOUNTS[name]
            many = "".join(one % each for each in range(300_000)) if "%d" in one else one * MANY
            yield name, "a million accounts", cut(head + many)


def text_files():
    yield "splunk", "a million accounts", "[" + ",".join(['{"server":"a"}'] * MANY) + "]"
    yield "mailrig", "a million accounts", \
        '{"format":"mailrig","version":1,"accounts":[' + ",".join(["{}"] * MANY) + "]}"
    yield "mailrig", "100,000 deep", '{"format":"mailrig","accounts":' + "[" * 100_000
    yield "thunderbird-qr", "a million", "[1,[1,1]" + ",[],[]" * 500_000 + "]"
    yield "msmtp", "a million accounts", "account a\nhost b\n" * MANY
    yield "msmtp", "a million lines", "account a\nhost b\n" + "from c\n" * MANY
    yield "mbsync", "a million accounts", "IMAPAccount a\nHost b\n\n" * 600_000
    yield "neomutt", "a million of one", "set folder=imap://a\nset a=b\nset b=" + "$a" * MANY + "\n"
    yield "neomutt", "doubled forty times", "set a0=xxxxxxxxxx\n" + "".join(
        f"set a{each + 1}=$a{each}$a{each}\n" for each in range(40)) + "set folder=imap://a\nset imap_user=$a40\n"
    yield "evolution", "a million accounts", "[Data Source]\n[Mail Account]\n" * 500_000
    yield "evolution", "a million keys", "[Data Source]\n[Mail Account]\n" + "".join(
        f"key{each}=v\n" for each in range(MANY))
    yield "", "noise", os.urandom(LARGEST - 1)
    yield "", "nothing but zeros", bytes(LARGEST - 1)
    yield "", "too large", b" " * (LARGEST + 1)
    yield "", "a binary bomb", binary_bomb()


def binary_bomb():
    """A binary property list of thirty arrays, each ten times the next: 10^30 values."""
    objects = [b"\xaa" + bytes([0, each]) * 10 for each in range(1, 31)] + [b"\x51x"]
    body, offsets = b"bplist00", []
    for each in objects:
        offsets.append(len(body))
        body += each
    table = b"".join(each.to_bytes(2, "big") for each in offsets)
    return body + table + bytes(6) + bytes([2, 2]) + b"".join(
        each.to_bytes(8, "big") for each in (len(objects), 0, len(body)))


def read(mailrig, path, store):
    """Ends with a dictionary of what one import took."""
    began = time.monotonic()
    child = subprocess.Popen([mailrig, "import", path, "--dry-run", "--json", "--store", store],
                             stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL)
    told = sum(len(part) for part in iter(lambda: child.stdout.read(1 << 16), b""))
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return {"exit": child.returncode, "wall_s": round(time.monotonic() - began, 3),
            "cpu_s": round(used.ru_utime + used.ru_stime, 3),
            "peak_mb": round(used.ru_maxrss * 1024 / 1e6, 1), "answer_bytes": told}


def make_files(folder):
    """In a process of its own: a child's peak begins with what its parent holds."""
    child = os.fork()
    if not child:
        names = []
        for name, what, content in itertools.chain(xml_files(), text_files()):
            path = pathlib.Path(folder, str(len(names)))
            path.write_bytes(content.encode() if isinstance(content, str) else content)
            names.append(f"{name}: {what}" if name else what)
        pathlib.Path(folder, "names").write_text(json.dumps(names), encoding="utf-8")
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        sys.exit("The files could not be made.")
    return json.loads(pathlib.Path(folder, "names").read_text(encoding="utf-8"))


def main():
    mailrig = sys.argv[1]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        results = {name: read(mailrig, os.path.join(folder, str(index)),
                              os.path.join(folder, "store"))
                   for index, name in enumerate(make_files(folder))}
    missed = [name for name, one in results.items() if one["cpu_s"] > SECONDS
              or one["peak_mb"] > MEGABYTES or one["exit"] not in (0, 1, 2, 16)]
    slowest = max(results, key=lambda each: results[each]["cpu_s"])
    largest = max(results, key=lambda each: results[each]["peak_mb"])
    print(json.dumps({"hostile": {"limit_s": SECONDS, "limit_mb": MEGABYTES, "files": len(results),
                                  "slowest": {slowest: results[slowest]},
                                  "largest": {largest: results[largest]}, "missed": missed,
                                  "each": results}}, indent=1))
    sys.exit(bool(missed))


if __name__ == "__main__":
    main()
