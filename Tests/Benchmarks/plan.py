#!/usr/bin/env python3
"""The reference of the benchmark of plans: scipy's SLSQP on the curves and gradients that are given on standard input.

Prints our times, scipy's, and what each finds. Needs numpy and scipy for the comparison.
"""
import json
import statistics
import sys
import time


def scipy_solve(problem):
    """Median seconds of one solve from the middle of the bounds, and the response it finds."""
    import numpy as np
    from scipy.optimize import minimize

    effect, half, slope, low, high = np.array(problem["channels"]).T
    total = problem["total"]
    scale = effect.sum()

    def objective(shares):
        ratio = (shares * total / half) ** slope
        value = (effect * ratio / (1 + ratio)).sum()
        gradient = effect * slope * ratio / (1 + ratio) ** 2 / shares
        return -value / scale, -gradient / scale

    start = (low + high) / 2 / total
    start *= 1 / start.sum()
    arguments = dict(
        jac=True, method="SLSQP", bounds=list(zip(low / total, high / total)),
        constraints=[{"type": "eq", "fun": lambda x: x.sum() - 1, "jac": lambda x: np.ones_like(x)}],
        options={"ftol": 1e-12, "maxiter": 200})
    times = []
    for _ in range(200):
        began = time.perf_counter()
        found = minimize(objective, start, **arguments)
        times.append(time.perf_counter() - began)
    return statistics.median(times), -found.fun * scale


def main():
    ours = json.load(sys.stdin)
    if "error" in ours:
        sys.exit(ours["error"])
    print("one solve, 8 channels, mean curves")
    for method in ("gradient", "slsqp", "greedy"):
        found = ours[method]
        print(f"  {method:12} {found['seconds'] * 1e3:8.3f} ms  response {found['value']:.2f}"
              f"  KKT {found['kkt']:.1e}")
    try:
        seconds, value = scipy_solve(ours["problem"])
        print(f"  {'scipy SLSQP':12} {seconds * 1e3:8.3f} ms  response {value:.2f}")
        print(f"  ours takes {ours['gradient']['seconds'] / seconds:.3f} of scipy's time (slsqp:"
              f" {ours['slsqp']['seconds'] / seconds:.3f})")
    except ImportError:
        print("  scipy is not there: no comparison")
    print(f"40 channels, 52 weekly slots   {ours['slots']:8.3f} s")
    for key, name in (("flights_8", "8 channels"), ("flights_40", "40 channels"),
                      ("flights_8_shaped", "8 S-shaped channels")):
        print(f"{name + ', period by period, 52 weeks':45} {ours[key]['seconds']:8.3f} s"
              f"  KKT {ours[key]['kkt']:.1e}")
    print(f"whole plan, 8 channels, 4,000 draws, frontier of 25 budgets   {ours['plan']:8.3f} s")
    print(f"the same for the worst tenth of draws (CVaR)                  {ours['plan_cvar']:8.3f} s")
    print(f"that plan period by period                                    {ours['schedule']:8.3f} s")
    print(f"plan, schedule and sensitivities together                     {ours['outlook']:8.3f} s")


if __name__ == "__main__":
    main()
