"""Writes reference.txt beside this file: generated cases and their scores by scikit-learn, which MetricsReferenceTest reads.

    python3 -m venv venv && venv/bin/pip install scikit-learn==1.9.1 numpy==2.4.6 && venv/bin/python reference.py

A line is words: "case KIND NAME CLASSES_OR_COMPONENTS", then "row WEIGHT TRUTH PREDICTION" of each row, then "plain SCORE VALUE" and
"weighted SCORE VALUE". A score of several arguments joins them by ":". What scikit-learn leaves undefined has no line.
"""

import pathlib
import warnings

import numpy as np
from sklearn import metrics
from sklearn.calibration import calibration_curve

warnings.simplefilter("ignore")
lines = []


def write(*words):
    lines.append(" ".join(str(float(w)) if isinstance(w, (float, np.floating)) else str(w) for w in words))


def classification(name, classes, truth, probabilities, weights):
    """Of probabilities: one column is that of class 1."""
    truth, weights = np.asarray(truth), np.asarray(weights, dtype=float)
    write("case", "classification", name, classes)
    for row in range(len(truth)):
        write("row", weights[row], truth[row], *probabilities[row])
    for prefix, w in (("plain", None), ("weighted", weights)):
        classification_scores(prefix, classes, truth, probabilities, w)


def classification_scores(prefix, classes, truth, p, w):
    both = np.column_stack([1 - p[:, 0], p[:, 0]]) if p.shape[1] == 1 else p
    found = (p[:, 0] > 0.5).astype(int) if p.shape[1] == 1 else p.argmax(axis=1)
    labels = list(range(classes))
    effective = truth if w is None else truth[w > 0]

    def score(name, value):
        write(prefix, name, float(value))

    score("accuracy", metrics.accuracy_score(truth, found, sample_weight=w))
    score("balanced", metrics.balanced_accuracy_score(truth, found, sample_weight=w))
    for k in labels[:-1]:
        y_score = p[:, 0] if p.shape[1] == 1 else p
        if classes == 2 and p.shape[1] == 2:
            y_score = p[:, 1]
        score(f"top:{k + 1}", metrics.top_k_accuracy_score(truth, y_score, k=k + 1, labels=labels, sample_weight=w))
    for average in (None, "micro", "macro", "weighted"):
        values = metrics.precision_recall_fscore_support(
            truth, found, labels=labels, average=average, zero_division=0, sample_weight=w
        )
        for metric, value in zip(("precision", "recall", "f1", "support"), values):
            if average is None:
                for c in labels:
                    score(f"{metric}:{c}", value[c])
            elif metric != "support":
                score(f"{metric}:{average}", value)
    score("matthews", metrics.matthews_corrcoef(truth, found, sample_weight=w))
    score("kappa", metrics.cohen_kappa_score(truth, found, labels=labels, sample_weight=w))
    for t, row in enumerate(metrics.confusion_matrix(truth, found, labels=labels, sample_weight=w)):
        for f, value in enumerate(row):
            score(f"confusion:{t}:{f}", value)
    for c in labels:
        one = (truth == c).astype(int)
        if 0 < (effective == c).sum() < len(effective):
            score(f"auc:{c}", metrics.roc_auc_score(one, both[:, c], sample_weight=w))
        if (effective == c).any():
            score(f"ap:{c}", metrics.average_precision_score(one, both[:, c], sample_weight=w))
        calibration(prefix, c, one, both[:, c], w)
    if len(np.unique(effective)) == classes:
        one_hot = np.eye(classes)[truth]
        for average in ("macro", "weighted"):
            if classes > 2:
                auc = metrics.roc_auc_score(
                    truth, p, multi_class="ovr", average=average, labels=labels, sample_weight=w
                )
            else:
                auc = metrics.roc_auc_score(truth, both[:, 1], sample_weight=w)
            score(f"auc:{average}", auc)
            score(
                f"ap:{average}",
                metrics.average_precision_score(one_hot, both, average=average, sample_weight=w),
            )
    score("logloss", metrics.log_loss(truth, both, labels=labels, sample_weight=w))
    score("brier", metrics.brier_score_loss(truth, both, labels=labels, sample_weight=w))


def calibration(prefix, c, one, p, w):
    """scikit-learn has no weights here: rows are repeated, four times for a weight of 1."""
    repeats = np.ones(len(one), dtype=int) if w is None else (4 * w).astype(int)
    one, p = np.repeat(one, repeats), np.repeat(p, repeats)
    positives, means = calibration_curve(one, p, n_bins=5, pos_label=1)
    for b in range(len(means)):
        write(prefix, f"calibration:{c}:{b}", float(means[b]), float(positives[b]))


def regression(name, truth, predicted, weights):
    truth, predicted, weights = np.asarray(truth), np.asarray(predicted), np.asarray(weights, dtype=float)
    write("case", "regression", name, truth.shape[1])
    for row in range(len(truth)):
        write("row", weights[row], *truth[row], *predicted[row])
    functions = {
        "mse": metrics.mean_squared_error,
        "rmse": metrics.root_mean_squared_error,
        "mae": metrics.mean_absolute_error,
        "median": metrics.median_absolute_error,
        "r2": metrics.r2_score,
        "explained": metrics.explained_variance_score,
        "mape": metrics.mean_absolute_percentage_error,
    }
    for prefix, w in (("plain", None), ("weighted", weights)):
        for metric, function in functions.items():
            parts = function(truth, predicted, sample_weight=w, multioutput="raw_values")
            for j, value in enumerate(parts):
                write(prefix, f"{metric}:{j}", float(value))
            write(prefix, metric, float(function(truth, predicted, sample_weight=w)))


def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def quarters(random, rows):
    """Weights of which some are 0 and all are multiples of 1/4."""
    return random.integers(0, 9, rows) / 4


def coarse(random, rows, classes, parts):
    """Distributions of few different values, exact in binary where parts is a power of 2: many ties."""
    return np.stack([random.multinomial(parts, np.full(classes, 1 / classes)) for _ in range(rows)]) / parts


random = np.random.default_rng(20261126)

truth = random.integers(0, 2, 60)
p = 1 / (1 + np.exp(-(2 * truth - 1 + 1.5 * random.standard_normal(60))))
classification("binary", 2, truth, p.reshape(-1, 1), quarters(random, 60))

p = softmax(np.eye(2)[truth] + random.standard_normal((60, 2)))
classification("binary_two_columns", 2, truth, p, quarters(random, 60))

truth = (random.random(64) < 0.3).astype(int)
p = np.clip((random.integers(0, 7, 64) + 2 * truth) / 8, 0, 1)
classification("binary_ties", 2, truth, p.reshape(-1, 1), quarters(random, 64))

truth = random.choice(3, 80, p=[0.8, 0.15, 0.05])
truth[:3] = [0, 1, 2]
p = softmax(1.2 * np.eye(3)[truth] + [1.5, 0.4, 0] + random.standard_normal((80, 3)))
weights = quarters(random, 80)
weights[:3] = [1, 0.5, 2]
classification("three_unbalanced", 3, truth, p, weights)

truth = np.concatenate([np.arange(10), random.integers(0, 10, 110)])
p = softmax(2 * np.eye(10)[truth] + 1.3 * random.standard_normal((120, 10)))
weights = quarters(random, 120)
weights[:10] = 1.25
classification("ten", 10, truth, p, weights)

truth = np.concatenate([np.arange(3), random.integers(0, 3, 57)])
weights = quarters(random, 60)
weights[:3] = 1
classification("three_ties", 3, truth, coarse(random, 60, 3, 4), weights)

truth = np.concatenate([np.arange(4), random.integers(0, 4, 46)])
p = softmax(np.eye(4)[truth] + [0.5, 0.5, -9, 0.5] + random.standard_normal((50, 4)))
weights = quarters(random, 50)
weights[:4] = 0.75
classification("never_predicted", 4, truth, p, weights)

truth = random.choice([0, 1, 3], 40)
p = softmax(np.eye(4)[truth] + random.standard_normal((40, 4)))
classification("class_without_rows", 4, truth, p, quarters(random, 40))

truth = random.integers(0, 3, 20)
p = np.eye(3)[random.integers(0, 3, 20)]
classification("certain", 3, truth, p, quarters(random, 20))

for rows in (31, 32):
    truth = 3 * random.standard_normal((rows, 1)) + 1
    regression(f"one_of_{rows}", truth, truth + random.standard_normal((rows, 1)), quarters(random, rows))

truth = random.standard_normal((50, 3)) * [1, 100, 0.01] + [0, 5000, -3]
predicted = truth + random.standard_normal((50, 3)) * [2, 10, 0.001] + [0.5, 20, 0]
regression("three", truth, predicted, quarters(random, 50))

truth = random.integers(1, 6, (40, 2)).astype(float)
regression("ties", truth, truth + random.integers(-2, 3, (40, 2)), quarters(random, 40))

pathlib.Path(__file__).with_name("reference.txt").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
