#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding settings with the real program, a real name server, and the lab's mail servers.

MAILRIG_LAB=lab.json MAILRIG_CLI=mailrig tst_discovery.py
"""

import json
import os
import subprocess
import sys
import tempfile
import time
import unittest

sys.dont_write_bytecode = True
import discovery  # noqa: E402


class Discovery(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open(os.environ["MAILRIG_LAB"], encoding="utf-8") as file:
            cls.lab = json.load(file)
        with open(cls.lab["caFile"], encoding="utf-8") as file:
            authority = file.read()
        cls.folder = tempfile.TemporaryDirectory(prefix="mailrig-discovery-")
        cls.net = discovery.Net(cls.folder.name, cls.lab["ports"], authority)

    @classmethod
    def tearDownClass(cls):
        cls.net.close()
        cls.folder.cleanup()

    def mailrig(self, *words, code=0):
        store = os.path.join(self.folder.name, "store")
        result = subprocess.run(
            [os.environ["MAILRIG_CLI"], "--json", "--store", store, *words],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=60)
        self.assertEqual(result.returncode, code, result.stdout + result.stderr)
        return json.loads(result.stdout.splitlines()[0])

    def discover(self, *words, code=0):
        return self.mailrig("discover", *words, *self.net.options(), code=code)

    @staticmethod
    def phases(found):
        return {state["source"]: state["phase"] for state in found["sources"]}

    def test_every_source_of_a_well_kept_domain_answers(self):
        found = self.discover("ann@good.example", "--allow-address")
        phases = self.phases(found)
        for source in ("autoconfig", "wellKnownAutoconfig", "ispdb", "srv", "pacc",
                       "autodiscover"):
            self.assertEqual(phases[source], "answered", found["sources"])
        best = found["candidates"][0]
        self.assertEqual((best["source"], best["trust"]), ("pacc", "digest"))
        self.assertEqual(best["incoming"]["host"], "imap.good.example")
        self.assertIn("autoconfig", best["confirmedBy"])
        self.assertIn("srv", best["confirmedBy"])

    def test_odd_answers_are_told_and_not_believed(self):
        found = self.discover("ann@odd.example", "--allow-address")
        states = {state["source"]: state for state in found["sources"]}
        self.assertEqual(states["autoconfig"].get("code"), "wrongProtocol")  # a redirect loop
        self.assertEqual(states["wellKnownAutoconfig"]["phase"], "nothing")  # HTML
        self.assertEqual(states["ispdb"]["phase"], "nothing")  # a picture
        self.assertEqual(states["pacc"].get("code"), "fileMalformed")  # wrong digest
        self.assertEqual(states["autodiscover"]["phase"], "cancelled")  # leads away, no consent
        self.assertEqual(states["srv"]["phase"], "answered")
        servers = {candidate["incoming"]["host"] for candidate in found["candidates"]}
        self.assertEqual(servers, {"one.odd.example", "two.odd.example"})
        self.assertEqual({c["incoming"]["protocol"] for c in found["candidates"]}, {"pop3"})

    def test_consent_leads_on(self):
        found = self.discover("ann@odd.example", "--allow-address", "--follow", "--source",
                              "autodiscover")
        self.assertEqual(found["candidates"][0]["incoming"]["host"], "imap.good.example")

    def test_worse_answers_end_too(self):
        found = self.discover("ann@worse.example", code=1)
        states = {state["source"]: state for state in found["sources"]}
        self.assertEqual(states["autoconfig"]["code"], "encryptionRequired")  # a downgrade
        self.assertEqual(states["wellKnownAutoconfig"]["code"], "messageTooLarge")
        self.assertEqual(states["ispdb"]["code"], "permanentServerFault")
        self.assertEqual(states["pacc"]["phase"], "cancelled")  # leads away
        self.assertEqual(found["candidates"], [])

    def test_hanging_sources_are_left_in_time(self):
        began = time.monotonic()
        found = self.discover("ann@slow.example")
        self.assertLess(time.monotonic() - began, 12)
        phases = self.phases(found)
        self.assertEqual(phases["autoconfig"], "answered")
        self.assertEqual(phases["ispdb"], "failed")

    def test_mail_exchangers_lead_to_a_provider(self):
        found = self.discover("ann@hosted.example")
        best = found["candidates"][0]
        self.assertEqual((best["source"], best["trust"]), ("mx", "plain"))
        self.assertEqual(best["incoming"]["host"], "imap.gmail.com")
        self.assertEqual(best["notes"][0]["kind"], "appPassword")

    def test_real_servers_are_probed(self):
        found = self.discover("anna@lab.example", "--source", "probe")
        best = found["candidates"][0]
        self.assertTrue(best["usable"], best)
        self.assertEqual(best["incoming"]["security"], "tls")
        self.assertEqual(best["outgoing"]["security"], "tls")
        self.assertIn("PLAIN", best["incoming"]["mechanisms"])
        self.assertIn("IMAP4rev1", best["incoming"]["capabilities"])
        self.assertIn("imap.lab.example", best["incoming"]["certificate"]["names"])

    def test_what_is_found_is_saved(self):
        found = self.discover("anna@lab.example", "--source", "srv", "--save", "found")
        self.assertEqual(found["account"]["identity"]["address"], "anna@lab.example")
        kept = self.mailrig("accounts", "show", "found")
        self.assertEqual(kept["incoming"]["host"], "imap.lab.example")
        self.assertEqual(kept["outgoing"]["credential"]["type"], "sameAsIncoming")

    def test_nobody_is_asked_before(self):
        before = (len(self.net.web.seen), self.net.asked_names())
        listed = self.discover("ann@good.example", "--hosts")
        self.assertIn("autoconfig.good.example", [each["host"] for each in listed["hosts"]])
        self.assertEqual({each["learns"] for each in listed["hosts"]}, {"domain"})
        self.discover("ann@good.example", "--offline", code=1)
        self.discover("ann@gmail.com")  # known already
        self.assertEqual((len(self.net.web.seen), self.net.asked_names()), before)

    def test_the_address_stays_here(self):
        mark = len(self.net.web.seen)
        self.discover("ann-canary@good.example")
        self.assertFalse([each for each in self.net.web.seen[mark:] if "canary" in str(each)])

    def test_an_audit_says_what_differs(self):
        found = self.discover("--audit", "good.example", code=14)
        self.assertTrue(found["published"])
        hosts = {each["host"]: each for each in found["differences"]}
        self.assertEqual(hosts["old.good.example"]["namedBy"], ["ispdb"])
        picks = {each["client"]: each["pick"] for each in found["clients"]}
        self.assertEqual(picks["thunderbird"]["source"], "autoconfig")
        self.assertEqual(picks["outlook"]["source"], "autodiscover")
        self.assertEqual(picks["appleMail"]["source"], "pacc")
        self.assertEqual(picks["k9"]["source"], "autoconfig")
        self.assertEqual({each["code"] for each in found["servers"]}, {"nameNotFound"})
        self.assertEqual({each["client"]: each["basis"] for each in found["clients"]},
                         {"thunderbird": "source", "k9": "source", "appleMail": "documentation",
                          "outlook": "documentation"})
        web = {each["host"]: each for each in found["webServers"]}
        self.assertEqual(set(web), {"good.example", "autoconfig.good.example",
                                    "ua-auto-config.good.example", "autodiscover.good.example"})
        for each in web.values():
            self.assertNotIn("code", each)
            self.assertTrue(each["notAfter"], each)

    def test_an_audit_says_how_long_certificates_hold(self):
        found = self.discover("--audit", "lab.example")
        expiries = [each.get("notAfter") for each in found["servers"] if "code" not in each]
        self.assertTrue(expiries and all(expiries), found["servers"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
