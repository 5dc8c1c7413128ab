# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves the lab's authorization server, and that the mail servers take its tokens. Needs
MAILRIG_LAB."""

import base64
import concurrent.futures
import json
import os
import ssl
import subprocess
import sys
import time
import unittest
import urllib.parse
import uuid

sys.dont_write_bytecode = True
import browser  # noqa: E402
import clients  # noqa: E402

with open(os.environ["MAILRIG_LAB"], encoding="utf-8") as note:
    LAB = json.load(note)
OAUTH = LAB["oauth"]
PUBLIC, CONFIDENTIAL = OAUTH["clients"]["public"], OAUTH["clients"]["confidential"]
ANNA, BOB = (LAB["users"][name]["address"] for name in ("anna", "bob"))
DEVICE = "urn:ietf:params:oauth:grant-type:device_code"
METADATA = browser.ask_json(OAUTH["issuer"] + "/.well-known/openid-configuration")[1]
TOKEN = METADATA["token_endpoint"]
REDIRECT = "http://127.0.0.1:9/"


def registered(**wishes):
    """A client of a test's own: what is set for it touches no other."""
    status, answer = browser.ask_json(
        METADATA["registration_endpoint"], headers={"Content-Type": "application/json"},
        body=json.dumps({"client_name": "Witness", "application_type": "native",
                         "token_endpoint_auth_method": "none",
                         "grant_types": ["authorization_code", "refresh_token", DEVICE],
                         "response_types": ["code"], "redirect_uris": ["http://127.0.0.1/"],
                         "scope": " ".join(OAUTH["scopes"].values())}))
    assert status == 201, answer
    if wishes:
        treat(answer["client_id"], **wishes)
    return answer["client_id"]


def treat(client, **wishes):
    status, _ = browser.ask_json(OAUTH["test"] + "/client",
                                 body=json.dumps({"client_id": client, **wishes}))
    assert status == 200, status


def begin(client, scope="mail"):
    status, answer = browser.ask_json(METADATA["device_authorization_endpoint"],
                                      {"client_id": client, "scope": scope})
    assert status == 200, answer
    return answer


def at_device(code, action, account=ANNA):
    query = urllib.parse.urlencode({"user_code": code["user_code"], "account": account,
                                    "action": action})
    return browser.ask_json(f"{OAUTH['test']}/device?{query}")[0]


def poll(client, code):
    return browser.ask_json(TOKEN, {"grant_type": DEVICE, "client_id": client,
                                    "device_code": code["device_code"]})


def tokens(scope="mail", account=ANNA, **wishes):
    """Client and answer of a device flow that went well."""
    client = registered(**wishes)
    code = begin(client, scope)
    assert at_device(code, "approve", account) == 200
    status, answer = poll(client, code)
    assert status == 200, answer
    return client, answer


def refresh(client, token, **more):
    return browser.ask_json(TOKEN, {"grant_type": "refresh_token", "client_id": client,
                                    "refresh_token": token, **more})


def alone(scope="mail"):
    """The confidential client's own token, by its secret."""
    status, answer = browser.ask_json(TOKEN, {"grant_type": "client_credentials", "scope": scope},
                                      browser.basic(CONFIDENTIAL))
    assert status == 200, answer
    return answer["access_token"]


def payload(token):
    part = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


class Server(unittest.TestCase):
    def test_two_issuers_say_where_everything_is(self):
        trusting = ssl.create_default_context(cafile=LAB["caFile"])
        for issuer in (OAUTH["issuer"], OAUTH["tlsIssuer"]):
            for name in ("openid-configuration", "oauth-authorization-server"):
                with self.subTest(issuer=issuer, document=name):
                    status, answer = browser.ask_json(f"{issuer}/.well-known/{name}",
                                                      context=trusting)
                    self.assertEqual((status, answer["issuer"]), (200, issuer))
                    self.assertTrue(answer["token_endpoint"].startswith(issuer))

    def test_a_device_waits_for_its_person(self):
        client = registered()
        code = begin(client)
        self.assertEqual(code["interval"], 1)
        time.sleep(1)
        self.assertEqual(poll(client, code)[1]["error"], "authorization_pending")
        self.assertEqual(poll(client, code)[1]["error"], "slow_down")
        self.assertEqual(at_device(code, "approve"), 200)
        status, answer = poll(client, code)
        self.assertEqual(status, 200, answer)
        self.assertEqual(payload(answer["access_token"])["email"], ANNA)
        self.assertEqual(poll(client, code)[1]["error"], "invalid_grant")

    def test_a_device_is_denied_or_too_late(self):
        client = registered(deviceSeconds=1, interval=None)
        code = begin(client)
        self.assertNotIn("interval", code)
        at_device(code, "deny")
        self.assertEqual(poll(client, code)[1]["error"], "access_denied")
        code = begin(client)
        time.sleep(2.1)
        self.assertEqual(poll(client, code)[1]["error"], "expired_token")

    def test_a_browser_comes_back_with_a_code(self):
        verifier, challenge = browser.pkce()
        query = {"client_id": PUBLIC["client_id"], "response_type": "code", "scope": "mail",
                 "redirect_uri": REDIRECT, "state": "stately", "code_challenge": challenge,
                 "code_challenge_method": "S256"}
        place = METADATA["authorization_endpoint"] + "?" + urllib.parse.urlencode(query)
        back = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(
            browser.sign_in(place, ANNA)).query))
        self.assertEqual((back["state"], back["iss"]), ("stately", OAUTH["issuer"]))
        form = {"grant_type": "authorization_code", "client_id": PUBLIC["client_id"],
                "redirect_uri": REDIRECT, "code": back["code"], "code_verifier": verifier}
        status, answer = browser.ask_json(TOKEN, form)
        self.assertEqual(status, 200, answer)
        self.assertIn("refresh_token", answer)
        self.assertEqual(browser.ask_json(TOKEN, form)[1]["error"], "invalid_grant")
        denied = browser.sign_in(place, ANNA, "deny")
        self.assertIn("error=access_denied", denied)
        without = {name: value for name, value in query.items() if "challenge" not in name}
        refused = browser.ask(METADATA["authorization_endpoint"] + "?"
                              + urllib.parse.urlencode(without))[1]["Location"]
        self.assertIn("error=invalid_request", refused)

    def test_a_person_at_a_device_gets_through_the_pages_too(self):
        client = registered()
        code = begin(client)
        _, _, text = browser.ask(code["verification_uri_complete"])
        self.assertIn(code["user_code"], text)

    def test_refresh_tokens_rotate_and_an_old_one_ends_the_grant(self):
        client, first = tokens()
        status, second = refresh(client, first["refresh_token"], scope="mail")
        self.assertEqual(status, 200, second)
        self.assertNotEqual(second["refresh_token"], first["refresh_token"])
        status, answer = refresh(client, first["refresh_token"])
        self.assertEqual((status, answer["error"]), (400, "invalid_grant"))
        self.assertEqual(refresh(client, second["refresh_token"])[0], 400)

    def test_revocation_ends_a_grant(self):
        client, answer = tokens()
        status, _ = browser.ask_json(METADATA["revocation_endpoint"],
                                     {"client_id": client, "token": answer["refresh_token"]})
        self.assertEqual(status, 200)
        self.assertEqual(refresh(client, answer["refresh_token"])[1]["error"], "invalid_grant")

    def test_clients_act_for_themselves_by_secret_and_by_certificate(self):
        self.assertEqual(payload(alone())["email"], ANNA)
        wrong = {**CONFIDENTIAL, "client_secret": "wrong"}
        status, answer = browser.ask_json(TOKEN, {"grant_type": "client_credentials"},
                                          browser.basic(wrong))
        self.assertEqual((status, answer["error"]), (401, "invalid_client"))
        for thumbprint, expected in ((True, 200), (False, 401)):
            with self.subTest(thumbprint=thumbprint):
                status, answer = browser.ask_json(TOKEN, {
                    "grant_type": "client_credentials", "scope": "mail",
                    "client_id": OAUTH["clients"]["certificate"]["client_id"],
                    "client_assertion_type":
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                    "client_assertion": self.assertion(thumbprint)})
                self.assertEqual(status, expected, answer)

    @staticmethod
    def assertion(with_thumbprint):
        def part(data):
            return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
        client = OAUTH["clients"]["certificate"]
        der = subprocess.run(["openssl", "x509", "-in", client["certificate"], "-outform", "DER"],
                             capture_output=True, check=True).stdout
        digest = subprocess.run(["openssl", "dgst", "-sha256", "-binary"], input=der,
                                capture_output=True, check=True).stdout
        now = int(time.time())
        header = {"alg": "RS256", "typ": "JWT",
                  **({"x5t#S256": part(digest)} if with_thumbprint else {})}
        claims = {"iss": client["client_id"], "sub": client["client_id"], "aud": TOKEN,
                  "jti": str(uuid.uuid4()), "iat": now, "nbf": now, "exp": now + 300}
        text = ".".join(part(json.dumps(each).encode()) for each in (header, claims))
        signature = subprocess.run(["openssl", "dgst", "-sha256", "-sign", client["certificate"]],
                                   input=text.encode(), capture_output=True, check=True).stdout
        return text + "." + part(signature)

    def test_faults_come_as_often_as_asked_for(self):
        path = urllib.parse.urlsplit(METADATA["jwks_uri"]).path
        place = METADATA["jwks_uri"]
        before = browser.ask_json(OAUTH["test"] + "/requests")[1].get(path, 0)
        browser.ask_json(OAUTH["test"] + "/fault", body=json.dumps(
            {"path": path, "count": 1, "status": 503, "headers": {"Retry-After": "7"}}))
        status, headers, _ = browser.ask(place)
        self.assertEqual((status, headers["Retry-After"]), (503, "7"))
        browser.ask_json(OAUTH["test"] + "/fault", body=json.dumps({"path": path, "drop": True}))
        with self.assertRaises(ConnectionError):
            browser.ask(place)
        self.assertEqual(browser.ask(place)[0], 200)
        after = browser.ask_json(OAUTH["test"] + "/requests")[1][path]
        self.assertEqual(after - before, 3)


class Mail(unittest.TestCase):
    @staticmethod
    def problem(row):
        """What a mail server says of a token: nothing where it is taken."""
        _, protocol, security, port, mechanism, token, user = row
        session = clients.open_session(protocol, security, LAB["host"], LAB["ports"][port],
                                       ssl.create_default_context(cafile=LAB["caFile"]))
        try:
            if mechanism not in clients.offered(session):
                raise RuntimeError(f"{mechanism} is not offered")
            clients.sign_in(session, mechanism, user, token)
            return None
        except clients.Refused as refusal:
            return str(refusal)
        finally:
            clients.leave(session)

    def problems(self, tokens_and_users):
        rows = [(name, *listener, mechanism, token, user)
                for name, (token, user) in tokens_and_users.items()
                for listener in clients.LISTENERS for mechanism in OAUTH["mechanisms"]]
        # Most of a sign-in is waiting: several at a time.
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            for row, problem in zip(rows, pool.map(self.problem, rows)):
                yield row[:-2], problem

    def test_tokens_sign_in_everywhere(self):
        rows = {"JWT": tokens()[1]["access_token"],
                "opaque": tokens("mail.opaque")[1]["access_token"],
                "4 KiB": tokens(padBytes=2600)[1]["access_token"],
                "of a client for itself": alone(),
                "opaque, of a client for itself": alone("mail.opaque")}
        for row, problem in self.problems({name: (rows[name], ANNA) for name in rows}):
            with self.subTest(row=row):
                self.assertIsNone(problem)

    def test_tokens_that_are_not_good_for_it_do_not(self):
        client, revoked = tokens("mail.opaque")
        browser.ask_json(METADATA["revocation_endpoint"],
                         {"client_id": client, "token": revoked["access_token"]})
        good = tokens()[1]["access_token"]
        head, _, signature = good.split(".")
        forged = base64.urlsafe_b64encode(json.dumps({**payload(good), "email": BOB}).encode())
        rows = {"somebody else's": (good, BOB),
                "forged": (".".join([head, forged.rstrip(b"=").decode(), signature]), BOB),
                "of another service": (tokens("calendar")[1]["access_token"], ANNA),
                "expired": (tokens(accessSeconds=-60)[1]["access_token"], ANNA),
                "revoked": (revoked["access_token"], ANNA),
                "nobody's": ("nonsense", ANNA)}
        for row, problem in self.problems(rows):
            with self.subTest(row=row):
                self.assertIsNotNone(problem)


if __name__ == "__main__":
    unittest.main(verbosity=1)
