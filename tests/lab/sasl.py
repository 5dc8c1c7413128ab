# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The client's half of each mechanism, on the standard library alone: an independent witness."""

import base64
import hashlib
import hmac
import secrets


def plain(user, password):
    return iter_answers([f"\0{user}\0{password}".encode()])


def login(user, password):
    return iter_answers([user.encode(), password.encode()])


def iter_answers(answers):
    remaining = iter(answers)
    return lambda challenge: next(remaining)


def cram_md5(user, password):
    def answer(challenge):
        digest = hmac.new(password.encode(), challenge, hashlib.md5).hexdigest()
        return f"{user} {digest}".encode()
    return answer


def scram(algorithm):
    """RFC 5802. The server's signature is checked: a wrong one raises."""
    def mechanism(user, password):
        name = user.replace("=", "=3D").replace(",", "=2C")
        nonce = secrets.token_hex(12)
        first = f"n={name},r={nonce}"
        expected = []

        def digest(key, text):
            return hmac.new(key, text.encode(), algorithm).digest()

        def final(challenge):
            fields = dict(part.split("=", 1) for part in challenge.decode().split(","))
            if not fields["r"].startswith(nonce):
                raise ValueError("SCRAM: another nonce")
            salted = hashlib.pbkdf2_hmac(algorithm, password.encode(),
                                         base64.b64decode(fields["s"]), int(fields["i"]))
            bare = f"c=biws,r={fields['r']}"
            everything = f"{first},{challenge.decode()},{bare}"
            key = digest(salted, "Client Key")
            signature = digest(hashlib.new(algorithm, key).digest(), everything)
            proof = base64.b64encode(bytes(a ^ b for a, b in zip(key, signature))).decode()
            expected.append(base64.b64encode(digest(digest(salted, "Server Key"), everything)))
            return f"{bare},p={proof}".encode()

        def answer(challenge):
            if not challenge:
                return f"n,,{first}".encode()
            if challenge.startswith(b"r="):
                return final(challenge)
            if challenge != b"v=" + expected[0]:
                raise ValueError(f"SCRAM: the server's signature is wrong: {challenge!r}")
            return b""
        return answer
    return mechanism


def external(user, _password):
    return iter_answers([user.encode()])


def xoauth2(user, token):
    # After a refusal, whose reason is a challenge, an empty line ends it.
    return iter_answers([f"user={user}\x01auth=Bearer {token}\x01\x01".encode(), b""])


def oauthbearer(user, token):
    """RFC 7628."""
    name = user.replace("=", "=3D").replace(",", "=2C")
    return iter_answers([f"n,a={name},\x01auth=Bearer {token}\x01\x01".encode(), b"\x01"])


MECHANISMS = {"PLAIN": plain, "LOGIN": login, "CRAM-MD5": cram_md5,
              "SCRAM-SHA-1": scram("sha1"), "SCRAM-SHA-256": scram("sha256"),
              "EXTERNAL": external, "XOAUTH2": xoauth2, "OAUTHBEARER": oauthbearer}
