"""Effective draws per second of the Bayesian engine, beside a workload of this machine and figures of other tools.

usage: posterior.py PROGRAM DATA.csv [RUNS]   (see Tests/Benchmarks/run --bayes)
"""
import json, os, statistics, subprocess, sys, tempfile, time

program, data = sys.argv[1:3]
runs = int(sys.argv[3]) if len(sys.argv) > 3 else 5

# Smallest bulk ESS per second of the whole process on two cores, import and compilation included.
PEERS = {
    "pymc_mmm_example": {"PyMC-Marketing, NumPyro": 103, "PyMC-Marketing, nutpie": 21},
    "sim_nat3_104": {"PyMC-Marketing, NumPyro": 88, "PyMC-Marketing, nutpie": 16, "Meridian": 11},
    "sim_nat8_156": {"PyMC-Marketing, NumPyro": 27, "PyMC-Marketing, nutpie": 21, "Meridian": 12},
    "sim_geo5_20x104": {"PyMC-Marketing": 1.7, "Meridian": 4.4},
}


def machine():
    """Seconds of a fixed piece of arithmetic in one thread: how fast, and how busy, this machine is now."""
    started = time.perf_counter()
    total = 0
    for index in range(2_000_000):
        total = (total * 1103515245 + index) & 0x7FFFFFFF
    return time.perf_counter() - started


def fit(output):
    command = [program, "fit", data, "--model", "bayes", "--output", output, "--quiet"]
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status != 0:
        sys.exit(f"{' '.join(command)} failed")
    with open(output) as file:
        model = json.load(file)
    posterior = (model.get("fit") or {}).get("posterior") or {}
    convergence = {**posterior.get("convergence", {}), **(model["model"].get("convergence") or {})}
    return {
        "seconds": seconds, "cpu": usage.ru_utime + usage.ru_stime,
        "megabytes": usage.ru_maxrss / 1024, **convergence,
    }


with tempfile.TemporaryDirectory() as folder:
    results, reference = [], []
    for _ in range(runs):
        reference.append(machine())
        results.append(fit(os.path.join(folder, "model.json")))


def median(key):
    return statistics.median(result[key] for result in results)


name = os.path.basename(os.path.dirname(os.path.abspath(data)))
ess = median("min_bulk_ess")
seconds = median("seconds")
rate = ess / seconds
print(f"data: {name}, {runs} runs, medians")
print(f"{'whole process':34} {seconds:9.3f} s   (lowest {min(r['seconds'] for r in results):.3f}, "
      f"highest {max(r['seconds'] for r in results):.3f}); {median('cpu'):.2f} s of processor, "
      f"{max(r['megabytes'] for r in results):.0f} MB")
print(f"{'smallest bulk ESS':34} {ess:9.0f}     R-hat {median('max_rhat'):.4f}, "
      f"{median('divergences'):.0f} divergences")
print(f"{'ESS per second':34} {rate:9.0f}")
if all("gradients" in result for result in results):
    gradients = median("gradients")
    # Sampling is nearly all of the processor's time, so this is an upper bound.
    print(f"{'gradients per second':34} {gradients / seconds:9.0f}     {gradients:.0f} in all, at most "
          f"{1e9 * median('cpu') / gradients:.0f} ns each")
for peer, figure in PEERS.get(name, {}).items():
    print(f"{'against ' + peer:34} {rate / figure:9.0f} x   of {figure} per second")
print(f"{'reference: a fixed loop in Python':34} {statistics.median(reference):9.3f} s   (lowest {min(reference):.3f}, "
      f"highest {max(reference):.3f}); a fit takes {seconds / statistics.median(reference):.2f} of it")
