"""Writes group-gap.golden.json: what fairlearn's MetricFrame says of one invented table of persons.

    python -m venv v && v/bin/pip install fairlearn==0.15.0 && v/bin/python group-gap.golden.py

Not run by the tests. The table is made up so that every share differs between the groups; `small` has nobody wrongly
listed, so that ratios of 0 occur.
"""
import json
import pathlib

import fairlearn
import numpy as np
from fairlearn.metrics import MetricFrame, demographic_parity_difference, demographic_parity_ratio, mean_prediction, selection_rate
from sklearn.metrics import precision_score

# Group, persons, of them listed truly and officially, wrongly listed, missed, and refusals and entries in all.
TABLE = [
    ("most", 613, 37, 11, 5, 91, 240),
    ("few", 171, 19, 13, 2, 55, 101),
    ("fewer", 97, 5, 3, 4, 7, 41),
    ("small", 29, 4, 0, 1, 12, 5),
]
REFERENCE = TABLE[0][0]


def wrongly(y_true, y_pred):
    """Share of all persons who are listed and should not be."""
    return float(np.mean((y_pred == 1) & (y_true == 0)))


def false_discovery(y_true, y_pred):
    """Share of the listed who should not be: 1 - precision."""
    return 1 - precision_score(y_true, y_pred)


def spread(total, persons):
    """That many events over that many persons, as evenly as can be."""
    return [total // persons + (1 if i < total % persons else 0) for i in range(persons)]


group, truth, listed, refusals, entries = [], [], [], [], []
for name, persons, right, wrong, missed, denied, records in TABLE:
    rest = persons - right - wrong - missed
    group += [name] * persons
    truth += [1] * right + [0] * wrong + [1] * missed + [0] * rest
    listed += [1] * right + [1] * wrong + [0] * missed + [0] * rest
    refusals += spread(denied, persons)
    entries += spread(records, persons)
group, truth, listed, refusals, entries = map(np.array, (group, truth, listed, refusals, entries))

frames = {
    "listed": MetricFrame(metrics=selection_rate, y_true=truth, y_pred=listed, sensitive_features=group),
    "wrongly": MetricFrame(metrics=wrongly, y_true=truth, y_pred=listed, sensitive_features=group),
    "false_discovery": MetricFrame(metrics=false_discovery, y_true=truth, y_pred=listed, sensitive_features=group),
    "denied": MetricFrame(metrics=mean_prediction, y_true=truth, y_pred=refusals, sensitive_features=group),
    "recorded": MetricFrame(metrics=mean_prediction, y_true=truth, y_pred=entries, sensitive_features=group),
}
assert demographic_parity_ratio(truth, listed, sensitive_features=group) == frames["listed"].ratio(method="between_groups")
assert demographic_parity_difference(truth, listed, sensitive_features=group) == frames["listed"].difference(method="between_groups")

result = {
    "made": {"fairlearn": fairlearn.__version__, "by": "group-gap.golden.py"},
    "table": [
        dict(zip(("group", "persons", "right", "wrong", "missed", "refusals", "entries"), row)) for row in TABLE
    ],
    "reference": REFERENCE,
    "metrics": {
        name: {
            "by_group": {g: float(v) for g, v in frame.by_group.items()},
            "ratio_between_groups": float(frame.ratio(method="between_groups")),
            "difference_between_groups": float(frame.difference(method="between_groups")),
        }
        for name, frame in frames.items()
    },
}
path = pathlib.Path(__file__).with_name("group-gap.golden.json")
path.write_text(json.dumps(result, indent=2) + "\n")
