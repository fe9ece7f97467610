"""Writes sensitivity.golden.json: Sobol points by SciPy, indices and elementary effects by SALib, rank regression and correlation ratios by SciPy.

    python -m venv v && v/bin/pip install SALib==1.6.0 scipy==1.17.1 && v/bin/python sensitivity.golden.py, then npm run format

Not run by the tests. Functions are test functions of the literature; nobody is in them.
"""
import json
import pathlib
from importlib.metadata import version

import numpy as np
import scipy
from SALib.analyze import morris as morris_analysis
from SALib.analyze import sobol as sobol_analysis
from SALib.sample import morris as morris_sample
from SALib.test_functions import Ishigami, Sobol_G
from scipy.stats import qmc, rankdata

# Sobol points 1, 2, 3, 100 and 4095 in 160 dimensions, and the last below 2^20 in four, in units of 2^-20.
NUMBERS = [1, 2, 3, 100, 4095]
points = qmc.Sobol(d=160, scramble=False, bits=32).random(4096)
last = qmc.Sobol(d=4, scramble=False, bits=32).fast_forward(2**20 - 1).random(1)[0]


def whole(row):
    scaled = [float(x) * 2**20 for x in row]
    assert all(x == int(x) for x in scaled)
    return [int(x) for x in scaled]


def saltelli(function, dimensions, base, low, high):
    """Blocks A, AB_1 ... AB_d, B from Sobol points of twice the dimensions, without the origin; indices by SALib."""
    both = qmc.Sobol(d=2 * dimensions, scramble=False, bits=32).random(base + 1)[1:]
    rows = []
    for row in both:
        a, b = row[:dimensions], row[dimensions:]
        rows.append(a)
        for j in range(dimensions):
            mixed = a.copy()
            mixed[j] = b[j]
            rows.append(mixed)
        rows.append(b)
    y = function(low + (high - low) * np.array(rows))
    problem = {"num_vars": dimensions, "names": [f"x{j}" for j in range(dimensions)], "bounds": [[low, high]] * dimensions}
    found = sobol_analysis.analyze(problem, y, calc_second_order=False, num_resamples=100, seed=1)
    return {"base": base, "values": y.tolist(), "S1": found["S1"].tolist(), "ST": found["ST"].tolist()}


def morris():
    """Eight trajectories of four levels on a function with a curved parameter and an interaction."""
    problem = {"num_vars": 4, "names": list("abcd"), "bounds": [[0, 1]] * 4}
    x = morris_sample.sample(problem, 8, num_levels=4, seed=7)
    y = 2 * x[:, 0] - x[:, 1] + 3 * x[:, 2] ** 2 + 4 * x[:, 0] * x[:, 2]
    found = morris_analysis.analyze(problem, x, y, num_levels=4, seed=1)
    return {
        "levels_of_points": [[round(v * 3) for v in row] for row in x],
        "values": y.tolist(),
        "mu": np.asarray(found["mu"]).tolist(),
        "mu_star": np.asarray(found["mu_star"]).tolist(),
        "sigma": np.asarray(found["sigma"]).tolist(),
    }


def regression():
    """Forty points of three parameters, one of them on levels, so that ranks are tied."""
    x = qmc.Sobol(d=3, scramble=False, bits=32).random(41)[1:]
    x[:, 2] = np.floor(x[:, 2] * 4)
    y = np.exp(3 * x[:, 0]) - 2 * x[:, 1] + np.array([0.0, 1.0, 0.5, -1.0])[x[:, 2].astype(int)]
    ranks = np.column_stack([rankdata(column) for column in (*x.T, y)])
    ranks = (ranks - ranks.mean(axis=0)) / ranks.std(axis=0)
    coefficients, *_ = np.linalg.lstsq(ranks[:, :3], ranks[:, 3], rcond=None)
    residual = ranks[:, 3] - ranks[:, :3] @ coefficients
    groups = [y[x[:, 2] == level] for level in range(4)]
    within = sum(((g - g.mean()) ** 2).sum() for g in groups) / (len(y) - 4)
    return {
        "points": x.tolist(),
        "values": y.tolist(),
        "coefficients": coefficients.tolist(),
        "r2": float(1 - (residual**2).mean()),
        "epsilon2_of_levels": float(1 - within / y.var(ddof=1)),
    }


result = {
    "made": {"scipy": scipy.__version__, "SALib": version("SALib"), "numpy": np.__version__, "by": "sensitivity.golden.py"},
    "sobol_points": {"unit": "2^-20", "numbers": NUMBERS, "points": [whole(points[n]) for n in NUMBERS], "last": whole(last)},
    "ishigami": saltelli(Ishigami.evaluate, 3, 64, -np.pi, np.pi),
    "sobol_g": saltelli(Sobol_G.evaluate, 8, 32, 0.0, 1.0),
    "morris": morris(),
    "regression": regression(),
}
path = pathlib.Path(__file__).with_name("sensitivity.golden.json")
path.write_text(json.dumps(result, indent=None, separators=(",", ":")) + "\n")
