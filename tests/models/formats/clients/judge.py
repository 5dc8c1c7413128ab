# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""judge.py KIND FILE...: what a real parser makes of each configuration file, as a JSON list.

KIND: glib (GLib's key files), ini, toml, fetchmail (fetchmail's dump of it)."""
import configparser
import ctypes
import ctypes.util
import json
import subprocess
import sys


def glib(path):
    lib = ctypes.CDLL("libglib-2.0.so.0")
    for name in ("new", "get_groups", "get_keys", "get_string"):
        getattr(lib, "g_key_file_" + name).restype = ctypes.c_void_p
    file = ctypes.c_void_p(lib.g_key_file_new())
    if not lib.g_key_file_load_from_file(file, path.encode(), 0, None):
        sys.exit("GLib refuses " + path)

    def texts(address):
        array = ctypes.cast(address, ctypes.POINTER(ctypes.c_char_p))
        all = []
        while array[len(all)] is not None:
            all.append(array[len(all)])
        return all

    found = {}
    for group in texts(lib.g_key_file_get_groups(file, None)):
        keys = texts(lib.g_key_file_get_keys(file, group, None, None))
        found[group.decode()] = {
            key.decode(): ctypes.string_at(
                lib.g_key_file_get_string(file, group, key, None)).decode()
            for key in keys}
    return found


def ini(path):
    parser = configparser.RawConfigParser(
        delimiters="=", comment_prefixes="#", strict=True, default_section="none of ours")
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return {name: dict(parser[name]) for name in parser.sections()}


def toml(path):
    import tomllib
    with open(path, "rb") as file:
        return tomllib.load(file)


def fetchmail(path):
    dump = subprocess.run(["fetchmail", "-f", path, "--configdump"], check=True,
                          capture_output=True).stdout
    scope = {}
    exec(dump.decode("latin-1"), scope)  # pylint: disable=exec-used
    return scope["fetchmailrc"]


judge = {"glib": glib, "ini": ini, "toml": toml, "fetchmail": fetchmail}[sys.argv[1]]
print(json.dumps([judge(path) for path in sys.argv[2:]]))
