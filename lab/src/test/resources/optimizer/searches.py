"""Writes searches.txt: the weights after each step of L-BFGS, from the formulas of the papers.

    python3 searches.py

The inverse Hessian is a matrix here, changed by the BFGS formula for each change that is remembered, in place of the two-loop
recursion. Where SciPy can be imported, its own L-BFGS-B is asked for the same minima.
"""

from math import cosh, isfinite, log, sqrt, tanh

STEPS = 50
C1, C2 = 1e-4, 0.9


def rosenbrock(w):
    value, g = 0.0, [0.0] * len(w)
    for i in range(len(w) - 1):
        across = w[i + 1] - w[i] ** 2
        value += 100 * across**2 + (1 - w[i]) ** 2
        g[i] += -400 * w[i] * across - 2 * (1 - w[i])
        g[i + 1] += 200 * across
    return value, g


def valleys(w):
    value = sum(log(cosh((i + 1) * x - 1)) + 0.1 * i * x * x for i, x in enumerate(w))
    g = [(i + 1) * tanh((i + 1) * x - 1) + 0.2 * i * x for i, x in enumerate(w)]
    return value, g


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def direction(g, pairs):
    n = len(g)
    gamma = dot(*pairs[-1]) / dot(pairs[-1][1], pairs[-1][1]) if pairs else 1.0
    h = [[gamma if i == j else 0.0 for j in range(n)] for i in range(n)]
    for s, y in pairs:
        rho = 1 / dot(s, y)
        v = [[(1.0 if i == j else 0.0) - rho * s[i] * y[j] for j in range(n)] for i in range(n)]
        vh = [[sum(v[i][k] * h[k][j] for k in range(n)) for j in range(n)] for i in range(n)]
        h = [[sum(vh[i][k] * v[j][k] for k in range(n)) + rho * s[i] * s[j] for j in range(n)] for i in range(n)]
    return [-dot(row, g) for row in h]


def cubic(a, fa, da, b, fb, db):
    d1 = da + db - 3 * (fa - fb) / (a - b)
    d2 = sqrt(d1 * d1 - da * db) if d1 * d1 >= da * db else float("nan")
    d2 = d2 if b > a else -d2
    return b - (b - a) * (db + d2 - d1) / (db - da + 2 * d2)


def search(f, w, f0, slope0, d, first, left):
    """The point found: step, value, gradient; or none."""

    def at(a):
        value, g = f([x + a * y for x, y in zip(w, d)])
        return a, value, dot(g, d), g

    def high(point, low):
        a, value = point[0], point[1]
        return not isfinite(value) or value > f0 + C1 * a * slope0 or (low[0] > 0 and value >= low[1])

    low, step = (0.0, f0, slope0, None), first
    while left > 0:
        point = at(step)
        left -= 1
        if high(point, low):
            low, other = low, point
            break
        if abs(point[2]) <= -C2 * slope0:
            return point
        if point[2] >= 0:
            low, other = point, low
            break
        low, step = point, 2 * point[0]
    else:
        return low if low[0] > 0 else None
    while left > 0:
        length = other[0] - low[0]
        a = cubic(low[0], low[1], low[2], other[0], other[1], other[2])
        if not isfinite(a):
            a = low[0] + length / 2
        else:
            ends = sorted([low[0] + 0.1 * length, other[0] - 0.1 * length])
            a = max(ends[0], min(ends[1], a))
        point = at(a)
        left -= 1
        if high(point, low):
            other = point
        elif abs(point[2]) <= -C2 * slope0:
            return point
        else:
            if point[2] * (other[0] - low[0]) >= 0:
                other = low
            low = point
    return low if low[0] > 0 else None


def lbfgs(f, w, m, tolerance=1e-5, evaluations=25):
    value, g = f(w)
    pairs, path = [], []
    while len(path) < STEPS and max(map(abs, g)) > tolerance:
        d = direction(g, pairs)
        first = 1.0 if pairs else min(1.0, 1 / sum(map(abs, g)))
        found = search(f, w, value, dot(g, d), d, first, evaluations)
        if found is None:
            break
        s = [found[0] * x for x in d]
        y = [a - b for a, b in zip(found[3], g)]
        w, value, g = [a + b for a, b in zip(w, s)], found[1], found[3]
        if dot(s, y) > 2**-52 * dot(y, y):
            pairs = (pairs + [(s, y)])[-m:]
        path.append(w)
    return path


RUNS = {
    "rosenbrock": (rosenbrock, [-1.2, 1.0], 10),
    "chain": (rosenbrock, [0.7, 0.4, 0.5, 0.3, 0.6], 3),
    "valleys": (valleys, [3.0, -2.0, 1.0, 0.5], 5),
}


def write():
    with open("searches.txt", "w", encoding="utf-8") as out:
        out.write("# by searches.py\n")
        for name, (f, w, m) in RUNS.items():
            for at in lbfgs(f, w, m):
                out.write(" ".join([name] + [repr(x) for x in at]) + "\n")


def compare():
    try:
        from scipy.optimize import minimize
    except ImportError:
        return
    for name, (f, w, m) in RUNS.items():
        found = minimize(f, w, jac=True, method="L-BFGS-B", options={"maxcor": m})
        path = lbfgs(f, w, m)
        print(name, "SciPy:", found.nit, "steps to", found.fun, "- here:", len(path), "to", f(path[-1])[0])


write()
compare()
