# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lab's own certificate authority: a good server certificate, bad ones, a client's."""

import datetime
import os
import subprocess

# A server with each of these stands at an address of its own, 127.0.0.N; `reasons` are the
# causes a strict client has to name (codeName of models/cause.h).
BAD = {
    "expired": {"reasons": ["certificateExpired"], "days": (-60, -1)},
    "notYetValid": {"reasons": ["certificateNotYetValid"], "days": (10, 60)},
    "wrongName": {"reasons": ["certificateWrongName"], "names": "DNS:mail.elsewhere.example"},
    "selfSigned": {"reasons": ["certificateSelfSigned"], "issuer": None},
    "unknownIssuer": {"reasons": ["certificateUnknownIssuer"], "issuer": "stranger"},
    "missingIntermediate": {"reasons": ["certificateUnknownIssuer"], "chain": False},
    "weakKey": {"reasons": ["certificateWeak"], "key": "rsa:1024"},
    "sha1": {"reasons": ["certificateWeak"], "digest": "sha1"},
    "clientPurpose": {"reasons": ["certificateUnsuitable"], "purpose": "clientAuth"},
    "expiredAndWrongName": {"reasons": ["certificateExpired", "certificateWrongName"],
                            "days": (-60, -1), "names": "DNS:mail.elsewhere.example"},
}

# What the domain's mail servers are called in DNS, where a test asks for it.
MAIL_HOSTS = ["mail", "imap", "pop", "smtp"]

CONFIG = """
[ca]
default_ca = lab
[lab]
database = {folder}/index.txt
rand_serial = yes
unique_subject = no
policy = any
email_in_dn = no
new_certs_dir = {folder}
default_md = sha256
[any]
commonName = supplied
organizationName = optional
[req]
distinguished_name = name
[name]
"""

AUTHORITY = """basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
"""

LEAF = """basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = {purpose}
subjectAltName = {names}
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
"""


class Workshop:
    """Makes keys and certificates in one folder with the openssl command."""

    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder)
        self.now = datetime.datetime.utcnow()
        self._write("openssl.cnf", CONFIG.format(folder=folder))
        self._write("index.txt", "")

    def path(self, name):
        return os.path.join(self.folder, name)

    def _write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    def read(self, *names):
        text = ""
        for name in names:
            with open(self.path(name), encoding="utf-8") as file:
                text += file.read()
        return text

    def _openssl(self, *words):
        result = subprocess.run(["openssl", *words], capture_output=True, text=True, check=False,
                                stdin=subprocess.DEVNULL)
        if result.returncode != 0:
            raise RuntimeError(f"openssl {' '.join(words)}: {result.stderr}")

    def issue(self, name, subject, extensions, issuer, days=(-2, 90), key="ec", digest="sha256"):
        """NAME.key and NAME.crt; without an issuer the certificate signs itself."""
        self._write(name + ".ext", extensions)
        made = ["-newkey", key]
        if key == "ec":
            made += ["-pkeyopt", "ec_paramgen_curve:P-256"]
        self._openssl("req", "-new", *made, "-nodes", "-config", self.path("openssl.cnf"),
                      "-keyout", self.path(name + ".key"), "-out", self.path(name + ".csr"),
                      "-subj", subject)
        signer = ["-selfsign", "-keyfile", self.path(name + ".key")]
        if issuer:
            signer = ["-cert", self.path(issuer + ".crt"), "-keyfile", self.path(issuer + ".key")]
        start, end = (self.now + datetime.timedelta(days=day) for day in days)
        self._openssl("ca", "-batch", "-notext", "-config", self.path("openssl.cnf"), *signer,
                      "-in", self.path(name + ".csr"), "-out", self.path(name + ".crt"),
                      "-extfile", self.path(name + ".ext"), "-md", digest,
                      "-startdate", start.strftime("%Y%m%d%H%M%SZ"),
                      "-enddate", end.strftime("%Y%m%d%H%M%SZ"))

    def bundle(self, name, *parts):
        """NAME.pem of several files, for its owner alone."""
        self._write(name + ".pem", "")
        os.chmod(self.path(name + ".pem"), 0o600)
        self._write(name + ".pem", self.read(*parts))
        return self.path(name + ".pem")

    def authorities(self):
        for name, subject, issuer in (("root", "Mailrig lab root", None),
                                      ("middle", "Mailrig lab issuer", "root"),
                                      ("stranger", "A stranger's authority", None)):
            extensions = AUTHORITY + ("authorityKeyIdentifier = keyid\n" if issuer else "")
            self.issue(name, f"/O=Mailrig lab/CN={subject}", extensions, issuer, (-2, 365))

    def server(self, name, addresses, names=None, days=(-2, 90), issuer="middle", chain=True,
               key="ec", digest="sha256", purpose="serverAuth"):
        """A PEM with certificate, chain and key, as Dovecot and Postfix both take it."""
        names = names or ",".join(["DNS:localhost", "IP:127.0.0.1", "IP:::1",
                                   *(f"DNS:{host}.lab.example" for host in MAIL_HOSTS),
                                   *(f"IP:{address}" for address in addresses)])
        extensions = LEAF.format(purpose=purpose, names=names)
        if issuer is None:
            extensions = extensions.replace("authorityKeyIdentifier = keyid\n", "")
        self.issue(name, "/CN=localhost", extensions, issuer, days, key, digest)
        parts = [name + ".key", name + ".crt"]
        if issuer == "middle" and chain:
            parts.append("middle.crt")
        return self.bundle(name, *parts)

    def client(self, name, user, passphrase, key="ec"):
        """Certificate and key of a user who signs in with them; a second file is encrypted."""
        extensions = LEAF.format(purpose="clientAuth", names=f"email:{user}")
        self.issue(name, f"/CN={user}", extensions, "middle", key=key)
        plain = self.bundle(name, name + ".key", name + ".crt", "middle.crt")
        sealed = self.path(name + ".p12")
        self._write(name + ".phrase", passphrase)
        self._openssl("pkcs12", "-export", "-in", plain, "-out", sealed,
                      "-passout", "file:" + self.path(name + ".phrase"))
        os.chmod(sealed, 0o600)
        return plain, sealed
