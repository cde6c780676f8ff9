# SPDX-License-Identifier: MIT
"""Writes a plan, as tables of Python values, as TOML. `previous` and `parent` are plans of their own in files beside."""
import datetime
import json


OTHERS = ("previous", "parent")


def value_text(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, list):
        return "[" + ", ".join(value_text(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key_text(key)} = {value_text(item)}" for key, item in value.items()) + " }"
    return str(value)


def key_text(key):
    return key if key.replace("_", "").isalnum() else json.dumps(key)


def plan_text(plan):
    lines = ["[plan]"] + [f"{key} = {value_text(value)}" for key, value in plan["plan"].items()]
    for table, records in plan.items():
        if table in ("plan", *OTHERS):
            continue
        for record in records:
            lines += ["", f"[[{table}]]"] + [f"{key_text(key)} = {value_text(value)}" for key, value in record.items()]
    return "\n".join(lines) + "\n"


def write_plan(plan, folder):
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "plan.toml"
    path.write_text(plan_text(plan), encoding="utf-8")
    for other in OTHERS:
        if other in plan:
            (folder / plan["plan"][other]).write_text(plan_text(plan[other]), encoding="utf-8")
    return path
