"""Writes scores.csv and paths.csv beside this file, by settings.csv: what scikit-learn's networks achieve on the six tables of the
samples, and where they get from given weights. TablesTest and SameStartTest read them.

    python3 -m venv venv && venv/bin/pip install scikit-learn==1.9.1 numpy==2.4.6 && venv/bin/python reference.py

"reference.py starts" writes nothing, but prints what scikit-learn achieves from other initial weights; docs/tables.md shows it.

A seed deals the rows of a table into five parts. Each part is predicted by a network that was trained on the other four, and the
score of the seed is that of all predictions together: the accuracy, or R2, the mean over the targets. Inputs are standardised by
the rows that are trained on, and so are targets that are numbers, of which the predictions are brought back. "part" of a line of
scores.csv has a digit for each row of the table, in its order.
"""

import csv
import pathlib
import sys
import warnings

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.metrics import accuracy_score, r2_score
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.preprocessing import StandardScaler

# It is raised wherever the epochs run out, and here they all do.
warnings.simplefilter("ignore", ConvergenceWarning)

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parents[2] / "main/resources/dev/cadena/samples/data"
SEEDS = range(10)
PARTS = 5


def read(settings):
    with open(DATA / (settings["table"] + ".csv"), encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    if settings["targets"] == "classes":
        return np.array([row[:-1] for row in rows], dtype=float), np.array([row[-1] for row in rows])
    first = len(rows[0]) - int(settings["targets"])
    numbers = np.array(rows, dtype=float)
    return numbers[:, :first], numbers[:, first:]


def network(settings, rows, seed, kinds=(MLPClassifier, MLPRegressor), **more):
    kind = kinds[0] if settings["targets"] == "classes" else kinds[1]
    epochs = int(settings["epochs"])
    return kind(
        hidden_layer_sizes=[int(units) for units in settings["hidden"].split()],
        activation=settings["activation"],
        solver=settings["solver"],
        learning_rate_init=float(settings["rate"]),
        batch_size=rows if settings["batch"] == "all" else int(settings["batch"]),
        alpha=float(settings["alpha"]),
        random_state=seed,
        # All epochs, whatever the loss does. Everything else is as it is by default: momentum 0.9 by Nesterov's rule, a constant
        # rate, a new order each epoch, Adam's 0.9, 0.999 and 1e-8.
        tol=0,
        n_iter_no_change=epochs,
        **{"max_iter": epochs, **more},
    )


class Scaled:
    """Rows to train on, and rows that are kept back, as a network takes them."""

    def __init__(self, settings, x, y, trained, kept):
        given, held = x[trained], x[kept]
        if settings["inputs"] == "standardized":
            scaler = StandardScaler().fit(given)
            given, held = scaler.transform(given), scaler.transform(held)
        else:
            given, held = given / 16, held / 16
        self.x, self.held, self.y = given, held, y[trained]
        self.targets = None
        if settings["targets"] != "classes":
            self.targets = StandardScaler().fit(self.y)
            self.y = self.targets.transform(self.y)
            if self.y.shape[1] == 1:
                self.y = self.y[:, 0]

    def unscaled(self, predicted):
        if self.targets is None:
            return predicted
        return self.targets.inverse_transform(predicted.reshape(len(self.held), -1))


def deal(rows, seed):
    part = np.empty(rows, dtype=int)
    part[np.random.default_rng(seed).permutation(rows)] = np.arange(rows) % PARTS
    return part


def score(settings, x, y, seed, **more):
    part = deal(len(x), seed)
    predicted = np.empty(y.shape, dtype=y.dtype)
    for kept in range(PARTS):
        data = Scaled(settings, x, y, part != kept, part == kept)
        trained = network(settings, len(data.x), PARTS * seed + kept, **more).fit(data.x, data.y)
        assert trained.n_iter_ == int(settings["epochs"])
        predicted[part == kept] = data.unscaled(trained.predict(data.held))
    if settings["targets"] == "classes":
        return accuracy_score(y, predicted), part
    return r2_score(y, predicted), part


def path(settings, x, y):
    """Norms of the tensors that are trained from given weights, in the order of the rows, on all but part 0 of seed 0.

    What the two libraries do differently by their definitions is kept out: every update has equally many rows, so that alpha / n
    is the same, and Adam's epsilon is so small that it does not matter what it is added to.
    """
    rows = np.flatnonzero(deal(len(x), 0) != 0)
    size = len(rows) if settings["batch"] == "all" else int(settings["batch"])
    rows = rows[: len(rows) // size * size]
    data = Scaled(settings, x, y, rows, rows)
    # With warm_start a second fit goes on from the weights that it finds, by an optimizer that is new.
    fixed = {"shuffle": False, "epsilon": 1e-15, "warm_start": True}
    model = network(settings, size, 0, max_iter=1, **fixed).fit(data.x, data.y)
    k = 0
    for tensors in zip(model.coefs_, model.intercepts_):
        bound = np.sqrt(6 / sum(tensors[0].shape))
        for tensor in tensors:
            # Multiples of the golden section, modulo 1, lie evenly and are the same in every language.
            multiples = np.arange(k + 1, k + 1 + tensor.size) * 0.6180339887498949
            tensor[...] = (bound * (2 * (multiples % 1) - 1)).reshape(tensor.shape)
            k += tensor.size
    model.set_params(max_iter=int(settings["epochs"])).fit(data.x, data.y)
    assert model.n_iter_ == int(settings["epochs"])
    return [np.linalg.norm(tensor) for tensors in zip(model.coefs_, model.intercepts_) for tensor in tensors]


class Started:
    """Networks whose initial weights are Cadena's: biases are 0 and, unless "glorot", weights before ReLU are He's."""

    glorot = True

    def _init_coef(self, inputs, outputs, dtype):
        weights, biases = super()._init_coef(inputs, outputs, dtype)
        if self.activation == "relu" and outputs != self.n_outputs_ and not self.glorot:
            weights = self._random_state.normal(0, np.sqrt(2 / inputs), weights.shape)
        return weights, 0 * biases


class StartedClassifier(Started, MLPClassifier):
    pass


class StartedRegressor(Started, MLPRegressor):
    pass


def starts(all_settings):
    """Compares the scores of more seeds by initial weights: the others less scikit-learn's own, and the standard error of it."""
    seeds = range(40)
    for settings in all_settings:
        x, y = read(settings)
        scores = {}
        for name, kinds, glorot in (
            ("own", (MLPClassifier, MLPRegressor), True),
            ("biases 0", (StartedClassifier, StartedRegressor), True),
            ("He, biases 0", (StartedClassifier, StartedRegressor), False),
        ):
            Started.glorot = glorot
            scores[name] = np.array([score(settings, x, y, seed, kinds=kinds)[0] for seed in seeds])
            less = scores[name] - scores["own"]
            error = less.std(ddof=1) / np.sqrt(len(seeds))
            print(f"{settings['table']} {name}: {scores[name].mean():.4f}, {less.mean():+.4f} ± {error:.4f}", flush=True)


def write(name, head, lines):
    with open(HERE / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(lines)


def main(all_settings):
    scores, paths = [], []
    for settings in all_settings:
        x, y = read(settings)
        for seed in SEEDS:
            value, part = score(settings, x, y, seed)
            scores.append([settings["table"], seed, float(value), "".join(map(str, part))])
        paths.append([settings["table"], " ".join(str(float(norm)) for norm in path(settings, x, y))])
    write("scores.csv", ["table", "seed", "score", "part"], scores)
    write("paths.csv", ["table", "norms"], paths)


with open(HERE / "settings.csv", encoding="utf-8") as file:
    (starts if "starts" in sys.argv[1:] else main)(list(csv.DictReader(file)))
