"""Compares messages before and after a notice was put in, as Python's email reads them.

usage: compare.py FOLDER: for each NAME.json (the notice, and into how many parts it went) there are NAME.before and
NAME.after. Prints one line for each difference that should not be, and how many messages were compared: those are left
out in which Python finds other parts than we do.
"""

import email.parser
import email.policy
import json
import pathlib
import sys

CHARSETS = {"shift_jis": "cp932", "windows-31j": "cp932", "x-sjis": "cp932", "iso-2022-jp": "iso2022_jp_ext"}


def text_of(part, charset):
    data = part.get_payload(decode=True)
    charset = CHARSETS.get(charset.lower(), charset)
    try:
        text = data.decode(charset, "replace")
    except LookupError:
        text = data.decode("latin-1")
    return text.replace("\r\n", "\n").replace("\ufeff", "").replace("\x00", "\ufffd")


def shape(message):
    return [(p.get_content_type(), p.get_filename(), p.get_content_disposition()) for p in message.walk()]


def defects(message):
    return sorted(type(d).__name__ for p in message.walk() for d in p.defects)


def charset_of(part):
    try:
        return part.get_content_charset() or ""
    except Exception:
        return ""


def has_notice(before, after, facts):
    """Whether the part is what it was, with the notice on top."""
    old_label, new_label = charset_of(before), charset_of(after)
    kind = after.get_content_type()
    for charset in [new_label, "utf-8", "cp932", "euc_jp", "iso2022_jp_ext", "latin-1"]:
        if not charset:
            continue
        old, new = (text_of(p, charset) for p in (before, after))
        if kind == "text/html":
            for notice in facts["html"]:
                head, found, tail = new.partition(notice)
                if found and "".join((head + tail).split()) == "".join(old.split()):
                    return True
        else:
            if any(new.startswith(notice) and new[len(notice):] == old for notice in facts["plain"]):
                return True
    return False


def compare(folder, name):
    facts = json.loads((folder / f"{name}.json").read_text())
    parse = email.parser.BytesParser(policy=email.policy.default).parsebytes
    before, after = (parse((folder / f"{name}.{state}").read_bytes()) for state in ("before", "after"))
    if len(shape(before)) != facts["parts"]:
        return False
    if shape(before) != shape(after):
        return f"structure: {shape(before)} became {shape(after)}"
    if [d for d in defects(after) if d not in defects(before)]:
        return f"new defects: {defects(before)} became {defects(after)}"
    changed = 0
    for one, other in zip(before.walk(), after.walk()):
        if one.is_multipart():
            continue
        if one.get_payload(decode=True) == other.get_payload(decode=True):
            continue
        changed += 1
        if not has_notice(one, other, facts):
            return f"the notice does not read back in {other.get_content_type()} {charset_of(other)}"
    if changed != facts["notices"]:
        return f"{facts['notices']} notices put in, {changed} read back"
    return None


def main():
    folder = pathlib.Path(sys.argv[1])
    compared = 0
    for path in sorted(folder.glob("*.json")):
        try:
            problem = compare(folder, path.stem)
        except Exception as error:
            problem = f"{type(error).__name__}: {error}"
        if problem:
            print(f"{path.stem}: {problem}")
        compared += problem is None
    print(f"compared {compared}")


main()
