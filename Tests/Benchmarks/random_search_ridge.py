#!/usr/bin/env python3
"""The reference of the benchmark: a ridge MMM by random search, the way incumbents' default settings work.

    random_search_ridge.py DATA.csv [TRIALS]

For each of TRIALS (default 2,000) random decays, half-saturations and slopes: adstock, Hill, a ridge with
non-negative media (clipped and refitted), scored on the last fifth of the weeks; the best trial is kept.
Prints seconds, and the contribution error where a truth.json stands beside the data. Needs numpy only.
"""
import csv
import datetime
import json
import os
import sys
import time

import numpy as np


def read(path):
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    names = list(rows[0])
    media = [name for name in names if name.endswith("_spend")]
    date = next(name for name in names if name in ("date", "week", "time"))
    outcome = next(name for name in names if name in ("sales", "revenue"))
    controls = [name for name in names if name not in media + [date, outcome]]
    column = lambda name: np.array([float(row[name]) for row in rows])
    days = np.array([datetime.date.fromisoformat(r[date]).timetuple().tm_yday for r in rows])
    return media, column(outcome), np.array([column(m) for m in media]), \
        np.array([column(c) for c in controls]), days


def transformed(spend, decay, half, slope):
    state = np.zeros(len(spend))
    out = np.empty_like(spend)
    for t in range(spend.shape[1]):
        state = (1 - decay) * spend[:, t] + decay * state
        out[:, t] = state
    scale = half * out.max(axis=1)
    powered = out ** slope[:, None]
    return powered / (powered + (scale ** slope)[:, None])


def ridge(design, outcome, media, penalty):
    """Ridge with the first column unpenalised; negative media are dropped until none is left."""
    active = np.ones(design.shape[1], bool)
    while True:
        columns = design[:, active]
        weight = np.full(columns.shape[1], penalty)
        weight[0] = 0
        solved = np.linalg.solve(columns.T @ columns + np.diag(weight), columns.T @ outcome)
        coefficients = np.zeros(design.shape[1])
        coefficients[active] = solved
        negative = media & (coefficients < 0)
        if not negative.any():
            return coefficients
        active &= ~negative


def main():
    path = sys.argv[1]
    trials = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    names, outcome, spend, controls, days = read(path)
    started = time.perf_counter()
    weeks = len(outcome)
    angle = 2 * np.pi * days / 365.25
    seasons = [f(k * angle) for k in (1, 2, 3) for f in (np.sin, np.cos)]
    fixed = np.column_stack([np.ones(weeks), np.linspace(0, 1, weeks), *seasons, *controls])
    fixed[:, 1:] -= fixed[:, 1:].mean(axis=0)
    generator = np.random.default_rng(1)
    split = weeks - weeks // 5
    is_media = np.arange(fixed.shape[1] + len(names)) >= fixed.shape[1]
    best = (np.inf, None)
    for _ in range(trials):
        count = len(names)
        media = transformed(spend, generator.uniform(0, 0.9, count),
                            generator.uniform(0.1, 1.0, count), generator.uniform(0.5, 3, count))
        design = np.column_stack([fixed, media.T])
        fitted = ridge(design[:split], outcome[:split], is_media, 0.1)
        error = ((outcome[split:] - design[split:] @ fitted) ** 2).mean()
        if error < best[0]:
            best = (error, design)
    fitted = ridge(best[1], outcome, is_media, 0.1)
    contribution = (best[1] * fitted).sum(axis=0)[is_media]
    seconds = time.perf_counter() - started
    result = {"seconds": round(seconds, 3)}
    truth = os.path.join(os.path.dirname(path), "truth.json")
    if os.path.exists(truth):
        with open(truth) as file:
            channels = json.load(file)["channels"]
        real = np.array([channels[n.removesuffix("_spend")]["contribution_total"] for n in names])
        result["contribution_error"] = round(float(abs(contribution - real).sum() / real.sum()), 3)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
