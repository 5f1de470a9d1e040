"""Makes diagnostics.json: series, and what statsmodels and scipy say of them.

    python3 -m pip install statsmodels && python3 Tests/Reference/diagnostics.py

The series come from Python's own generator, so they are the same everywhere; the versions the table was made with
are in it. `--check` compares a new table with the kept one instead of writing it.
"""

import json
import math
import pathlib
import random
import sys
import warnings

import numpy
import scipy
import statsmodels
import statsmodels.api as api
from scipy import stats
from statsmodels.stats.diagnostic import acorr_ljungbox, het_breuschpagan
from statsmodels.stats.outliers_influence import OLSInfluence, variance_inflation_factor
from statsmodels.stats.stattools import durbin_watson, jarque_bera
from statsmodels.tsa.stattools import acf, adfuller, kpss, pacf

TABLE = pathlib.Path(__file__).with_name("diagnostics.json")


def autoregressive(draw, count, weight, level=0.0):
    values, value = [], 0.0
    for _ in range(count):
        value = weight * value + draw.gauss(0, 1)
        values.append(level + value)
    return values


def heavy(draw, degrees):
    chi = sum(draw.gauss(0, 1) ** 2 for _ in range(degrees))
    return draw.gauss(0, 1) / math.sqrt(chi / degrees)


def yearly(t):
    return math.sin(2 * math.pi * t / 52)


# Name -> (number of values, how they are made from a generator and that number).
SERIES = {
    "normal": (120, lambda d, n: [10 + d.gauss(0, 1) for _ in range(n)]),
    "autoregressive": (156, lambda d, n: autoregressive(d, n, 0.7, 50)),
    "alternating": (100, lambda d, n: autoregressive(d, n, -0.6)),
    "heavy tails": (104, lambda d, n: [heavy(d, 3) for _ in range(n)]),
    "skewed": (80, lambda d, n: [d.expovariate(0.5) for _ in range(n)]),
    "uneven noise": (150, lambda d, n: [20 + d.gauss(0, 0.2 + 0.03 * t) for t in range(n)]),
    "trend": (130, lambda d, n: [5 + 0.2 * t + d.gauss(0, 2) for t in range(n)]),
    "short": (20, lambda d, n: [100 + d.gauss(0, 15) for _ in range(n)]),
    "long": (300, lambda d, n: [3 + yearly(t) + d.gauss(0, 1) for t in range(n)]),
    "nearly constant": (60, lambda d, n: [1000 + d.gauss(0, 0.01) for _ in range(n)]),
    "ties": (90, lambda d, n: [float(round(d.gauss(4, 1.5))) for _ in range(n)]),
    "random walk": (200, lambda d, n: autoregressive(d, n, 1.0, 30)),
    "seasonal": (156, lambda d, n: [40 + 9 * yearly(t) + d.gauss(0, 2) for t in range(n)]),
    "one outlier": (52, lambda d, n: [8 + d.gauss(0, 1) + (12 if t == 30 else 0) for t in range(n)]),
    "uniform": (64, lambda d, n: [d.random() for _ in range(n)]),
    "millions": (104, lambda d, n: [2e6 + 4e5 * yearly(t) + d.gauss(0, 1.5e5) for t in range(n)]),
}


def regressors(draw, count):
    """Three columns: the second follows the first, the third is on in some periods only."""
    first = [abs(draw.gauss(3, 1)) for _ in range(count)]
    second = [0.8 * value + draw.gauss(0, 0.5) for value in first]
    third = [draw.random() if draw.random() < 0.4 else 0.0 for _ in range(count)]
    return [[round(value, 3) for value in column] for column in (first, second, third)]


def expected(values, columns, rows):
    y = numpy.array(values)
    lags = 10 if len(values) >= 25 else 8
    listed = [1, 2, 5, lags]
    design = api.add_constant(numpy.array(columns).T)
    fit = api.OLS(y, design).fit()
    influence = OLSInfluence(fit)
    errors = y - fit.fittedvalues
    box = acorr_ljungbox(y, lags=listed, return_df=True)
    (theory, ordered), line = stats.probplot(y)
    bartlett = acf(y, nlags=lags, fft=False, alpha=0.05)
    return {
        "shapiro_wilk": stats.shapiro(y),
        "dagostino_k2": [
            *stats.normaltest(y), stats.skewtest(y).statistic, stats.kurtosistest(y).statistic],
        "jarque_bera": jarque_bera(y),
        "durbin_watson": [durbin_watson(fit.resid)],
        "ljung_box": [*box["lb_stat"], *box["lb_pvalue"]],
        "acf": bartlett[0][1:],
        "acf_half_width": (bartlett[1][1:, 1] - bartlett[0][1:]),
        "pacf": pacf(y, nlags=lags, method="ldb")[1:],
        "kpss": kpss(y, regression="c", nlags="auto")[:3],
        "adf_by_aic": adfuller(y, autolag="AIC")[:3],
        "adf_two_lags": adfuller(y, maxlag=2, autolag=None)[:3],
        "breusch_pagan": het_breuschpagan(fit.resid, design),
        "breusch_pagan_original": het_breuschpagan(fit.resid, design, robust=False)[:2],
        "vif": [variance_inflation_factor(design, index) for index in (1, 2, 3)],
        "coefficients": fit.params,
        "standard_errors": fit.bse,
        "overall_f": [fit.fvalue, fit.f_pvalue],
        "accuracy": [
            fit.rsquared, fit.rsquared_adj, numpy.sqrt(numpy.mean(errors**2)),
            numpy.mean(numpy.abs(errors)),
            numpy.mean(numpy.abs(errors[y != 0] / y[y != 0])),
            numpy.sum(numpy.abs(errors)) / numpy.sum(numpy.abs(y))],
        "leverage": influence.hat_matrix_diag[rows],
        "cook": influence.cooks_distance[0][rows],
        "internal": influence.resid_studentized_internal[rows],
        "external": influence.resid_studentized_external[rows],
        "dffits": influence.dffits[0][rows],
        "normal_scores": theory[rows],
        "normal_line": line,
        "pearson": stats.pearsonr(columns[0], columns[1]),
        "spearman": stats.spearmanr(y, columns[2]),
    }


def table():
    cases = []
    for seed, (name, (count, make)) in enumerate(SERIES.items()):
        draw = random.Random(f"diagnostics {seed}")
        values = [round(value, 4) for value in make(draw, count)]
        columns = regressors(draw, count)
        # Rows whose leverage and the like are kept: some of all, and the one that stands out most.
        rows = sorted({*range(0, count, max(1, count // 8)), int(numpy.argmax(values)), count - 1})
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = expected(values, columns, rows)
        found = {key: [float(f"{number:.12g}") for number in value] for key, value in found.items()}
        for key, numbers in found.items():
            assert all(map(math.isfinite, numbers)), (name, key)
        cases.append(
            {"name": name, "values": values, "columns": columns, "rows": rows, "expected": found})
    made = {
        "python": sys.version.split()[0], "numpy": numpy.__version__, "scipy": scipy.__version__,
        "statsmodels": statsmodels.__version__}
    return {"made_with": made, "cases": cases}


def lines(made):
    """JSON with a line per list, so that a change shows."""
    text = ['{"made_with": ' + json.dumps(made["made_with"]) + ', "cases": [']
    for index, case in enumerate(made["cases"]):
        text.append('{"name": ' + json.dumps(case["name"]) + ', "rows": ' + json.dumps(case["rows"]) + ",")
        text.append('"values": ' + json.dumps(case["values"], separators=(",", ":")) + ",")
        text.append('"columns": ' + json.dumps(case["columns"], separators=(",", ":")) + ",")
        parts = [
            json.dumps(key) + ": " + json.dumps(numbers, separators=(",", ":"))
            for key, numbers in case["expected"].items()]
        text.append('"expected": {\n' + ",\n".join(parts) + "}}" + ("," if index + 1 < len(made["cases"]) else ""))
    return "\n".join(text) + "]}\n"


def main():
    made = table()
    if "--check" not in sys.argv:
        TABLE.write_text(lines(made))
        return
    worst = {}
    for old, new in zip(json.loads(TABLE.read_text())["cases"], made["cases"], strict=True):
        assert old["values"] == new["values"] and old["columns"] == new["columns"], old["name"]
        for key, numbers in old["expected"].items():
            for left, right in zip(numbers, new["expected"][key], strict=True):
                off = abs(left - right) / max(abs(left), abs(right), 1e-300)
                worst[key] = max(worst.get(key, (0, "")), (off, old["name"]))
    for key, (off, name) in sorted(worst.items()):
        print(f"{key:24} {off:.1e}  {name}")


if __name__ == "__main__":
    main()
