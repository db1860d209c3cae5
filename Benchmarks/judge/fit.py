#!/usr/bin/env python3
"""Fits what findings weigh: Sources/Inspection/Tables/weights.txt.

    fit.py RESULTS.jsonl [WEIGHTS.txt]

RESULTS.jsonl is what `table.py --results` keeps: a message a line, with its set, its half and the kinds of finding it
has. Logistic regression over "has this kind", by gradient descent, in plain Python. What the figures stand for:

- No kind that speaks against a message may come out below zero, or a spammer would use it to hide; kinds that speak for
  a message (known senders) are not fitted at all, since no corpus has them.
- Every weight is drawn to the points its kind was given by hand, the more so the rarer the kind is: ten messages of one
  campaign must not decide.
- It learns from one half of the messages (by a hash of their names) with the strength of that pull chosen by
  five-fold cross-validation, and the table shows both halves.
- The sum is scaled so that the sums of ham stay below 5 ("caution") but for one in four hundred, newsletters but for one
  in fifty.
"""
import glob
import json
import math
import os
import re
import sys

GOOD = {"list-ham", "ham", "hard-ham", "ja-ham-list"}
LEFT_OUT = {"ja-native-bulk", "ja-spam", "ja-ham-text"}
CAUTION, DANGER = 5.0, 9.0


def given():
    """The points that every kind was given by hand, as the sources say."""
    here = os.path.dirname(os.path.abspath(__file__))
    kind = re.compile(r'FindingKind\(\s*"([a-z0-9.-]+)",\s*\.\w+,\s*\.\w+,\s*points:\s*(-?[0-9.]+)')
    found = {}
    for file in glob.glob(os.path.join(here, "../../Sources/Inspection/*/FindingKind+*.swift")):
        for match in kind.finditer(open(file, encoding="utf-8").read()):
            found[match.group(1)] = float(match.group(2))
    return found


def samples(path):
    for line in open(path, encoding="utf-8"):
        message = json.loads(line)
        if message["set"] in LEFT_OUT:
            continue
        yield message["half"], message["set"], sorted(set(message["kinds"])), message["set"] not in GOOD


def train(rows, prior, pull, steps=400):
    """Weights and bias that minimise the loss, the classes weighing the same."""
    weights, bias = dict(prior), -3.0
    bad = sum(1 for row in rows if row[3]) or 1
    shares = {True: 0.5 / bad, False: 0.5 / max(1, len(rows) - bad)}
    for step in range(steps):
        rate = 8.0 / (1 + step / 100)
        slopes, slope = {}, 0.0
        for _, _, kinds, is_bad in rows:
            sum_ = bias + sum(weights.get(kind, 0) for kind in kinds)
            error = (1 / (1 + math.exp(-max(-30, min(30, sum_)))) - is_bad) * shares[is_bad]
            slope += error
            for kind in kinds:
                slopes[kind] = slopes.get(kind, 0) + error
        bias -= rate * slope
        for kind in weights:
            step_ = slopes.get(kind, 0) + pull * (weights[kind] - prior[kind])
            weights[kind] = max(0.0, weights[kind] - rate * step_)
    return weights, bias


def loss(rows, weights, bias):
    bad = sum(1 for row in rows if row[3]) or 1
    shares = {True: 0.5 / bad, False: 0.5 / max(1, len(rows) - bad)}
    total = 0.0
    for _, _, kinds, is_bad in rows:
        sum_ = bias + sum(weights.get(kind, 0) for kind in kinds)
        total += shares[is_bad] * math.log1p(math.exp(-sum_ if is_bad else sum_))
    return total


def chosen(rows, prior):
    best = None
    for pull in (0.0003, 0.001, 0.003, 0.01, 0.03):
        total = 0.0
        for fold in range(5):
            inside = [row for index, row in enumerate(rows) if index % 5 != fold]
            outside = [row for index, row in enumerate(rows) if index % 5 == fold]
            total += loss(outside, *train(inside, prior, pull, steps=150))
        if best is None or total < best[0]:
            best = (total, pull)
    return best[1]


def level(rows, weights, name, share):
    """The sum that all messages of a set but this share of them stay below."""
    sums = sorted((sum(weights.get(kind, 0) for kind in row[2]) for row in rows if row[1] in name), reverse=True)
    return sums[min(len(sums) - 1, int(len(sums) * share))] if sums else 0.0


def main():
    results = sys.argv[1]
    prior = {kind: points / 2 for kind, points in given().items() if points > 0}
    rows = list(samples(results))
    half = [row for row in rows if row[0] == 0]
    pull = chosen(half, prior)
    weights, bias = train(half, prior, pull)
    floor = max(
        level(rows, weights, {"list-ham", "ham", "ja-ham-list"}, 0.0025), level(rows, weights, {"hard-ham"}, 0.02), 0.5
    )
    scale = CAUTION / (floor * 1.02)
    print(f"# pull {pull}, bias {bias:.2f}, scale {scale:.2f}", file=sys.stderr)
    lines = [f"{kind} {weights[kind] * scale:.1f}" for kind in sorted(weights)]
    if len(sys.argv) < 3:
        print("\n".join(lines))
        return
    text = open(sys.argv[2], encoding="utf-8").read()
    head = re.split(r"(?m)^# fitted\n", text)[0].rstrip("\n")
    open(sys.argv[2], "w", encoding="utf-8").write(head + "\n# fitted\n" + "\n".join(lines) + "\n")


main()
