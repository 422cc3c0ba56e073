"""Writes trajectories.txt and rates.txt: 50 steps of each rule and schedule, from the formulas of the papers.

    python3 reference.py

Where PyTorch can be imported, the rules that it shares with us are compared with it, in double.
"""

from math import copysign, cos, floor, pi, sqrt

STEPS = 50
START = [0.9, -1.3, 0.05, 2.0]


def gradient(w, t):
    return [x**3 - 1.5 * x + ((7 * t + 3 * i) % 11 - 5) / 10 for i, x in enumerate(w)]


def sign(x):
    return 0.0 if x == 0 else copysign(1.0, x)


def each(rule, count):
    """A rule for one weight, whose state is a list of numbers that begin with 0."""

    def run():
        w, state, path = list(START), [[0.0] * count for _ in START], []
        for t in range(1, STEPS + 1):
            g = gradient(w, t)
            for i in range(len(w)):
                w[i] = rule(w[i], g[i], state[i], t)
            path.append(list(w))
        return path

    return run


def sgd(a):
    return lambda w, g, s, t: w - a * g


def momentum(a, mu):
    def rule(w, g, s, t):
        s[0] = mu * s[0] - a * g
        return w + s[0]

    return rule


def nesterov(a, mu):
    def rule(w, g, s, t):
        s[0] = mu * s[0] - a * g
        return w + mu * s[0] - a * g

    return rule


def adagrad(a, e):
    def rule(w, g, s, t):
        s[0] += g * g
        return w - a * g / (sqrt(s[0]) + e)

    return rule


def rmsprop(a, rho, e):
    def rule(w, g, s, t):
        s[0] = rho * s[0] + (1 - rho) * g * g
        return w - a * g / (sqrt(s[0]) + e)

    return rule


def adadelta(a, rho, e):
    def rule(w, g, s, t):
        s[0] = rho * s[0] + (1 - rho) * g * g
        d = sqrt(s[1] + e) / sqrt(s[0] + e) * g
        s[1] = rho * s[1] + (1 - rho) * d * d
        return w - a * d

    return rule


def adam(a, b1, b2, e, decay=0.0, ams=False, nadam=False):
    def rule(w, g, s, t):
        s[0] = b1 * s[0] + (1 - b1) * g
        s[1] = b2 * s[1] + (1 - b2) * g * g
        s[2] = max(s[2], s[1])
        m = s[0] / (1 - b1**t)
        if nadam:
            m = b1 * s[0] / (1 - b1 ** (t + 1)) + (1 - b1) * g / (1 - b1**t)
        v = (s[2] if ams else s[1]) / (1 - b2**t)
        return w - a * decay * w - a * m / (sqrt(v) + e)

    return rule


def lion(a, b1, b2, decay):
    def rule(w, g, s, t):
        u = sign(b1 * s[0] + (1 - b1) * g) + decay * w
        s[0] = b2 * s[0] + (1 - b2) * g
        return w - a * u

    return rule


def rprop(first, up, down, least, most):
    def rule(w, g, s, t):
        if t == 1:
            s[1] = first
        if g * s[0] > 0:
            s[1] = min(s[1] * up, most)
        elif g * s[0] < 0:
            s[1] = max(s[1] * down, least)
            g = 0.0
        s[0] = g
        return w - sign(g) * s[1]

    return rule


RULES = {
    "Sgd": each(sgd(0.05), 0),
    "Momentum": each(momentum(0.02, 0.9), 1),
    "Nesterov": each(nesterov(0.02, 0.9), 1),
    "AdaGrad": each(adagrad(0.1, 1e-7), 1),
    "RmsProp": each(rmsprop(0.01, 0.9, 1e-8), 1),
    "Adadelta": each(adadelta(1.0, 0.95, 1e-6), 2),
    "Adam": each(adam(0.01, 0.9, 0.999, 1e-8), 3),
    "AmsGrad": each(adam(0.01, 0.9, 0.99, 1e-8, ams=True), 3),
    "AdamW": each(adam(0.01, 0.9, 0.999, 1e-8, decay=0.1), 3),
    "Nadam": each(adam(0.01, 0.9, 0.999, 1e-8, nadam=True), 3),
    "Lion": each(lion(0.01, 0.9, 0.99, 0.1), 1),
    "Rprop": each(rprop(0.01, 1.2, 0.5, 1e-6, 50.0), 2),
}

PER_EPOCH = 4
LOSSES = [1.0, 0.9, 0.95, 0.9, 0.85, 0.9, 0.9, 0.9, 0.7, 0.7, 0.7, 0.7]


def cosine(a, end, share):
    return end + (a - end) * (1 + cos(pi * share)) / 2


def restarts(t):
    length = 6.0
    while t >= length:
        t, length = t - length, length * 1.5
    return cosine(0.1, 0.01, t / length)


def one_cycle(t, total=40):
    top, last = 0.3 * total - 1, total - 1
    if t <= top:
        return 0.5 + (0.5 / 25 - 0.5) * (1 + cos(pi * t / top)) / 2
    end = 0.5 / 25 / 1e4
    return end + (0.5 - end) * (1 + cos(pi * min(1, (t - top) / (last - top)))) / 2


def plateau(t):
    rate, best, waited = 0.1, float("inf"), 0
    for loss in LOSSES[: t // PER_EPOCH]:
        if loss < best - 0.01:
            best, waited = loss, 0
        else:
            waited += 1
            if waited == 2:
                rate, waited = max(rate * 0.5, 0.02), 0
    return rate


SCHEDULES = {
    "constant": lambda t: 0.1,
    "step": lambda t: 0.1 * 0.5 ** floor(t / (2 * PER_EPOCH)),
    "exponential": lambda t: 0.1 * 0.9 ** (t / 3),
    "inverseTime": lambda t: 0.1 / (1 + 0.5 * t / (1.5 * PER_EPOCH)),
    "polynomial": lambda t: 0.01 + 0.09 * (1 - min(1, t / 30)) ** 2,
    "cosine": lambda t: cosine(0.1, 0.01, min(1, t / (10 * PER_EPOCH))),
    "cosineRestarts": restarts,
    "warmUp": lambda t: 0.1 * (t + 1) / 10 if t < 10 else 0.1 * 0.9 ** (t - 10),
    "oneCycle": one_cycle,
    "plateau": plateau,
}


def write(name, rows):
    with open(name, "w") as out:
        out.write("# by reference.py\n")
        for key, values in rows:
            out.write(key + " " + " ".join(repr(float(v)) for v in values) + "\n")


def compare():
    try:
        import torch
    except ImportError:
        return
    kinds = {
        "Sgd": lambda p: torch.optim.SGD(p, lr=0.05),
        "AdaGrad": lambda p: torch.optim.Adagrad(p, lr=0.1, eps=1e-7),
        "RmsProp": lambda p: torch.optim.RMSprop(p, lr=0.01, alpha=0.9, eps=1e-8),
        "Adadelta": lambda p: torch.optim.Adadelta(p, lr=1.0, rho=0.95, eps=1e-6),
        "Adam": lambda p: torch.optim.Adam(p, lr=0.01),
        "AmsGrad": lambda p: torch.optim.Adam(p, lr=0.01, betas=(0.9, 0.99), amsgrad=True),
        "AdamW": lambda p: torch.optim.AdamW(p, lr=0.01, weight_decay=0.1),
        "Momentum": lambda p: torch.optim.SGD(p, lr=0.02, momentum=0.9),
        "Nesterov": lambda p: torch.optim.SGD(p, lr=0.02, momentum=0.9, nesterov=True),
        "Rprop": lambda p: torch.optim.Rprop(p, lr=0.01),
    }
    for name, kind in kinds.items():
        w = torch.tensor(START, dtype=torch.float64)
        optimizer = kind([w])
        worst = 0.0
        for t, expected in enumerate(RULES[name](), 1):
            w.grad = torch.tensor(gradient(w.tolist(), t), dtype=torch.float64)
            optimizer.step()
            worst = max(worst, max(abs(a - b) for a, b in zip(w.tolist(), expected)))
        print(name, "differs from PyTorch by", worst)
    p = torch.zeros(1)
    optimizer = torch.optim.SGD([p], lr=0.1)
    cycle = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.5, total_steps=40)
    worst = 0.0
    for t in range(39):
        worst = max(worst, abs(optimizer.param_groups[0]["lr"] - one_cycle(t)))
        optimizer.step()
        cycle.step()
    print("oneCycle differs from PyTorch by", worst)


write("trajectories.txt", [(name, w) for name, run in RULES.items() for w in run()])
write("rates.txt", [(name, [rate(t) for t in range(STEPS)]) for name, rate in SCHEDULES.items()])
compare()
