package dev.cadena.internal.kernel;

import static dev.cadena.internal.kernel.FloatLanes.LANES;

import dev.cadena.spi.Batch;
import java.util.Arrays;

/**
 * With the Vector API: tiles of the result are summed up in registers. Every tile is a loop with a broadcast number of the one
 * factor and a few vectors of the other; that one stands in panels as wide as a tile, so that all loads are next to each other.
 *
 * <p>What a tile of a gradient reads is copied together first: columns of Δ into panels, and 16 columns of the inputs.
 */
class VectorFloatArithmetic implements FloatArithmetic {
    /** Inputs whose columns are copied together. */
    private static final int BLOCK = Batch.LANES;

    /** Rows of a tile of a gradient. */
    private static final int TILE = 4;

    private static final int WIDEST = 64;

    /** Scratch: a tile, Δ in panels, columns of the inputs, what is not finite; or, going back, transposed weights. */
    private static final int SUMS = 0;

    private static final int DELTAS = 1;
    private static final int COLUMNS = 2;
    private static final int BAD = 3;
    private static final int TRANSPOSED = 4;
    private static final int SOFTMAX = 5;

    private static final float[] ZEROS = new float[WIDEST];

    /** With 16 registers, as AVX2 has, a tile is two vectors wide. */
    @Override
    public int panel(int left) {
        if (LANES < BLOCK) {
            return BLOCK;
        }
        return left >= WIDEST ? WIDEST : left >= 2 * BLOCK ? 2 * BLOCK : BLOCK;
    }

    @Override
    public float[][] scratch(int rows, int inputs, int units) {
        float[][] scratch = new float[SOFTMAX + 1][];
        scratch[SUMS] = new float[Math.max(TILE * WIDEST, Batch.padded(units))];
        scratch[DELTAS] = new float[rows * Batch.padded(units)];
        scratch[COLUMNS] = new float[rows * Batch.padded(inputs)];
        scratch[BAD] = new float[BLOCK];
        scratch[TRANSPOSED] = new float[rows == 1 ? 0 : WIDEST * units];
        scratch[SOFTMAX] = new float[isForLanes(rows) ? FloatSoftmax.work(Batch.padded(units)) : Batch.padded(units)];
        return scratch;
    }

    @Override
    public void affine(
            float[] x,
            int[] xAt,
            int from,
            int to,
            float[] w,
            int wAt,
            int bAt,
            float[] z,
            int[] zAt,
            int inputs,
            int units,
            boolean relu,
            float[][] scratch) {
        if (to - from == 1) {
            FloatVectorProducts.affine(x, xAt[from], w, wAt, bAt, z, zAt[from], inputs, units, relu);
            return;
        }
        int panelAt = wAt;
        int width;
        for (int j = 0; j < units; j += width, panelAt += inputs * width) {
            width = panel(Batch.padded(units) - j);
            float[] bias = bAt < 0 ? ZEROS : w;
            int biasAt = bAt < 0 ? 0 : bAt + j;
            multiply(x, xAt, from, to, w, panelAt, inputs, width, bias, biasAt, z, zAt, j, relu);
        }
    }

    /** One panel of a product: rows of x by the panel. */
    private static void multiply(
            float[] x,
            int[] xAt,
            int from,
            int to,
            float[] panel,
            int panelAt,
            int count,
            int width,
            float[] bias,
            int biasAt,
            float[] z,
            int[] zAt,
            int column,
            boolean relu) {
        float least = relu ? FloatTiles.RELU : FloatTiles.IDENTITY;
        int vectors = width / LANES;
        if (vectors == 4) {
            FloatTiles.rows4x4(x, xAt, from, to, panel, panelAt, count, bias, biasAt, z, zAt, column, least);
        } else if (vectors == 2) {
            FloatTiles.rows4x2(x, xAt, from, to, panel, panelAt, count, bias, biasAt, z, zAt, column, least);
        } else {
            FloatTiles.rows8x1(x, xAt, from, to, panel, panelAt, count, bias, biasAt, z, zAt, column, least);
        }
    }

    @Override
    public void transposedProduct(
            float[] d,
            int[] dAt,
            int from,
            int to,
            float[] w,
            int wAt,
            float[] dx,
            int[] dxAt,
            int inputs,
            int units,
            float[][] scratch) {
        if (from == to) {
            return;
        }
        if (to - from == 1) {
            FloatRowProducts.transposed(d, dAt[from], w, wAt, dx, dxAt[from], inputs, units, this);
            return;
        }
        int width;
        for (int i = 0; i < inputs; i += width) {
            width = panel(Batch.padded(inputs) - i);
            float[] transposed = scratch[TRANSPOSED];
            transpose(w, wAt, inputs, units, i, Math.min(width, inputs - i), width, transposed);
            multiply(d, dAt, from, to, transposed, 0, units, width, ZEROS, 0, dx, dxAt, i, false);
        }
    }

    /** Copies some rows of a matrix to columns. */
    private void transpose(
            float[] w, int wAt, int inputs, int units, int first, int count, int width, float[] transposed) {
        int panelAt = wAt;
        int panelWidth;
        for (int j = 0; j < units; j += panelWidth, panelAt += inputs * panelWidth) {
            panelWidth = panel(Batch.padded(units) - j);
            int columns = Math.min(panelWidth, units - j);
            for (int c = 0; c < count; c++) {
                int row = panelAt + (first + c) * panelWidth;
                for (int k = 0; k < columns; k++) {
                    transposed[(j + k) * width + c] = w[row + k];
                }
            }
        }
        for (int j = 0; j < units && count < width; j++) {
            for (int c = count; c < width; c++) {
                transposed[j * width + c] = 0;
            }
        }
    }

    @Override
    public boolean gradient(
            float[] x,
            int[] xAt,
            float[] d,
            int[] dAt,
            int rows,
            float[] g,
            float[] w,
            int at,
            boolean begins,
            boolean ends,
            boolean steps,
            float step,
            int inputs,
            int first,
            int last,
            int units,
            float[][] scratch) {
        if (first >= last) {
            return true;
        }
        if (rows == 1 && begins && ends && steps) {
            clearTail(d, dAt[0], units);
            FloatVectorProducts.descend(x, xAt[0], d, dAt[0], w, at, -step, inputs, first, last, units, this);
            return FloatVectorProducts.areFinite(x, xAt[0] + first, last - first, d, dAt[0], units, scratch[BAD]);
        }
        int padded = Batch.padded(units);
        boolean isPacked = panel(padded) == padded && isDense(dAt, rows, padded);
        float[] deltas = isPacked ? d : scratch[DELTAS];
        int deltaAt = isPacked ? dAt[0] : 0;
        if (!isPacked) {
            pack(d, dAt, rows, units, deltas);
        } else if (units < padded) {
            for (int r = 0; r < rows; r++) {
                clearTail(d, dAt[r], units);
            }
        }
        int row = Batch.padded(inputs);
        boolean isWide = panel(padded) == 4 * LANES;
        boolean isNarrow = !isWide && row <= WIDEST && inputs % TILE == 0 && isDense(xAt, rows, row);
        float[] columns = isNarrow ? x : scratch[COLUMNS];
        int stride = isNarrow ? row : BLOCK;
        if (!isNarrow) {
            packColumns(x, xAt, rows, first, last, columns);
        }
        float[] bad = scratch[BAD];
        Arrays.fill(bad, 0);
        int panelAt = at;
        int width;
        for (int j = 0; j < units; j += width, panelAt += inputs * width, deltaAt += rows * width) {
            width = panel(Batch.padded(units) - j);
            int size = width == LANES ? 2 * TILE : TILE;
            int i = first;
            if (begins && ends && !steps && width == 4 * LANES) {
                for (; i + TILE <= last; i += TILE) {
                    int column = (i - first & -BLOCK) * rows + (i - first & BLOCK - 1);
                    int tileAt = panelAt + i * width;
                    FloatTiles.columns4x4(columns, column, deltas, deltaAt, rows, g, tileAt);
                    FloatTiles.check(g, tileAt, TILE * width, bad);
                }
            }
            if (begins && ends && steps) {
                for (; i + size <= last; i += size) {
                    int column = isNarrow ? xAt[0] + i : (i - first & -BLOCK) * rows + (i - first & BLOCK - 1);
                    descend(
                            columns,
                            column,
                            stride,
                            deltas,
                            deltaAt,
                            rows,
                            w,
                            panelAt + i * width,
                            width,
                            -step,
                            scratch[SUMS],
                            bad);
                }
            }
            for (; i < last; i += TILE) {
                int column = isNarrow ? xAt[0] + i : (i - first & -BLOCK) * rows + (i - first & BLOCK - 1);
                int tileAt = panelAt + i * width;
                int count = Math.min(TILE, last - i) * width;
                float[] sums = scratch[SUMS];
                if (!begins) {
                    System.arraycopy(g, tileAt, sums, 0, count);
                }
                tile(columns, column, stride, deltas, deltaAt, rows, width, begins, sums);
                if (!ends) {
                    System.arraycopy(sums, 0, g, tileAt, count);
                } else if (steps) {
                    FloatTiles.step(sums, count, w, tileAt, -step, bad);
                } else {
                    FloatTiles.check(sums, 0, count, bad);
                    System.arraycopy(sums, 0, g, tileAt, count);
                }
            }
        }
        return FloatTiles.isZero(bad);
    }

    @Override
    public void descend(
            float[] x,
            int[] xAt,
            float[] d,
            int[] dAt,
            float[] w,
            int at,
            float step,
            int inputs,
            int units,
            float[][] scratch) {
        clearTail(d, dAt[0], units);
        FloatVectorProducts.descend(x, xAt[0], d, dAt[0], w, at, -step, inputs, 0, inputs, units, this);
    }

    @Override
    public boolean descend(
            float[] x,
            int[] xAt,
            float[] d,
            int[] dAt,
            float[] w,
            int at,
            int bAt,
            float step,
            int inputs,
            int units,
            int[] next,
            float[] z,
            int[] zAt,
            float[][] scratch) {
        clearTail(d, dAt[0], units);
        FloatVectorProducts.descend(d, dAt[0], w, bAt, -step, Batch.padded(units));
        if (next.length == 0) {
            FloatVectorProducts.descend(x, xAt[0], d, dAt[0], w, at, -step, inputs, 0, inputs, units, this);
        } else {
            FloatTiles.copy(w, bAt, z, zAt[0], Batch.padded(units));
            FloatVectorProducts.descendAhead(x, xAt[0], next[0], d, dAt[0], w, at, -step, inputs, units, z, this);
        }
        return FloatVectorProducts.areFinite(x, xAt[0], inputs, d, dAt[0], units, scratch[BAD]);
    }

    private static void descend(
            float[] columns,
            int at,
            int stride,
            float[] deltas,
            int deltaAt,
            int rows,
            float[] w,
            int wAt,
            int width,
            float rate,
            float[] sums,
            float[] bad) {
        int vectors = width / LANES;
        if (vectors == 4) {
            FloatTiles.columns4x4(columns, at, deltas, deltaAt, rows, sums, 0);
            FloatTiles.step(sums, 4 * TILE * LANES, w, wAt, rate, bad);
        } else if (vectors == 2) {
            FloatTiles.descend4x2(columns, at, stride, deltas, deltaAt, rows, w, wAt, rate, bad);
        } else {
            FloatTiles.descend8x1(columns, at, stride, deltas, deltaAt, rows, w, wAt, rate, bad);
        }
    }

    private static void tile(
            float[] columns,
            int at,
            int stride,
            float[] deltas,
            int deltaAt,
            int rows,
            int width,
            boolean begins,
            float[] sums) {
        if (begins) {
            for (int q = 0; q < TILE * width; q++) {
                sums[q] = 0;
            }
        }
        if (width == LANES) {
            FloatTiles.columns4x1(columns, at, stride, deltas, deltaAt, rows, sums);
        } else {
            for (int q = 0; q < width; q += 2 * LANES) {
                FloatTiles.columns4x2(columns, at, stride, deltas, deltaAt + q, rows, width, sums, q);
            }
        }
    }

    /** Whether rows are so many that each gets a lane; below, vectors run along the row. */
    private static boolean isForLanes(int rows) {
        return rows >= LANES / 2;
    }

    /** Whether rows of a width stand one behind the other. */
    private static boolean isDense(int[] at, int rows, int width) {
        for (int r = 1; r < rows; r++) {
            if (at[r] != at[r - 1] + width) {
                return false;
            }
        }
        return true;
    }

    /** What lies behind a row may be anything; what lies behind a row of weights stays 0. */
    private static void clearTail(float[] d, int at, int units) {
        for (int k = units; k < Batch.padded(units); k++) {
            d[at + k] = 0;
        }
    }

    private void pack(float[] d, int[] dAt, int rows, int units, float[] panels) {
        int to = 0;
        int width;
        for (int j = 0; j < units; j += width) {
            width = panel(Batch.padded(units) - j);
            for (int r = 0; r < rows; r++) {
                FloatTiles.copy(d, dAt[r] + j, panels, to, width);
                // What lies behind a row may be anything, and would look like a gradient that is not finite.
                for (int k = units - j; k < width; k++) {
                    panels[to + k] = 0;
                }
                to += width;
            }
        }
    }

    /** Blocks of 16 columns, each with a row for each observation. */
    private static void packColumns(float[] x, int[] xAt, int rows, int first, int last, float[] columns) {
        for (int i = first; i < last; i += BLOCK) {
            int to = (i - first) * rows;
            if (i + BLOCK <= last) {
                FloatTiles.copyColumns(x, xAt, i, rows, columns, to);
                continue;
            }
            for (int r = 0; r < rows; r++) {
                int at = xAt[r] + i;
                for (int k = 0; k < last - i; k++) {
                    columns[to + r * BLOCK + k] = x[at + k];
                }
            }
        }
    }

    @Override
    public void addRows(float[] d, int[] dAt, int rows, float[] sums, int units) {
        int j = 0;
        for (; j + 4 * LANES <= Batch.padded(units); j += 4 * LANES) {
            FloatTiles.addRows4(d, dAt, rows, j, sums);
        }
        for (; j < units; j += LANES) {
            FloatTiles.addRows1(d, dAt, rows, j, sums);
        }
    }

    @Override
    public void softmax(float[] z, int[] zAt, float[] p, int[] pAt, int from, int to, int count, float[][] scratch) {
        float[] work = scratch[SOFTMAX];
        int row = from;
        if (isForLanes(to - from)) {
            for (; row < to; row += LANES) {
                int rows = Math.min(LANES, to - row);
                FloatSoftmax.gather(z, zAt, row, rows, count, work, 0);
                FloatSoftmax.softmax(work, count);
                FloatSoftmax.scatter(work, count, p, pAt, row, rows);
            }
        }
        for (; row < to; row++) {
            FloatSoftmax.softmax(z, zAt[row], p, pAt[row], count);
        }
    }

    @Override
    public void crossEntropy(
            float[] z,
            int[] zAt,
            float[] y,
            int[] yAt,
            float[] c,
            int[] cAt,
            int from,
            int to,
            float weight,
            float[] dz,
            int[] dzAt,
            float[] losses,
            int count,
            float[][] scratch) {
        float[] work = scratch[SOFTMAX];
        int row = from;
        if (isForLanes(to - from)) {
            for (; row < to; row += LANES) {
                int rows = Math.min(LANES, to - row);
                FloatSoftmax.gather(z, zAt, row, rows, count, work, 0);
                FloatSoftmax.gather(y, yAt, row, rows, count, work, 2 * count * LANES);
                FloatSoftmax.gather(c, cAt, row, rows, 1, work, FloatSoftmax.rowWeights(count));
                FloatSoftmax.crossEntropy(work, count, weight);
                FloatSoftmax.add(work, count, losses, row, rows);
                FloatSoftmax.scatter(work, count, dz, dzAt, row, rows);
            }
        }
        for (; row < to; row++) {
            float weighted = c[cAt[row]] * weight;
            losses[row] += FloatSoftmax.crossEntropy(z, zAt[row], y, yAt[row], weighted, dz, dzAt[row], count, work);
        }
    }

    @Override
    public void mask(float[] h, float[] d, int from, int to) {
        FloatTiles.mask(h, d, from, to);
    }

    @Override
    public void exp(float[] x, float[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        VectorFloatMath.exp(x, from * width, y, from * width, (to - from) * width);
    }

    @Override
    public void expm1(float[] x, float[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        VectorFloatMath.expm1(x, from * width, y, from * width, (to - from) * width);
    }

    @Override
    public void log(float[] x, float[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        VectorFloatMath.log(x, from * width, y, from * width, (to - from) * width);
    }

    @Override
    public void log1p(float[] x, float[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        VectorFloatMath.log1p(x, from * width, y, from * width, (to - from) * width);
    }

    @Override
    public void sigmoid(float[] x, float[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        VectorFloatMath.sigmoid(x, from * width, y, from * width, (to - from) * width);
    }

    @Override
    public void softplus(float[] x, float[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        VectorFloatMath.softplus(x, from * width, y, from * width, (to - from) * width);
    }

    @Override
    public void tanh(float[] x, float[] y, int from, int to, int count) {
        int width = Batch.padded(count);
        VectorFloatMath.tanh(x, from * width, y, from * width, (to - from) * width);
    }
}
