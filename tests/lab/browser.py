# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""An OAuth client and a person's browser, on the standard library alone: independent witnesses."""

import base64
import hashlib
import http.cookiejar
import json
import secrets
import urllib.error
import urllib.parse
import urllib.request


class _Standing(urllib.request.HTTPRedirectHandler):
    """Redirects are answers, not orders."""

    def redirect_request(self, *_):
        return None


def ask(url, form=None, headers=None, jar=None, body=None, context=None):
    """Status, headers and text; a form or a body makes it a POST."""
    handlers = [_Standing(), urllib.request.ProxyHandler({})]
    if jar is not None:
        handlers.append(urllib.request.HTTPCookieProcessor(jar))
    if context:
        handlers.append(urllib.request.HTTPSHandler(context=context))
    if form is not None:
        body = urllib.parse.urlencode(form)
    request = urllib.request.Request(url, body.encode() if body is not None else None,
                                     headers or {})
    try:
        with urllib.request.build_opener(*handlers).open(request, timeout=20) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.code, refusal.headers, refusal.read().decode()


def ask_json(url, form=None, headers=None, body=None, context=None):
    status, _, text = ask(url, form, headers, None, body, context)
    return status, json.loads(text) if text else {}


def basic(client):
    pair = f"{client['client_id']}:{client['client_secret']}"
    return {"Authorization": "Basic " + base64.b64encode(pair.encode()).decode()}


def sign_in(address, account, action="approve"):
    """Walks from an authorization address through the sign-in page to where the browser is sent
    in the end: the redirect that leaves the server."""
    jar = http.cookiejar.CookieJar()
    home = urllib.parse.urlsplit(address).netloc
    form = None
    for _ in range(8):
        status, headers, text = ask(address, form, None, jar)
        form = None
        if status in (302, 303):
            address = urllib.parse.urljoin(address, headers["Location"])
            if urllib.parse.urlsplit(address).netloc != home:
                return address
        elif status == 200 and "<form" in text:
            form = {"account": account, "action": action}
        else:
            break
    raise AssertionError(f"the browser is stuck at {address}: {status}\n{text}")


def pkce():
    """A verifier and its challenge, RFC 7636."""
    verifier = secrets.token_urlsafe(32)
    digest = hashlib.sha256(verifier.encode()).digest()
    return verifier, base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
