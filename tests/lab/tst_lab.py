# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves the lab with the standard library's clients and curl, so that what fails against it later
is Mailrig's fault. Needs MAILRIG_LAB."""

import concurrent.futures
import contextlib
import hashlib
import json
import os
import poplib
import smtplib
import ssl
import subprocess
import sys
import tempfile
import time
import unittest

sys.dont_write_bytecode = True
import clients  # noqa: E402

with open(os.environ["MAILRIG_LAB"], encoding="utf-8") as note:
    LAB = json.load(note)


def trusting(ca_file=LAB["caFile"]):
    return ssl.create_default_context(cafile=ca_file)


@contextlib.contextmanager
def session(protocol, security, port, host=LAB["host"], context=None):
    opened = clients.open_session(protocol, security, host, LAB["ports"][port],
                                  context or trusting())
    try:
        yield opened
    finally:
        with contextlib.suppress(OSError, smtplib.SMTPException, poplib.error_proto):
            clients.leave(opened)


class SigningIn(unittest.TestCase):
    def test_every_user_signs_in_by_every_mechanism_at_every_listener(self):
        self.try_all((*listener, mechanism, name, LAB["users"][name]["password"], True)
                     for listener in clients.LISTENERS for mechanism in LAB["mechanisms"]
                     for name in LAB["users"])

    def test_a_wrong_password_is_refused_by_every_mechanism_at_every_listener(self):
        self.try_all((*listener, mechanism, "anna", "wrong", False)
                     for listener in clients.LISTENERS for mechanism in LAB["mechanisms"])

    def try_all(self, rows):
        rows = list(rows)
        # Most of a sign-in is waiting: several at a time.
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            problems = list(pool.map(self.problem, rows))
        self.assertGreater(len(rows), 0)
        for row, problem in zip(rows, problems):
            with self.subTest(row=row[:-2]):
                self.assertIsNone(problem)

    @staticmethod
    def problem(row):
        protocol, security, port, mechanism, name, password, right = row
        try:
            with session(protocol, security, port) as opened:
                if mechanism not in clients.offered(opened):
                    return f"{mechanism} is not offered"
                clients.sign_in(opened, mechanism, LAB["users"][name]["user"], password)
        except clients.Refused as refusal:
            return repr(refusal) if right else None
        except Exception as problem:  # whatever it is, the row has failed
            return repr(problem)
        return None if right else "the wrong password was taken"

    def test_pop3_signs_in_by_apop(self):
        for name, person in LAB["users"].items():
            with self.subTest(user=name), session("pop3", "tls", "pop3s") as opened:
                stamp = opened.welcome[opened.welcome.index(b"<"):]
                digest = hashlib.md5(stamp + person["password"].encode()).hexdigest()
                self.assertTrue(opened._shortcmd(f"APOP {person['user']} {digest}")
                                .startswith(b"+OK"))

    def test_a_client_certificate_signs_in_its_user_and_nobody_without_one(self):
        person = LAB["clientCertificate"]
        for protocol, security, port in clients.LISTENERS:
            if protocol == "smtp" or security == "none":
                continue
            context = trusting()
            context.load_cert_chain(person["file"])
            with self.subTest(protocol=protocol, security=security):
                with session(protocol, security, port, person["host"], context) as opened:
                    self.assertIn("EXTERNAL", clients.offered(opened))
                    clients.sign_in(opened, "EXTERNAL", person["user"], None)
                with session(protocol, security, port, person["host"]) as opened:
                    with self.assertRaises(clients.Refused):
                        clients.sign_in(opened, "EXTERNAL", person["user"], None)
                with session(protocol, security, port) as opened:
                    with self.assertRaises(clients.Refused):
                        clients.sign_in(opened, "PLAIN", person["user"], "")

    def test_curl_signs_in_too(self):
        person = LAB["users"]["anna"]
        for scheme in ("imaps", "pop3s"):
            with self.subTest(scheme=scheme):
                result = subprocess.run(
                    ["curl", "--silent", "--show-error", "--fail", "--cacert", LAB["caFile"],
                     "--config", "-", f"{scheme}://localhost:{LAB['ports'][scheme]}/"],
                    input=f'user = "{person["user"]}:{person["password"]}"', text=True,
                    capture_output=True, check=False)
                self.assertEqual(result.returncode, 0, result.stderr)


class Encryption(unittest.TestCase):
    def test_every_address_serves_every_port(self):
        for address in LAB["addresses"]:
            for protocol, security, port in clients.LISTENERS:
                with self.subTest(address=address, port=port, security=security), \
                        session(protocol, security, port, host=address):
                    pass

    def test_a_bad_certificate_is_refused(self):
        # Python's answer may name one reason where Mailrig has to name all of them.
        for bad in LAB["badCertificates"]:
            for protocol, security, port in clients.LISTENERS:
                if security == "none":
                    continue
                context = trusting()
                context.verify_flags |= ssl.VERIFY_X509_STRICT
                with self.subTest(certificate=bad["id"], protocol=protocol, security=security), \
                        self.assertRaises(ssl.SSLCertVerificationError):
                    clients.open_session(protocol, security, bad["address"], LAB["ports"][port],
                                         context)

    def test_behind_a_bad_certificate_stands_a_working_server(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        context.set_ciphers("DEFAULT:@SECLEVEL=0")
        person = LAB["users"]["anna"]
        for bad in LAB["badCertificates"]:
            for protocol, security, port in clients.LISTENERS:
                if security == "none":
                    continue
                with self.subTest(certificate=bad["id"], protocol=protocol, security=security), \
                        session(protocol, security, port, bad["address"], context) as opened:
                    clients.sign_in(opened, "PLAIN", person["user"], person["password"])

    def test_one_address_lets_nobody_in_before_encryption(self):
        person = LAB["users"]["anna"]
        address = LAB["tlsRequiredAddress"]
        for protocol in ("imap", "pop3"):
            with self.subTest(protocol=protocol):
                with session(protocol, "none", protocol, host=address) as opened:
                    self.assertNotIn("PLAIN", clients.offered(opened))
                    with self.assertRaises(clients.Refused):
                        clients.sign_in(opened, "PLAIN", person["user"], person["password"])
                with session(protocol, "starttls", protocol, host=address) as opened:
                    clients.sign_in(opened, "PLAIN", person["user"], person["password"])


class Sending(unittest.TestCase):
    anna, bob = LAB["users"]["anna"], LAB["users"]["bob"]

    def test_a_message_to_oneself_arrives(self):
        for name in ("anna", "utf8user"):
            person = LAB["users"][name]
            for _, security, port in [row for row in clients.LISTENERS if row[0] == "smtp"]:
                mark = f"<{os.urandom(8).hex()}@client.example>"
                with self.subTest(user=name, port=port):
                    with session("smtp", security, port) as out:
                        clients.sign_in(out, "PLAIN", person["user"], person["password"])
                        out.sendmail(person["address"], [person["address"]],
                                     f"Message-ID: {mark}\r\nSubject: lab\r\n\r\nHello.\r\n")
                    self.arrives(person, mark)

    def arrives(self, person, mark):
        with session("imap", "tls", "imaps") as inbox:
            clients.sign_in(inbox, "PLAIN", person["user"], person["password"])
            inbox.select("INBOX")
            limit = time.monotonic() + 10
            found = []
            while not found and time.monotonic() < limit:
                inbox.noop()
                found = inbox.search(None, "HEADER", "Message-ID", f'"{mark}"')[1][0].split()
            self.assertEqual(len(found), 1)
            inbox.store(found[0], "+FLAGS", "\\Deleted")
            inbox.expunge()

    def replies(self, port, security, sender, recipient, person=None):
        with session("smtp", security, port) as out:
            if person:
                clients.sign_in(out, "PLAIN", person["user"], person["password"])
            out.mail(sender)
            code, text = out.rcpt(recipient)
            return code, text.decode()

    def test_senders_and_recipients_are_checked(self):
        anna, bob = self.anna["address"], self.bob["address"]
        rows = [
            ("mail for anna comes in without sign-in", "smtp", None, "x@other.example", anna, 250),
            ("nobody relays without sign-in", "smtp", None, "x@other.example", "y@other.example",
             554),
            ("no such mailbox", "smtp", None, "x@other.example", "nobody@lab.example", 550),
            ("anna sends as anna", "submissions", self.anna, anna, bob, 250),
            ("anna may not send as bob", "submissions", self.anna, bob, anna, 553),
            ("submission wants a sign-in", "submission", None, anna, bob, 554),
        ]
        for row, port, person, sender, recipient, expected in rows:
            security = {"smtp": "none", "submission": "starttls"}.get(port, "tls")
            with self.subTest(row):
                code, text = self.replies(port, security, sender, recipient, person)
                self.assertEqual(code, expected, text)

    def test_sign_in_is_offered_only_where_it_may_be_used(self):
        for port, security, expected in (("smtp", "none", False), ("smtp", "starttls", False),
                                         ("submission", "none", False),
                                         ("submission", "starttls", True)):
            with self.subTest(port=port, security=security), \
                    session("smtp", security, port) as opened:
                self.assertEqual(bool(clients.offered(opened)), expected)


class Ending(unittest.TestCase):
    LAB_PROGRAM = os.path.join(os.path.dirname(os.path.abspath(__file__)), "lab")
    KINDS = {"with OAuth": ([], {"oauth", "dovecot", "postfix"}),
             "without OAuth": (["--without-oauth"], {"dovecot", "postfix"})}

    def test_nothing_is_left_behind(self):
        for kind, (options, servers) in self.KINDS.items():
            with self.subTest(kind), tempfile.TemporaryDirectory() as folder:
                done = subprocess.run(
                    [self.LAB_PROGRAM, "run", *options, os.path.join(folder, "lab"), "--",
                     "sh", "-c", 'cat "$MAILRIG_LAB" >&2'],
                    capture_output=True, text=True, check=True)
                lab = json.loads(done.stderr)
                self.assertEqual(set(lab["pids"]), servers)
                self.assertEqual("oauth" in lab, "oauth" in servers)
                self.assertEqual(os.listdir(folder), [])
                self.assertFalse(os.path.exists(lab["folder"]))
                for name in os.listdir("/proc"):
                    if name.isdigit():
                        self.assertNotIn(lab["folder"], self.command_line(name))

    @staticmethod
    def command_line(process):
        with contextlib.suppress(OSError):
            with open(f"/proc/{process}/cmdline", encoding="utf-8", errors="replace") as file:
                return file.read()
        return ""


if __name__ == "__main__":
    unittest.main(verbosity=1)
