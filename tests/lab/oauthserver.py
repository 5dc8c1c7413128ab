# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The authorization server: oidc-provider under Node, and how its tokens get to Dovecot."""

import fcntl
import json
import os
import secrets
import shutil
import subprocess

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "oauth")
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
NEEDED = 18
WITHOUT = "or go without this server: --without-oauth"
RESOURCES = {"jwt": "urn:example:lab:mail", "opaque": "urn:example:lab:mail.opaque"}
SCOPES = {"jwt": "mail", "opaque": "mail.opaque", "other": "calendar"}
INTROSPECTING = "dovecot"
DEVICE = "urn:ietf:params:oauth:grant-type:device_code"
MECHANISMS = ["XOAUTH2", "OAUTHBEARER"]

PASSDBS = """
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {home}/oauth2-local
  default_fields = nodelay=y
}}
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {home}/oauth2-introspection
  default_fields = nodelay=y
}}
"""

LOCAL = """
introspection_mode = local
local_validation_key_dict = fs:posix:prefix={keys}/
issuers = {issuers}
username_attribute = email
scope = {scope}
openid_configuration_url = {discovery}
"""

INTROSPECTION = """
introspection_mode = post
introspection_url = {issuer}/token/introspection
client_id = {client}
client_secret = {secret}
force_introspection = yes
active_attribute = active
active_value = true
username_attribute = email
scope = {scope}
openid_configuration_url = {discovery}
"""


def modules_folder():
    """Where npm puts the modules: never beside the sources, and the same for every build."""
    return os.environ.get("MAILRIG_LAB_MODULES") or os.path.join(ROOT, "build", "lab-modules")


def _node():
    program = shutil.which("node")
    if not program:
        raise RuntimeError(f"Node is not installed: packaging/apt.sh test, {WITHOUT}")
    version = subprocess.run([program, "--version"], capture_output=True, text=True,
                             check=True).stdout.strip().lstrip("v")
    if int(version.split(".")[0]) < NEEDED:
        raise RuntimeError(f"Node {version} is too old, {NEEDED} is needed, {WITHOUT}")
    return program


def _read(*path):
    try:
        with open(os.path.join(*path), "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def install_modules():
    """Fetches what the lock file pins, unless it is there. Answers the folder."""
    folder = modules_folder()
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, ".lock"), "w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        # npm writes the second of these last.
        wanted = _read(HERE, "package-lock.json")
        if wanted == _read(folder, "package-lock.json") and \
                _read(folder, "node_modules", ".package-lock.json"):
            return folder
        if not shutil.which("npm"):
            raise RuntimeError(f"npm is not installed: packaging/apt.sh test, {WITHOUT}")
        for name in ("package.json", "package-lock.json"):
            shutil.copyfile(os.path.join(HERE, name), os.path.join(folder, name))
        print("lab: fetching the OAuth server's modules by npm", flush=True)
        try:
            done = subprocess.run(
                ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error",
                 "--fetch-retries=1", "--fetch-timeout=30000"], cwd=folder, text=True,
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                timeout=150, check=False)
            problem = done.stdout.strip() if done.returncode else None
        except subprocess.TimeoutExpired:
            problem = "no answer within 150 s"
        if problem is not None:
            raise RuntimeError("npm could not fetch the OAuth server's modules: is its registry "
                               f"within reach? Try again later, {WITHOUT}\n" +
                               "\n".join(problem.splitlines()[:5]))
    return folder


def clients(certificate, mailbox):
    """The registrations. The second and third act for themselves too, with one mailbox."""
    person = ["authorization_code", "refresh_token", DEVICE]
    common = {"application_type": "native", "redirect_uris": ["http://127.0.0.1/"],
              "response_types": ["code"]}
    alone = {"grant_types": [*person, "client_credentials"], "mailbox": mailbox}
    secret = secrets.token_urlsafe(24)
    return {
        "public": {"client_id": "mailrig-public", "token_endpoint_auth_method": "none",
                   "grant_types": person, **common},
        "confidential": {"client_id": "mailrig-confidential", "client_secret": secret,
                         "token_endpoint_auth_method": "client_secret_basic", **alone, **common},
        "post": {"client_id": "mailrig-post", "client_secret": secret,
                 "token_endpoint_auth_method": "client_secret_post", **alone, **common},
        "certificate": {"client_id": "mailrig-certificate", "certificate": certificate,
                        "token_endpoint_auth_method": "private_key_jwt", **alone, **common},
    }


def issuers(ports):
    return {"issuer": f"http://127.0.0.1:{ports['oauth']}",
            "tlsIssuer": f"https://127.0.0.1:{ports['oauths']}"}


def write_config(home, modules, user, ports, certificate, registered, people):
    """config.json in `home`. Answers the secret of who may ask about tokens: Dovecot."""
    secret = secrets.token_urlsafe(24)
    asking = {"client_id": INTROSPECTING, "client_secret": secret, "grant_types": [],
              "response_types": [], "redirect_uris": [],
              "token_endpoint_auth_method": "client_secret_post"}
    config = {"modules": modules, "user": user, "ports": ports, "certificate": certificate,
              "keys": os.path.join(home, "keys"), "people": people, "resources": RESOURCES,
              "clients": [*registered.values(), asking], "introspectingClient": INTROSPECTING}
    path = os.path.join(home, "config.json")
    with open(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
        json.dump(config, file)
    return secret


def command(home):
    return [_node(), os.path.join(HERE, "server.mjs"), os.path.join(home, "config.json")]


def write_passdbs(home, oauth_home, ports, secret):
    """What Dovecot needs in its `home`; answers the part of its configuration."""
    places = issuers(ports)
    discovery = places["issuer"] + "/.well-known/openid-configuration"
    texts = {
        "oauth2-local": LOCAL.format(keys=os.path.join(oauth_home, "keys"),
                                     issuers=" ".join(places.values()), scope=SCOPES["jwt"],
                                     discovery=discovery),
        "oauth2-introspection": INTROSPECTION.format(issuer=places["issuer"],
                                                     client=INTROSPECTING, secret=secret,
                                                     scope=SCOPES["opaque"], discovery=discovery),
    }
    for name, text in texts.items():
        path = os.path.join(home, name)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
    return PASSDBS.format(home=home)


def note(ports, registered, people):
    """What lab.json says about it."""
    return {**issuers(ports), "mechanisms": MECHANISMS, "scopes": SCOPES, "resources": RESOURCES,
            "clients": registered, "people": people,
            "test": issuers(ports)["issuer"] + "/test"}
