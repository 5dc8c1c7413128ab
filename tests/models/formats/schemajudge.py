# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges profiles on standard input, divided by NUL: exit 0 if all are as the schema says.

schemajudge.py json SCHEMA      by JSON Schema
schemajudge.py splunk APP       an asset of Splunk SOAR, by the app's own description of it
"""
import json
import sys

import jsonschema

KINDS = {"string": str, "password": str, "numeric": int, "boolean": bool}


def judge_asset(asset, app):
    for key in ("product_vendor", "product_name"):
        assert asset[key] == app[key], key
    assert asset["app_guid"] == app["appid"]
    assert asset["name"]
    described = app["configuration"]
    for key, value in asset["configuration"].items():
        field = described[key]
        assert type(value) is KINDS[field["data_type"]], key
        assert value in field.get("value_list", [value]), key
    for key, field in described.items():
        assert not field.get("required") or key in asset["configuration"], key


def main():
    how, path = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        schema = json.load(file)
    for text in sys.stdin.buffer.read().split(b"\0"):
        instance = json.loads(text.decode("utf-8"))
        if how == "json":
            jsonschema.Draft202012Validator(schema).validate(instance)
        else:
            judge_asset(instance, schema)


main()
