# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""IMAP, POP3 and SMTP sessions of the standard library, opened and signed in alike."""

import base64
import imaplib
import poplib
import smtplib

import sasl

# protocol, security, name of the port
LISTENERS = [("imap", "none", "imap"), ("imap", "starttls", "imap"), ("imap", "tls", "imaps"),
             ("pop3", "none", "pop3"), ("pop3", "starttls", "pop3"), ("pop3", "tls", "pop3s"),
             ("smtp", "none", "submissionClear"), ("smtp", "starttls", "submission"),
             ("smtp", "tls", "submissions")]


class Refused(Exception):
    """The server said no to a sign-in."""


def open_session(protocol, security, host, port, context):
    """A session, encrypted if it should be, before any sign-in."""
    if protocol == "imap":
        if security == "tls":
            return imaplib.IMAP4_SSL(host, port, ssl_context=context, timeout=20)
        session = imaplib.IMAP4(host, port, timeout=20)
        if security == "starttls":
            session.starttls(ssl_context=context)
    elif protocol == "pop3":
        if security == "tls":
            return poplib.POP3_SSL(host, port, context=context, timeout=20)
        session = poplib.POP3(host, port, timeout=20)
        if security == "starttls":
            session.stls(context=context)
    else:
        if security == "tls":
            session = smtplib.SMTP_SSL(host, port, context=context, timeout=20,
                                       local_hostname="client.example")
        else:
            session = smtplib.SMTP(host, port, timeout=20, local_hostname="client.example")
        if security == "starttls":
            session.starttls(context=context)
        session.ehlo()
    return session


def offered(session):
    """Mechanisms that the server announces."""
    if isinstance(session, imaplib.IMAP4):
        words = session.capability()[1][0].decode().split()
        return {word[5:] for word in words if word.startswith("AUTH=")}
    if isinstance(session, poplib.POP3):
        return set(session.capa().get("SASL", []))
    return set(session.esmtp_features.get("auth", "").split())


def sign_in(session, mechanism, user, password):
    """Raises Refused if the server says no."""
    answer = sasl.MECHANISMS[mechanism](user, password)
    try:
        if isinstance(session, imaplib.IMAP4):
            session.authenticate(mechanism, answer)
        elif isinstance(session, poplib.POP3):
            _pop3_auth(session, mechanism, answer)
        else:
            _smtp_auth(session, mechanism, answer)
    except (imaplib.IMAP4.error, poplib.error_proto) as problem:
        raise Refused(str(problem)) from problem


def _pop3_auth(session, mechanism, answer):
    session._putcmd("AUTH " + mechanism)
    while True:
        line = session._getresp()
        if not line.startswith(b"+ "):
            return
        session._putcmd(base64.b64encode(answer(base64.b64decode(line[2:]))).decode())


def _smtp_auth(session, mechanism, answer):
    code, text = session.docmd("AUTH", mechanism)
    while code == 334:
        code, text = session.docmd(base64.b64encode(answer(base64.b64decode(text))).decode())
    if code != 235:
        raise Refused(f"{code} {text.decode()}")


def leave(session):
    if isinstance(session, imaplib.IMAP4):
        session.logout()
    else:
        session.quit()
