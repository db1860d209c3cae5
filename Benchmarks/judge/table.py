#!/usr/bin/env python3
"""What Sekisho, SpamAssassin and rspamd say of the public collections of mail: the table of `make judge`.

    table.py [--corpus FOLDER] [--sekisho PROGRAM] [--only-sekisho] [--results FILE] [--missed SET]

Everything runs offline: no DNS, no lists, nothing learned; so authentication says nothing, which is the harder case.
SpamAssassin and rspamd run with the rules they come with (spamassassin.pl and rspamd.conf beside this script). A message is named by SpamAssassin from 5 points on, by rspamd from 6 ("add header"; the 2.5 points it gives
because nobody tells it the client are taken off), by Sekisho from the level caution on.
"""
import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile
import time
import zlib

SETS = [
    ("ja-phish", "ja-phish", "*", "Japanese phishing", ">= 95 %"),
    ("ja-mt-scam", "ja-mt-scam", "*", "machine-translated scams", ">= 90 %"),
    ("ja-native-autoreply", "ja-native-autoreply", "*", "contact forms abused", ">= 90 %"),
    ("phishing-pot", "phishing-pot", "*", "phishing and scams of the world", ">= 75 %"),
    ("list-spam", "list-spam", "*", "spam in mailing lists", ""),
    ("spam", "spamassassin", "spam", "spam of 2002", ""),
    ("ja-spam", "ja-spam", "*", "other Japanese spam", ""),
    ("ja-native-bulk", "ja-native-bulk", "*", "Japanese advertising", "few"),
    ("ham", "spamassassin", "easy-ham", "ham of 2002", "<= 1 %, danger 0.1 %"),
    ("list-ham", "list-ham", "*", "ham of mailing lists", "<= 1 %, danger 0.1 %"),
    ("ja-ham-list", "ja-ham-list", "*", "ham with Japanese", "<= 1 %, danger 0.1 %"),
    ("hard-ham", "spamassassin", "hard-ham", "newsletters of 2002", "<= 3 %"),
]


def half(path):
    """Which half a message is in: by its name, so that nothing about it can choose."""
    return zlib.crc32(os.path.basename(path).encode()) & 1


def messages(corpus):
    for name, folder, start, _, _ in SETS:
        place = os.path.join(corpus, folder)
        if not os.path.isdir(place):
            continue
        for file in sorted(os.listdir(place)):
            if file.endswith(".eml") and (start == "*" or file.startswith(start)):
                yield name, os.path.join(place, file)


def sekisho(program, files):
    """The report of `sekisho inspect --json` for each file; a zone file without records stands for a silent network."""
    reports = {}
    with tempfile.NamedTemporaryFile("w", suffix=".zone") as zone:
        zone.write("$ORIGIN .\n")
        zone.flush()
        for start in range(0, len(files), 200):
            command = [program, "inspect", "--json", "--lang", "en", "--zone", zone.name] + files[start:start + 200]
            output = subprocess.run(command, capture_output=True, check=False)
            for line in output.stdout.splitlines():
                report = json.loads(line)
                reports[report["file"]] = report
            if output.returncode not in (0, 1, 3):
                sys.exit(output.stderr.decode())
    return reports


def spamassassin(files):
    """Points by SpamAssassin (spamassassin.pl beside this script), two processes at a time."""
    here = os.path.dirname(os.path.abspath(__file__))
    script = os.path.join(here, "spamassassin.pl")
    runs = [
        subprocess.Popen(["perl", script] + files[start::2], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        for start in (0, 1)
    ]
    points = {}
    for run in runs:
        for line in run.communicate()[0].decode(errors="replace").splitlines():
            number, _, file = line.partition("\t")
            points[file] = float(number)
    return points


def rspamd(files):
    """Points by a scanner of rspamd's that asks no network (rspamd.conf beside this script)."""
    points = {}
    here = os.path.dirname(os.path.abspath(__file__))
    with tempfile.TemporaryDirectory() as folder:
        server = subprocess.Popen(
            ["rspamd", "-f", "-i", "-c", os.path.join(here, "rspamd.conf"), "--var=RUN=" + folder],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        command = ["rspamc", "-h", "127.0.0.1:21333", "-t", "60", "-j"]
        try:
            # It reads its rules for some seconds before it answers.
            for _ in range(60):
                if subprocess.run(command + files[:1], capture_output=True, check=False).stdout.startswith(b"{"):
                    break
                time.sleep(1)
            for start in range(0, len(files), 50):
                output = subprocess.run(command + files[start:start + 50], capture_output=True, check=False).stdout
                for report in objects(output.decode(errors="replace")):
                    sum_ = report.get("score", 0.0)
                    symbols = report.get("symbols", {})
                    sum_ -= symbols.get("HFILTER_HOSTNAME_UNKNOWN", {}).get("score", 0.0)
                    points[report.get("filename")] = sum_
        finally:
            server.terminate()
            server.wait()
    return points


def objects(text):
    decoder, place = json.JSONDecoder(), 0
    while True:
        place = text.find("{", place)
        if place < 0:
            return
        try:
            value, place = decoder.raw_decode(text, place)
            yield value
        except ValueError:
            place += 1


def share(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "-"


def table(all_messages, reports, others):
    lines = [
        "| Set | Messages | Sekisho caution or danger | danger | fitted half | held-out half |"
        + "".join(f" {name} |" for name in others) + " Goal |",
        "|---" * (7 + len(others)) + "|",
    ]
    for name, _, _, what, goal in SETS:
        files = [file for set_, file in all_messages if set_ == name]
        if not files:
            continue
        level = {file: reports[file].get("inspection", {}).get("level") for file in files if file in reports}
        named = [file for file in files if level.get(file) in ("caution", "danger")]
        danger = [file for file in files if level.get(file) == "danger"]
        halves = []
        for number in (0, 1):
            inside = [file for file in files if half(file) == number]
            halves.append(share(sum(1 for file in named if half(file) == number), len(inside)))
        row = [f"{name} ({what})", str(len(files)), share(len(named), len(files)), share(len(danger), len(files))]
        row += halves
        for points, bound in others.values():
            row.append(share(sum(1 for file in files if points.get(file, 0) >= bound), len(files)))
        lines.append("| " + " | ".join(row + [goal]) + " |")
    return "\n".join(lines)


def kinds(all_messages, reports):
    """How often each kind was found in each set, in percent."""
    sets = [name for name, *_ in SETS if any(set_ == name for set_, _ in all_messages)]
    counts = collections.defaultdict(collections.Counter)
    for set_, file in all_messages:
        for kind in {finding["identifier"] for finding in reports.get(file, {}).get("findings", [])}:
            counts[kind][set_] += 1
    sizes = collections.Counter(set_ for set_, _ in all_messages)
    lines = ["| Finding |" + "".join(f" {name} |" for name in sets), "|---" * (1 + len(sets)) + "|"]
    for kind in sorted(counts):
        row = [f"{100 * counts[kind][name] / sizes[name]:.0f}" if counts[kind][name] else "" for name in sets]
        lines.append(f"| `{kind}` | " + " | ".join(row) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpus", default=os.path.join(os.environ.get("SEKISHO_SHARED", "../shared"), "corpus"))
    parser.add_argument("--sekisho", default=".build/release/sekisho")
    parser.add_argument("--only-sekisho", action="store_true")
    parser.add_argument("--results", help="keeps a message a line, for fit.py")
    parser.add_argument("--missed", help="names the messages of this set that are not named, and what was found")
    arguments = parser.parse_args()
    all_messages = list(messages(arguments.corpus))
    if not all_messages:
        sys.exit(f"no messages in {arguments.corpus}")
    files = [file for _, file in all_messages]
    reports = sekisho(arguments.sekisho, files)
    others = {}
    if not arguments.only_sekisho:
        others["SpamAssassin"] = (spamassassin(files), 5)
        others["rspamd"] = (rspamd(files), 6)
    print(table(all_messages, reports, others))
    print()
    print(kinds(all_messages, reports))
    if arguments.missed:
        print()
        for set_, file in all_messages:
            level = reports.get(file, {}).get("inspection", {}).get("level")
            if set_ == arguments.missed and level not in ("caution", "danger"):
                found = [finding["identifier"] for finding in reports.get(file, {}).get("findings", [])]
                print(os.path.basename(file), ", ".join(found))
    if arguments.results:
        with open(arguments.results, "w", encoding="utf-8") as output:
            for set_, file in all_messages:
                found = [finding["identifier"] for finding in reports.get(file, {}).get("findings", [])]
                line = {"set": set_, "half": half(file), "file": os.path.basename(file), "kinds": found}
                output.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
