# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dovecot 2.3 with every process under one ordinary user: IMAP, POP3, LMTP and Postfix's SASL."""

import base64
import os

from people import CERTIFIED

MECHANISMS = ["PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256"]

CONFIG = """
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/dovecot.log
auth_verbose = yes
listen = {listen}
protocols = imap pop3 lmtp
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
default_process_limit = 1024
default_client_limit = 4096
mail_max_userip_connections = 1000
mail_location = maildir:~/Maildir
mailbox_list_index = no
mail_fsync = never
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Archive {{
    special_use = \\Archive
  }}
  mailbox Sent {{
    special_use = \\Sent
  }}
}}

ssl = yes
ssl_cert = <{good}
ssl_key = <{good}
ssl_dh =
ssl_require_crl = no
auth_ssl_username_from_cert = yes
disable_plaintext_auth = no

auth_mechanisms = plain login cram-md5 scram-sha-1 scram-sha-256 apop external {token_mechanisms}
auth_username_chars =
auth_username_format = %u
# With `nodelay` below: without it a refusal waits for the next half second.
auth_failure_delay = 0
passdb {{
  driver = passwd-file
  args = {home}/certified
  mechanisms = external
  default_fields = nodelay=y
}}
passdb {{
  driver = passwd-file
  args = {home}/passwords
  mechanisms = plain login cram-md5 scram-sha-1 scram-sha-256 apop
  default_fields = nodelay=y
}}
userdb {{
  driver = passwd-file
  args = {home}/homes
  override_fields = uid={user} gid={group}
}}

service imap-login {{
  chroot =
  service_count = 0
  process_min_avail = 2
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service pop3-login {{
  chroot =
  service_count = 0
  inet_listener pop3 {{
    port = {pop3}
  }}
  inet_listener pop3s {{
    port = {pop3s}
    ssl = yes
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp}
  }}
}}
service auth {{
  inet_listener postfix {{
    address = 127.0.0.1
    port = {sasl}
  }}
}}
service anvil {{
  chroot =
  # No penalty for wrong passwords: all of a test's come from one address.
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
"""

# Asks clients for a certificate. Not everywhere: Dovecot then refuses to resume a TLS session
# ("session id context uninitialized"), which stops clients as ordinary as curl.
CLIENT_CERTIFICATES = """
local {address} {{
  ssl_ca = <{client_ca}
  ssl_verify_client_cert = yes
}}
"""

# Encryption first: LOGINDISABLED and no mechanism until STARTTLS.
TLS_REQUIRED = """
local {address} {{
  ssl = required
  disable_plaintext_auth = yes
}}
"""

OWN_CERTIFICATE = """
local {address} {{
  ssl_cert = <{pem}
  ssl_key = <{pem}
  ssl_cipher_list = DEFAULT:@SECLEVEL=0
}}
"""


def write_config(home, user, group, addresses, ports, good, client_ca, bad, special, tokens):
    """dovecot.conf in `home`; `bad` gives a PEM by address, `special` the addresses by kind,
    `tokens` the passdbs of access tokens, if any."""
    listen = addresses + sorted(bad) + sorted(special.values())
    text = CONFIG.format(home=home, user=user, group=group, listen=", ".join(listen), good=good,
                         token_mechanisms="xoauth2 oauthbearer" if tokens else "", **ports)
    text += tokens
    text += TLS_REQUIRED.format(address=special["tlsRequired"])
    text += CLIENT_CERTIFICATES.format(address=special["clientCertificates"], client_ca=client_ca)
    for address, pem in bad.items():
        text += OWN_CERTIFICATE.format(address=address, pem=pem)
    path = os.path.join(home, "dovecot.conf")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def write_people(home, people):
    """The databases of passwords and homes. Mail finds its way by address, sign-in by name."""
    with open(os.path.join(home, "passwords"), "w", encoding="utf-8") as passwords, \
            open(os.path.join(home, "homes"), "w", encoding="utf-8") as homes:
        for person in [*people, CERTIFIED]:
            folder = os.path.join(home, "mail", person["address"])
            for name in {person["user"], person["address"]}:
                homes.write(f"{name}:::::{folder}::\n")
            if "password" in person:
                word = base64.b64encode(person["password"].encode()).decode()
                passwords.write(f"{person['user']}:{{PLAIN.b64}}{word}\n")
    with open(os.path.join(home, "certified"), "w", encoding="utf-8") as certified:
        certified.write(f"{CERTIFIED['user']}:::::::nopassword=y\n")
