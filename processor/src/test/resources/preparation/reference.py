"""Writes reference.txt: python3 reference.py > reference.txt, with numpy and scikit-learn.

The columns: around 0; around a million; always 0.1; with an outlier; nearly always 0.
"""
import numpy as np
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, RobustScaler, StandardScaler

random = np.random.RandomState(7)
x = np.column_stack([
    random.normal(size=11),
    1e6 + random.normal(size=11),
    np.full(11, 0.1),
    np.append(random.uniform(size=10), 250.0),
    np.append(np.zeros(10), 3.0),
])
x = np.round(x * 1024) / 1024  # a float can hold them, but for 0.1, which is the same in all rows
x[:, 2] = 0.1
fresh = x[:3] + np.array([1, 1, 0, 1, 1])
missing = x.copy()
for row, column in [(0, 0), (1, 0), (4, 1), (5, 2), (10, 3), (2, 4), (3, 4)]:
    missing[row, column] = np.nan


def show(name, matrix):
    for row in np.atleast_2d(matrix):
        print(name, *[repr(float(v)) for v in row])


def fitted(name, transformer, data):
    transformer.fit(data)
    show(name + ".train", transformer.transform(data))
    show(name + ".fresh", transformer.transform(fresh))


show("x", x)
show("fresh", fresh)
show("missing", missing)
fitted("standardize", StandardScaler(), x)
show("mean", x.mean(axis=0))
show("deviation", x.std(axis=0))
fitted("minMax", MinMaxScaler(), x)
fitted("range", MinMaxScaler((-1, 2)), x)
fitted("robust", RobustScaler(), x)
show("median", np.median(x, axis=0))
show("interquartileRange", np.percentile(x, 75, axis=0) - np.percentile(x, 25, axis=0))
fitted("imputeMean", SimpleImputer(strategy="mean"), missing)
fitted("imputeMedian", SimpleImputer(strategy="median"), missing)
fitted("imputeConstant", SimpleImputer(strategy="constant", fill_value=-1.5), missing)
fitted("chain", make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), missing)
fitted("chainOfTwo", make_pipeline(StandardScaler(), MinMaxScaler((-1, 2))), x)
