"""Makes reference.json: a small class scored from the definitions with NumPy and SciPy, in floating point.

Run it as: python3 tests/unit/similarity/reference.py > tests/unit/similarity/reference.json
"""

import json
import random

import numpy as np
from scipy.spatial.distance import cosine, jaccard

random.seed(12)
OPTIONS = [f"option {index}" for index in range(9)]
WORDS = "jazz chess opera surfing whales trains pottery robots".split()
WEIGHTS = [1, 2, 3, 1]


def answer(kind):
    if random.random() < 0.15:
        return None
    return {
        "rating": lambda: random.randint(1, 5),
        "single": lambda: random.choice(OPTIONS[:4]),
        "multiple": lambda: random.sample(OPTIONS, random.randint(1, 5)),
        "text": lambda: " ".join(random.choices(WORDS, k=random.randint(1, 4))),
    }[kind]()


KINDS = ["rating", "single", "multiple", "text"]
mentees = [[answer(kind) for kind in KINDS] for _ in range(14)]
mentors = [[answer(kind) for kind in KINDS] for _ in range(11)]
eligible = [[int(random.random() < 0.8) for _ in mentors] for _ in mentees]

ticked = [set(row[2]) for row in mentees + mentors if row[2]]
option_weight = [np.log(1 + len(ticked) / max(1, sum(option in own for own in ticked))) for option in OPTIONS]
texts = [row[3].split() for row in mentees + mentors if row[3]]
idf = np.array([np.log((1 + len(texts)) / (1 + sum(word in text for text in texts))) + 1 for word in WORDS])


def vector(text):
    return np.array([text.split().count(word) for word in WORDS]) * idf


def cosines():
    for one in mentees:
        for other in mentors:
            yield 1 - cosine(vector(one[3]), vector(other[3])) if one[3] and other[3] else None


positive = sorted(value for value in cosines() if value is not None and value > 1e-12)


def similarity(kind, one, other):
    if one is None or other is None:
        return np.nan
    if kind == "rating":
        return 1 - abs(one - other) / 4
    if kind == "single":
        return float(one == other)
    if kind == "multiple":
        left, right = ([option in own for option in OPTIONS] for own in (one, other))
        return 1 - jaccard(left, right, w=option_weight)
    value = 1 - cosine(vector(one), vector(other))
    return np.searchsorted(positive, value + 1e-9) / len(positive) if value > 1e-12 else 0.0


table = np.array(
    [[[similarity(kind, one[k], other[k]) for k, kind in enumerate(KINDS)] for other in mentors] for one in mentees]
)
chosen = table[np.array(eligible) == 1]
mean, spread, pairs = np.nanmean(chosen, axis=0), np.nanstd(chosen, axis=0), np.sum(~np.isnan(chosen), axis=0)
influence = np.array(WEIGHTS) / spread
most = influence / influence.sum()
expected = (mean * pairs + mean.mean() * 10) / (pairs + 10)
filled = np.where(np.isnan(table), expected, table)
print(
    json.dumps(
        {
            "made": "python3 tests/unit/similarity/reference.py",
            "weights": WEIGHTS,
            "mentees": mentees,
            "mentors": mentors,
            "eligible": eligible,
            "mean": mean.tolist(),
            "spread": spread.tolist(),
            "max": (most * 1e6).tolist(),
            "parts": (filled * most * 1e6).tolist(),
            "score": (filled * most * 1e6).sum(axis=2).tolist(),
        }
    )
)
