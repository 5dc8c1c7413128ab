# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seals and opens by other libraries than ours, from standard input to standard output.

sealjudge.py open       the passphrase's line, then a sealed file
sealjudge.py seal LOGN  the passphrase's line, then any bytes
"""
import base64
import hashlib
import sys

from cryptography.hazmat.primitives.ciphers.aead import AESGCM


def cipher(passphrase, header):
    log_n, r, p = map(int, header.split()[3:6])
    salt, nonce = map(base64.b64decode, header.split()[6:])
    key = hashlib.scrypt(passphrase, salt=salt, n=2**log_n, r=r, p=p, maxmem=2**28, dklen=32)
    return AESGCM(key), nonce


passphrase, rest = sys.stdin.buffer.read().split(b"\n", 1)
if sys.argv[1] == "open":
    header, body = rest.split(b"\n", 1)
    aes, nonce = cipher(passphrase, header)
    sys.stdout.buffer.write(aes.decrypt(nonce, base64.b64decode(body), header))
else:
    encoded = [base64.b64encode(bytes(range(size))) for size in (16, 12)]
    header = b" ".join([b"mailrig-encrypted 1 scrypt", sys.argv[2].encode(), b"8 1", *encoded])
    aes, nonce = cipher(passphrase, header)
    sealed = base64.encodebytes(aes.encrypt(nonce, rest, header))
    sys.stdout.buffer.write(header + b"\n" + sealed)
