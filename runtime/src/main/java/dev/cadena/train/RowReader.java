package dev.cadena.train;

import dev.cadena.DataException;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import java.util.Objects;

/** Checks what a user hands in, completely, before anything else happens with it. */
final class RowReader<A> {
  private final Vectors<A> vectors;
  private final int inputs;
  private final int outputs;
  private final TargetKind kind;

  RowReader(Vectors<A> vectors, int inputs, int outputs, TargetKind kind) {
    this.vectors = vectors;
    this.inputs = inputs;
    this.outputs = outputs;
    this.kind = kind;
  }

  Rows<A> inputs(float[][] rows) {
    return read("observation", rows.length, inputs, i -> rows[i] == null ? -1 : rows[i].length, (i, j) -> rows[i][j]);
  }

  Rows<A> inputs(double[][] rows) {
    return read("observation", rows.length, inputs, i -> rows[i] == null ? -1 : rows[i].length, (i, j) -> rows[i][j]);
  }

  Rows<A> targets(float[][] rows) {
    return allowed(
        read("target", rows.length, outputs, i -> rows[i] == null ? -1 : rows[i].length, (i, j) -> rows[i][j]));
  }

  Rows<A> targets(double[][] rows) {
    return allowed(
        read("target", rows.length, outputs, i -> rows[i] == null ? -1 : rows[i].length, (i, j) -> rows[i][j]));
  }

  /** Class labels: one-hot for several outputs, the label itself for one. */
  Rows<A> targets(int[] labels) {
    Objects.requireNonNull(labels, "labels");
    int classes = outputs == 1 ? 2 : outputs;
    A values = vectors.allocate(Math.multiplyExact(labels.length, outputs));
    for (int i = 0; i < labels.length; i++) {
      int label = labels[i];
      if (kind == TargetKind.REAL) {
        throw new DataException(
            "class labels cannot be the targets of a regression: pass the targets as rows of numbers", -1, -1);
      }
      if (label < 0 || label >= classes) {
        throw new DataException(
            "label " + label + " of row " + i + " is unknown: labels run from 0 to " + (classes - 1), i, 0);
      }
      if (outputs > 1) {
        if (kind == TargetKind.SIGN) {
          for (int k = 0; k < outputs; k++) {
            vectors.set(values, i * outputs + k, -1);
          }
        }
        vectors.set(values, i * outputs + label, 1);
      } else {
        vectors.set(values, i, kind == TargetKind.SIGN && label == 0 ? -1 : label);
      }
    }
    return new Rows<>(values, labels.length, outputs);
  }

  private Rows<A> read(String what, int count, int width, Width widths, Component components) {
    if (count == 0) {
      throw new DataException("there are no rows: at least one " + what + " is needed", -1, -1);
    }
    for (int i = 0; i < count; i++) {
      int found = widths.of(i);
      if (found < 0) {
        throw new DataException(what + " row " + i + " is null", i, -1);
      }
      if (found != width) {
        throw new DataException(
            what + " row " + i + " has " + found + " values, but the network takes " + width, i, -1);
      }
    }
    A values = vectors.allocate(Math.multiplyExact(count, width));
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < width; j++) {
        double value = components.at(i, j);
        vectors.set(values, i * width + j, value);
        if (!Double.isFinite(vectors.get(values, i * width + j))) {
          throw new DataException(
              what + " row " + i + ", column " + j + " is " + value + ": only finite numbers are accepted", i, j);
        }
      }
    }
    return new Rows<>(values, count, width);
  }

  private Rows<A> allowed(Rows<A> rows) {
    for (int i = 0; i < rows.count(); i++) {
      double sum = 0;
      for (int j = 0; j < rows.width(); j++) {
        int at = i * rows.width() + j;
        double value = vectors.get(rows.values(), at);
        sum += value;
        if (kind == TargetKind.SIGN) {
          if (value == 0) {
            vectors.set(rows.values(), at, -1);
          } else if (value != 1 && value != -1) {
            throw refused(i, j, value, "−1 or 1 (0 counts as −1)");
          }
        } else if (kind != TargetKind.REAL && !(value >= 0 && value <= 1)) {
          throw refused(i, j, value, "between 0 and 1");
        }
      }
      if (kind == TargetKind.DISTRIBUTION && Math.abs(sum - 1) > 1e-4) {
        throw new DataException("target row " + i + " sums to " + sum + ", but a distribution sums to 1", i, -1);
      }
    }
    return rows;
  }

  private static DataException refused(int row, int column, double value, String expected) {
    return new DataException(
        "target row " + row + ", column " + column + " is " + value + ", but this loss takes targets " + expected,
        row,
        column);
  }

  private interface Width {
    int of(int row);
  }

  private interface Component {
    double at(int row, int column);
  }
}
