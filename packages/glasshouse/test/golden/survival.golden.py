"""Writes survival.golden.json: Kaplan-Meier curves and medians by lifelines of a table that textbooks work through.

    python -m venv v && v/bin/pip install lifelines==0.30.3 && v/bin/python survival.golden.py

Not run by the tests. Weeks in remission of 42 children with leukaemia, 21 under 6-mercaptopurine (Rx 0) and 21 under
placebo (Rx 1): Freireich et al. 1963, Blood 21, 699-716, as lifelines ships them (after Kleinbaum & Klein, "Survival
analysis: a self-learning text"). Only counts by week are written down.
"""
import json
import pathlib

import lifelines
from lifelines.datasets import load_leukemia

data = load_leukemia()
result = {"made": {"lifelines": lifelines.__version__, "by": "survival.golden.py"}, "arms": {}}
for name, treatment in (("6-MP", 0), ("placebo", 1)):
    arm = data[data.Rx == treatment]
    fit = lifelines.KaplanMeierFitter().fit(arm.t, arm.status)
    last = int(arm.t.max())
    result["arms"][name] = {
        "at_risk": [int((arm.t >= week).sum()) for week in range(last + 1)],
        "ended": [int(((arm.t == week) & (arm.status == 1)).sum()) for week in range(last + 1)],
        "curve": [float(fit.predict(week)) for week in range(last + 1)],
        "median": float(fit.median_survival_time_),
    }
path = pathlib.Path(__file__).with_name("survival.golden.json")
path.write_text(json.dumps(result, indent=2) + "\n")
