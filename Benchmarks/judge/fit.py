#!/usr/bin/env python3
"""Fits what findings weigh: Sources/Inspection/Tables/weights.txt.

    fit.py RESULTS.jsonl [WEIGHTS.txt]

RESULTS.jsonl is what `table.py --results` keeps: a message a line, with its set, its half and the kinds of finding it
has. Logistic regression over "has this kind", by gradient descent, in plain Python. What the figures stand for:

- No kind that speaks against a message may come out below zero, or a spammer would use it to hide; kinds that speak for
  a message (known senders) are not fitted at all, since no corpus has them.
- Every weight is drawn to the points its kind was given by hand, the more so the rarer the kind is; kinds found in fewer
  than five messages keep those points.
- It learns from one half of the messages (by a hash of their names) with the strength of that pull chosen by
  five-fold cross-validation, and the table shows both halves. Words and kinds were written with both before the eyes,
  though: the second half is held out from the fit, not from its author.
- The sums are scaled as far up as honest mail allows: 5 makes a caution, and at most 0.4 % of ham and 2 % of newsletters
  (both halves: it is one number) may come to that. Newsletters weigh four times in the fit: they are few, and they set
  the limit.
- What was not meant to be a caution by itself never comes to one by itself.
"""
import collections
import glob
import json
import math
import os
import re
import sys

GOOD = {"list-ham", "ham", "hard-ham", "ja-ham-list"}
LEFT_OUT = {"ja-native-bulk", "ja-spam", "ja-ham-text"}
CAUTION = 5.0
# In how many messages of the fitted half a kind must be found.
SEEN_MIN = 5
# The most that a kind comes to which by hand was given less than a caution.
ALONE = 4.4
# How much honest mail, and how many newsletters, may be named, on both halves: this one number is set on all of it.
HAM_MAX, HARD_MAX = 0.004, 0.02


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
    worth = [4 if row[1] == "hard-ham" else 1 for row in rows]
    bad = sum(1 for row in rows if row[3]) or 1
    shares = {True: 0.5 / bad, False: 0.5 / max(1, sum(worth) - bad)}
    for step in range(steps):
        rate = 8.0 / (1 + step / 100)
        slopes, slope = {}, 0.0
        for (_, _, kinds, is_bad), times in zip(rows, worth):
            sum_ = bias + sum(weights.get(kind, 0) for kind in kinds)
            error = (1 / (1 + math.exp(-max(-30, min(30, sum_)))) - is_bad) * shares[is_bad] * times
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


def points(weights, scale, hand):
    """The table: scaled, and no kind that was not meant to be a caution by itself comes to one."""
    fitted = {
        kind: round(min(weight * scale, math.inf if hand[kind] >= CAUTION else ALONE), 1)
        for kind, weight in weights.items()
    }
    return {**{kind: number for kind, number in hand.items() if number > 0}, **fitted}


def share(rows, names, table):
    """How many messages of these sets are named. Traces count only beside other evidence."""
    inside = [row for row in rows if row[1] in names]
    named = 0
    for row in inside:
        found = [kind for kind in row[2] if table.get(kind, 0) > 0]
        if any(not kind.startswith("trace.") for kind in found):
            named += sum(table[kind] for kind in found) >= CAUTION
    return named / len(inside) if inside else 0.0


def largest_scale(rows, weights, hand):
    """The largest scale at which honest mail is named no more often than it may be."""
    scale = 0.5
    while scale < 6:
        table = points(weights, scale + 0.02, hand)
        if share(rows, {"ham", "list-ham", "ja-ham-list"}, table) > HAM_MAX or share(rows, {"hard-ham"}, table) > HARD_MAX:
            break
        scale += 0.02
    return scale


def main():
    results = sys.argv[1]
    hand = given()
    prior = {kind: number / 2 for kind, number in hand.items() if number > 0}
    rows = list(samples(results))
    half = [row for row in rows if row[0] == 0]
    # Of what is too rare to learn from, the points by hand stand.
    counts = collections.Counter(kind for row in half for kind in row[2])
    prior = {kind: number for kind, number in prior.items() if counts[kind] >= SEEN_MIN}
    pull = chosen(half, prior)
    weights, bias = train(half, prior, pull)
    scale = largest_scale(rows, weights, hand)
    table = points(weights, scale, hand)
    print(f"# pull {pull}, bias {bias:.2f}, scale {scale:.2f}", file=sys.stderr)
    lines = [f"{kind} {table[kind]:.1f}" for kind in sorted(weights)]
    if len(sys.argv) < 3:
        print("\n".join(lines))
        return
    text = open(sys.argv[2], encoding="utf-8").read()
    head = re.split(r"(?m)^# fitted\n", text)[0].rstrip("\n")
    open(sys.argv[2], "w", encoding="utf-8").write(head + "\n# fitted\n" + "\n".join(lines) + "\n")


main()
