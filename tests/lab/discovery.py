# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A name server and a web server on loopback that stand for whole domains.

dnsmasq on a high port answers for the names of ZONE; one HTTPS server stands for every host, with
the good and the odd answers of PAGES. `Net` starts both, and knows how a client is led to them.
"""

import base64
import hashlib
import http.server
import os
import shutil
import ssl
import threading
import time

import certificates
import servers

DNSMASQ = "/usr/sbin:/usr/bin:/sbin:/bin"
AUTOCONFIG = "/mail/config-v1.1.xml"
WELL_KNOWN = "/.well-known/autoconfig/mail/config-v1.1.xml"
PACC = "/.well-known/user-agent-configuration.json"
AUTODISCOVER = "/autodiscover/autodiscover.xml"
ISPDB_HOST = "ispdb.example"


def autoconfig(domain, name="Good Mail", incoming="imap", port=993):
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<clientConfig version="1.1"><emailProvider id="{domain}"><domain>{domain}</domain>
<displayName>{name}</displayName>
<incomingServer type="imap"><hostname>{incoming}.{domain}</hostname><port>{port}</port>
<socketType>SSL</socketType><username>%EMAILADDRESS%</username>
<authentication>password-cleartext</authentication></incomingServer>
<outgoingServer type="smtp"><hostname>smtp.{domain}</hostname><port>465</port>
<socketType>SSL</socketType><username>%EMAILADDRESS%</username>
<authentication>password-cleartext</authentication></outgoingServer>
</emailProvider></clientConfig>"""


def pacc(domain):
    return ('{"authentication":{"password":true},"info":{"provider":{"name":"Good Mail"}},'
            f'"protocols":{{"imap":{{"host":"imap.{domain}"}},"smtp":{{"host":"smtp.{domain}"}}}}}}')


def digest(text):
    return "v=UAAC1; a=sha256; d=" + base64.b64encode(
        hashlib.sha256(text.encode()).digest()).decode()


def autodiscover(domain):
    def protocol(kind, host, port):
        return (f"<Protocol><Type>{kind}</Type><Server>{host}.{domain}</Server><Port>{port}</Port>"
                "<SPA>off</SPA><SSL>on</SSL><AuthRequired>on</AuthRequired></Protocol>")
    return ("<Autodiscover><Response><Account><AccountType>email</AccountType>"
            "<Action>settings</Action>" + protocol("IMAP", "imap", 993)
            + protocol("SMTP", "smtp", 465) + "</Account></Response></Autodiscover>")


def redirected(address):
    return ("<Autodiscover><Response><Account><Action>redirectAddr</Action>"
            f"<RedirectAddr>{address}</RedirectAddr></Account></Response></Autodiscover>")


XML, JSON, HTML = "text/xml", "application/json", "text/html; charset=utf-8"

# (host, path): status, type, body, and what is odd: "silent", or seconds to wait.
PAGES = {
    ("autoconfig.good.example", AUTOCONFIG): (200, XML, autoconfig("good.example"), None),
    ("good.example", WELL_KNOWN): (200, XML, autoconfig("good.example"), None),
    (ISPDB_HOST, "/v1.1/good.example"): (200, XML, autoconfig("good.example", incoming="old"), None),
    ("ua-auto-config.good.example", PACC): (200, JSON, pacc("good.example"), None),
    ("autodiscover.good.example", AUTODISCOVER): (200, XML, autodiscover("good.example"), None),

    ("autoconfig.odd.example", AUTOCONFIG): (302, HTML, AUTOCONFIG, None),  # to itself
    ("odd.example", WELL_KNOWN): (200, HTML, "<html>Welcome to our shop</html>", None),
    (ISPDB_HOST, "/v1.1/odd.example"): (200, "image/png", "PNG", None),
    ("ua-auto-config.odd.example", PACC): (200, JSON, pacc("odd.example"), None),
    ("odd.example", AUTODISCOVER): (200, XML, redirected("ann@good.example"), None),
    ("autodiscover.odd.example", AUTODISCOVER): (401, XML, "", None),

    ("autoconfig.worse.example", AUTOCONFIG): (302, HTML, "http://worse.example/config.xml", None),
    ("worse.example", WELL_KNOWN): (200, XML, " " * (1100 * 1024), None),  # huge
    (ISPDB_HOST, "/v1.1/worse.example"): (500, XML, "", None),
    ("ua-auto-config.worse.example", PACC): (302, HTML, "https://good.example/pacc.json", None),

    ("autoconfig.slow.example", AUTOCONFIG): (200, XML, autoconfig("slow.example"), 0.1),
    ("slow.example", WELL_KNOWN): (200, XML, autoconfig("slow.example"), 1.0),
    (ISPDB_HOST, "/v1.1/slow.example"): (200, XML, "", "silent"),
}

ZONE = """
local=/example/
srv-host=_imaps._tcp.good.example,imap.good.example,993,0,1
srv-host=_submissions._tcp.good.example,smtp.good.example,465,0,1
txt-record=_ua-auto-config.good.example,"{good}"
srv-host=_imaps._tcp.odd.example
srv-host=_pop3s._tcp.odd.example,one.odd.example,995,5,0
srv-host=_pop3s._tcp.odd.example,two.odd.example,995,5,0
txt-record=_ua-auto-config.odd.example,"v=UAAC1; a=sha256; d=AAAA"
mx-host=hosted.example,aspmx.l.google.com,10
mx-host=hosted.example,mx.hosted.example,20
srv-host=_imaps._tcp.lab.example,imap.lab.example,{imaps},0,1
srv-host=_submissions._tcp.lab.example,smtp.lab.example,{submissions},0,1
"""


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        host = self.headers.get("Host", "")
        self.server.seen.append((host, self.path, body))
        status, kind, text, odd = PAGES.get((host, self.path.partition("?")[0]),
                                            (404, HTML, "not here", None))
        if odd == "silent":
            self.server.ended.wait()
            return
        time.sleep(odd or 0)
        self.send_response(status)
        if status in (301, 302):
            self.send_header("Location", text)
            text = ""
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(text.encode())))
        self.send_header("Connection", "close")
        self.end_headers()
        try:
            self.wfile.write(text.encode())
        except OSError:
            pass  # the client has heard enough

    do_GET = do_POST = answer

    def log_message(self, *_):
        pass


class Web(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, pem):
        super().__init__(("127.0.0.1", 0), Handler)
        self.seen, self.ended = [], threading.Event()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem)
        self.socket = context.wrap_socket(self.socket, server_side=True,
                                          do_handshake_on_connect=False)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_):
        pass  # a client that hung up

    def close(self):
        self.ended.set()
        self.shutdown()
        self.server_close()


class Net:
    """Both servers, in a folder; `mail` are the ports of real mail servers."""

    def __init__(self, folder, mail=None, authorities="", more_hosts=()):
        self.folder = os.path.join(folder, "net")
        os.mkdir(self.folder)
        self.mail = mail or {"imaps": 993, "submissions": 465}
        hosts = sorted({host for host, _ in PAGES} | set(more_hosts))
        shop = certificates.Workshop(os.path.join(self.folder, "tls"))
        shop.authorities()
        pem = shop.server("web", [], names=",".join(f"DNS:{host}" for host in hosts))
        self.ca_file = os.path.join(self.folder, "ca.pem")
        with open(self.ca_file, "w", encoding="utf-8") as file:
            file.write(shop.read("root.crt") + authorities)
        self.web = Web(pem)
        self.queries = os.path.join(self.folder, "queries.log")
        self.port = servers.free_ports(["dns"], False)["dns"]
        self.pid = self._start_dns(hosts)

    def _start_dns(self, hosts):
        program = shutil.which("dnsmasq", path=DNSMASQ)
        if not program:
            raise RuntimeError("dnsmasq is not installed: packaging/apt.sh test")
        names = hosts + [f"{name}.lab.example" for name in ("imap", "mail", "smtp", "pop")]
        lines = ["no-resolv", "no-hosts", "keep-in-foreground",
                 f"port={self.port}", "listen-address=127.0.0.1", "bind-interfaces",
                 "pid-file=", "log-queries", f"log-facility={self.queries}", "user=", "group="]
        lines += [f"host-record={name},127.0.0.1" for name in names]
        lines.append(ZONE.format(good=digest(pacc("good.example")), **self.mail))
        config = os.path.join(self.folder, "dnsmasq.conf")
        with open(config, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))
        pid = servers.start([program, f"--conf-file={config}"],
                            os.path.join(self.folder, "dnsmasq.log"))
        servers.wait_ready([("127.0.0.1", self.port)], {}, time.monotonic() + 10)
        return pid

    def options(self):
        """Of the command line, to be led here."""
        places = [f":443::{self.web.server_port}"]
        places += [f"{name}.lab.example:{usual}:127.0.0.1:{self.mail[port]}"
                   for name in ("imap", "mail", "smtp", "pop")
                   for port, usual in (("imaps", 993), ("submissions", 465), ("imap", 143),
                                       ("submission", 587), ("pop3s", 995), ("pop3", 110))
                   if port in self.mail]
        words = ["--ca-file", self.ca_file, "--no-system-trust", "--ispdb",
                 f"https://{ISPDB_HOST}/v1.1/", "--name-server", f"127.0.0.1:{self.port}"]
        for place in places:
            words += ["--connect-to", place]
        return words

    def asked_names(self):
        """Questions the name server has seen."""
        if not os.path.exists(self.queries):
            return 0
        with open(self.queries, encoding="utf-8", errors="replace") as log:
            return sum(" query[" in line for line in log)

    def close(self):
        self.web.close()
        servers.stop(self.pid, self.folder)
