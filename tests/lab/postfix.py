# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Postfix 3.7: a port 25 without sign-in, submission, submissions; mail goes to Dovecot by LMTP.
Its master process insists on root; what talks to the network runs as the user postfix."""

import grp
import os
import pwd

from people import DOMAIN

MAIN = """
compatibility_level = 3.6
queue_directory = {home}/spool
data_directory = {home}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = {home}/postfix.log
maillog_file_prefixes = {home}
import_environment = MAIL_CONFIG TZ LANG=C
myhostname = mail.{domain}
mydomain = {domain}
mydestination =
mynetworks =
inet_protocols = {protocols}
inet_interfaces = 127.0.0.1
disable_dns_lookups = yes
smtpd_peername_lookup = no
smtputf8_enable = yes
biff = no
alias_maps =
alias_database =
local_recipient_maps =
relay_domains =
virtual_mailbox_domains = {domain}
virtual_mailbox_maps = texthash:{home}/mailboxes
virtual_transport = lmtp:inet:127.0.0.1:{lmtp}
lmtp_destination_concurrency_limit = 20
message_size_limit = 40960000
smtpd_delay_reject = yes
smtpd_error_sleep_time = 0
smtpd_soft_error_limit = 1000
smtpd_hard_error_limit = 2000
smtpd_client_connection_count_limit = 0
smtpd_tls_chain_files = {good}
smtpd_tls_security_level = may
smtpd_tls_session_cache_database =
smtpd_tls_received_header = yes
smtpd_tls_loglevel = 1
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{sasl}
# Postfix does not tell Dovecot of client certificates, so EXTERNAL could never succeed.
smtpd_sasl_mechanism_filter = !external, static:rest
smtpd_sasl_auth_enable = no
smtpd_sender_login_maps = texthash:{home}/senders
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_recipient_restrictions = reject_non_fqdn_recipient, reject_unlisted_recipient, permit
"""

MASTER = """
postlog   unix-dgram n - n - 1 postlogd
pickup    unix n - n 60 1 pickup
cleanup   unix n - n - 0 cleanup
qmgr      unix n - n 300 1 qmgr
rewrite   unix - - n - - trivial-rewrite
bounce    unix - - n - 0 bounce
defer     unix - - n - 0 bounce
trace     unix - - n - 0 bounce
verify    unix - - n - 1 verify
flush     unix n - n 1000? 0 flush
proxymap  unix - - n - - proxymap
lmtp      unix - - n - - lmtp
error     unix - - n - - error
retry     unix - - n - - error
discard   unix - - n - - discard
showq     unix n - n - - showq
anvil     unix - - n - 1 anvil
scache    unix - - n - 1 scache
tlsmgr    unix - - n 1000? 1 tlsmgr
"""

SIGN_IN = ("  -o smtpd_sasl_auth_enable=yes\n"
           "  -o smtpd_sender_restrictions=reject_sender_login_mismatch\n"
           "  -o smtpd_client_restrictions=permit_sasl_authenticated,reject\n")
KINDS = {
    "smtp": "",
    "submission": SIGN_IN + "  -o smtpd_tls_security_level=encrypt\n"
                            "  -o smtpd_tls_auth_only=yes\n",
    "submissions": SIGN_IN + "  -o smtpd_tls_wrappermode=yes\n",
    "submissionClear": SIGN_IN + "  -o smtpd_tls_security_level=none\n",
}
FOLDERS = {"postfix": ["active", "bounce", "corrupt", "defer", "deferred", "flush", "hold",
                       "incoming", "private", "saved", "trace"],
           "root": ["pid"]}


def _service(address, port, options):
    place = f"[{address}]:{port}" if ":" in address else f"{address}:{port}"
    return f"{place} inet n - n - 200 smtpd\n{options}"


def write_config(home, addresses, ports, good, bad):
    """main.cf and master.cf in `home`; `bad` gives a PEM by address."""
    protocols = "all" if "::1" in addresses else "ipv4"
    with open(os.path.join(home, "main.cf"), "w", encoding="utf-8") as file:
        file.write(MAIN.format(home=home, domain=DOMAIN, good=good, protocols=protocols,
                               lmtp=ports["lmtp"], sasl=ports["sasl"]))
    with open(os.path.join(home, "master.cf"), "w", encoding="utf-8") as file:
        file.write(MASTER)
        for kind, options in KINDS.items():
            for address in addresses:
                file.write(_service(address, ports[kind], options))
            for address, pem in bad.items():
                own = f"  -o smtpd_tls_chain_files={pem}\n" \
                      "  -o tls_medium_cipherlist=DEFAULT:@SECLEVEL=0\n"
                file.write(_service(address, ports[kind], options + own))


def write_people(home, people):
    """Which addresses exist, and who may send from them."""
    with open(os.path.join(home, "mailboxes"), "w", encoding="utf-8") as mailboxes, \
            open(os.path.join(home, "senders"), "w", encoding="utf-8") as senders:
        for person in people:
            mailboxes.write(f"{person['address']} mailbox\n")
            senders.write(f"{person['address']} {person['user']}\n")


def prepare_queue(home):
    """What `postfix check` would create; as root."""
    spool = os.path.join(home, "spool")
    data = os.path.join(home, "data")
    owner = pwd.getpwnam("postfix").pw_uid
    drop = grp.getgrnam("postdrop").gr_gid
    os.makedirs(spool)
    os.makedirs(data)
    os.chown(data, owner, -1)
    for name in FOLDERS["postfix"]:
        os.mkdir(os.path.join(spool, name), 0o700)
        os.chown(os.path.join(spool, name), owner, 0)
    for name in FOLDERS["root"]:
        os.mkdir(os.path.join(spool, name), 0o755)
    for name, mode in (("maildrop", 0o1730), ("public", 0o2710)):
        os.mkdir(os.path.join(spool, name))
        os.chown(os.path.join(spool, name), owner, drop)
        os.chmod(os.path.join(spool, name), mode)
    # The configuration has to belong to root where somebody else wrote it.
    os.chown(home, 0, 0)
    for name in ("main.cf", "master.cf", "mailboxes", "senders"):
        os.chown(os.path.join(home, name), 0, 0)
        os.chmod(os.path.join(home, name), 0o644)
