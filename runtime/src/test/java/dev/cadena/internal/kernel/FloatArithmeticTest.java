package dev.cadena.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cadena.spi.FloatMath;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every implementation against loops that say nothing but what is to be computed, bit for bit. What lies behind rows, and in
 * working memory, is NaN.
 */
class FloatArithmeticTest {
    private static final int MOST = 70;
    private static final int RANDOM_SHAPES = 60;
    private static final float STEP = 0.01f;

    static Stream<FloatArithmetic> implementations() {
        return Machine.usesVectors()
                ? Stream.of(new ScalarFloatArithmetic(), new VectorFloatArithmetic(), new LateVectorArithmetic())
                : Stream.of(new ScalarFloatArithmetic());
    }

    /** Where working memory is NaN, single rows are early for ever; here they become late, in memory as it is. */
    @Test
    void laterRowsAreAsTheFirst() {
        assumeTrue(Machine.usesVectors(), "there are no vectors in this JVM");
        SplittableRandom random = new SplittableRandom(6);
        FloatArithmetic arithmetic = new LateVectorArithmetic();
        int inputs = 20;
        int units = 37;
        float[][] scratch = arithmetic.scratch(1, inputs, units);
        float[] w = random(16 + (inputs + 1) * padded(units), random);
        Matrix x = Matrix.exact(1, inputs, random);
        Matrix first = new Matrix(1, units);
        arithmetic.affine(x.values, x.at, 0, 1, w, 16, 0, first.values, first.at, inputs, units, false, scratch);
        for (int i = 0; i < 2 * LateVectorArithmetic.FIRST; i++) {
            Matrix z = new Matrix(1, units);
            arithmetic.affine(x.values, x.at, 0, 1, w, 16, 0, z.values, z.at, inputs, units, false, scratch);
            for (int j = 0; j < units; j++) {
                assertSame(z.get(0, j), first.get(0, j), "z", 1, inputs, units);
            }
        }
    }

    /** The shapes that are tried: every number up to 70 in each of the three dimensions, and random larger ones. */
    private static void forShapes(Check check) {
        SplittableRandom random = new SplittableRandom(4);
        for (int a = 1; a <= MOST; a++) {
            check.of(a, 1 + random.nextInt(MOST), 1 + random.nextInt(MOST), random);
            check.of(1 + random.nextInt(MOST), a, 1 + random.nextInt(MOST), random);
            check.of(1 + random.nextInt(MOST), 1 + random.nextInt(MOST), a, random);
            check.of(1, a, 1 + random.nextInt(MOST), random);
            check.of(1, 1 + random.nextInt(MOST), a, random);
        }
        for (int i = 0; i < RANDOM_SHAPES; i++) {
            check.of(1 + random.nextInt(100), 1 + random.nextInt(300), 1 + random.nextInt(300), random);
        }
    }

    private interface Check {
        void of(int rows, int inputs, int units, SplittableRandom random);
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void affine(FloatArithmetic arithmetic) {
        forShapes((rows, inputs, units, random) -> {
            Matrix x = Matrix.exact(rows, inputs, random);
            float[] dense = random(inputs * units, random);
            float[] bias = random(units, random);
            boolean relu = random.nextBoolean();
            boolean hasBias = random.nextInt(4) > 0;
            float[] w = packed(arithmetic, dense, inputs, units, 32);
            int bAt = w.length;
            w = Arrays.copyOf(w, bAt + padded(units));
            System.arraycopy(bias, 0, w, bAt, units);
            Matrix z = new Matrix(rows, units);
            int from = random.nextInt(rows);
            int to = from + 1 + random.nextInt(rows - from);

            arithmetic.affine(
                    x.values,
                    x.at,
                    from,
                    to,
                    w,
                    32,
                    hasBias ? bAt : -1,
                    z.values,
                    z.at,
                    inputs,
                    units,
                    relu,
                    scratch(arithmetic, rows, inputs, units));

            for (int r = 0; r < rows; r++) {
                for (int j = 0; j < units; j++) {
                    float sum = hasBias ? bias[j] : 0;
                    for (int i = 0; i < inputs; i++) {
                        sum = Math.fma(x.get(r, i), dense[i * units + j], sum);
                    }
                    float expected = r < from || r >= to ? Float.NaN : relu ? Math.max(0, sum) : sum;
                    assertSame(z.get(r, j), expected, "z", rows, inputs, units);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void transposedProduct(FloatArithmetic arithmetic) {
        forShapes((rows, inputs, units, random) -> {
            Matrix d = new Matrix(rows, units, random);
            float[] dense = random(inputs * units, random);
            float[] w = packed(arithmetic, dense, inputs, units, 16);
            Matrix dx = new Matrix(rows, inputs);
            int from = random.nextInt(rows);
            int to = from + 1 + random.nextInt(rows - from);

            arithmetic.transposedProduct(
                    d.values,
                    d.at,
                    from,
                    to,
                    w,
                    16,
                    dx.values,
                    dx.at,
                    inputs,
                    units,
                    scratch(arithmetic, rows, inputs, units));

            for (int r = 0; r < rows; r++) {
                for (int i = 0; i < inputs; i++) {
                    float sum = 0;
                    for (int j = 0; j < units; j++) {
                        sum = Math.fma(dense[i * units + j], d.get(r, j), sum);
                    }
                    float expected = r < from || r >= to ? Float.NaN : sum;
                    assertSame(dx.get(r, i), expected, "dx", rows, inputs, units);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void gradient(FloatArithmetic arithmetic) {
        forShapes((rows, inputs, units, random) -> {
            Matrix x = random.nextBoolean() ? Matrix.exact(rows, inputs, random) : new Matrix(rows, inputs, random);
            Matrix d = new Matrix(rows, units, random);
            float[] denseW = random(inputs * units, random);
            float[] denseG = random(inputs * units, random);
            float[] w = packed(arithmetic, denseW, inputs, units, 48);
            float[] g = packed(arithmetic, denseG, inputs, units, 48);
            boolean begins = random.nextBoolean();
            boolean ends = random.nextBoolean();
            boolean steps = random.nextBoolean();
            int first = random.nextInt((inputs + 15) / 16) * 16;
            int last = random.nextBoolean() ? inputs : Math.min(inputs, first + 16);
            boolean isBad = random.nextInt(5) == 0;
            if (isBad) {
                d.values[d.at[rows - 1] + units - 1] = Float.POSITIVE_INFINITY;
            }

            boolean finite = arithmetic.gradient(
                    x.values,
                    x.at,
                    d.values,
                    d.at,
                    rows,
                    g,
                    w,
                    48,
                    begins,
                    ends,
                    steps,
                    STEP,
                    inputs,
                    first,
                    last,
                    units,
                    scratch(arithmetic, rows, inputs, units));

            assertThat(finite).isEqualTo(!(isBad && ends));
            for (int i = 0; i < inputs; i++) {
                for (int j = 0; j < units; j++) {
                    int k = i * units + j;
                    float sum = begins ? 0 : denseG[k];
                    for (int r = 0; r < rows; r++) {
                        sum = Math.fma(x.get(r, i), d.get(r, j), sum);
                    }
                    boolean mine = i >= first && i < last;
                    float newW = mine && ends && steps ? Math.fma(-STEP, sum, denseW[k]) : denseW[k];
                    assertSame(w[index(arithmetic, i, j, inputs, units, 48)], newW, "w", rows, inputs, units);
                    if (!(ends && steps)) {
                        float newG = mine ? sum : denseG[k];
                        assertSame(g[index(arithmetic, i, j, inputs, units, 48)], newG, "g", rows, inputs, units);
                    }
                }
            }
        });
    }

    /** Rows of data in an order of which the beginning and the end look like no order at all. */
    @ParameterizedTest
    @MethodSource("implementations")
    void gradientOfRowsThatAreNotNextToEachOther(FloatArithmetic arithmetic) {
        SplittableRandom random = new SplittableRandom(6);
        Matrix x = new Matrix(new Matrix(9, 16, random).values, new int[] {0, 16, 112, 48});
        Matrix d = new Matrix(new Matrix(9, 16, random).values, new int[] {0, 16, 128, 48});
        float[] g = new float[16 * 16];

        arithmetic.gradient(
                x.values,
                x.at,
                d.values,
                d.at,
                4,
                g,
                g,
                0,
                true,
                true,
                false,
                STEP,
                16,
                0,
                16,
                16,
                scratch(arithmetic, 4, 16, 16));

        for (int i = 0; i < 16; i++) {
            for (int j = 0; j < 16; j++) {
                float sum = 0;
                for (int r = 0; r < 4; r++) {
                    sum = Math.fma(x.get(r, i), d.get(r, j), sum);
                }
                assertSame(g[i * 16 + j], sum, "g", 4, 16, 16);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void stepsByASingleRow(FloatArithmetic arithmetic) {
        forShapes((rows, inputs, units, random) -> {
            Matrix x = Matrix.exact(2, inputs, random);
            Matrix d = new Matrix(1, units, random);
            float[] dense = random(inputs * units, random);
            float[] bias = random(units, random);
            float[] w = packed(arithmetic, dense, inputs, units, 16);
            int bAt = w.length;
            w = Arrays.copyOf(w, bAt + padded(units));
            System.arraycopy(bias, 0, w, bAt, units);
            Matrix z = new Matrix(1, units);
            boolean looksAhead = random.nextBoolean();
            float bad = random.nextInt(5) > 0 ? 0 : random.nextBoolean() ? Float.NaN : 2e38f;
            if (bad != 0) {
                x.values[random.nextInt(inputs)] = bad;
                d.values[random.nextInt(units)] = 2;
            } else if (random.nextInt(5) == 0) {
                // Their products are finite, the product of their sums is not.
                Arrays.fill(x.values, 0, inputs, 1e19f);
                Arrays.fill(d.values, 0, units, 1e19f);
            }
            float[][] scratch = scratch(arithmetic, 1, Math.max(inputs, units), Math.max(inputs, units));

            boolean finite = arithmetic.descend(
                    x.values,
                    x.at,
                    d.values,
                    d.at,
                    w,
                    16,
                    bAt,
                    STEP,
                    inputs,
                    units,
                    looksAhead ? new int[] {inputs} : new int[0],
                    z.values,
                    z.at,
                    scratch);
            float[] again = packed(arithmetic, dense, inputs, units, 0);
            arithmetic.descend(x.values, x.at, d.values, d.at, again, 0, STEP, inputs, units, scratch);

            assertThat(finite).isEqualTo(bad == 0);
            for (int j = 0; j < units; j++) {
                float sum = Math.fma(-STEP, 0 + d.get(0, j), bias[j]);
                assertSame(w[bAt + j], sum, "b", 1, inputs, units);
                for (int i = 0; i < inputs; i++) {
                    float g = Math.fma(x.get(0, i), d.get(0, j), 0);
                    float expected = Math.fma(-STEP, g, dense[i * units + j]);
                    assertSame(w[index(arithmetic, i, j, inputs, units, 16)], expected, "w", 1, inputs, units);
                    assertSame(again[index(arithmetic, i, j, inputs, units, 0)], expected, "w", 1, inputs, units);
                    sum = Math.fma(x.values[inputs + i], expected, sum);
                }
                if (looksAhead) {
                    assertSame(z.get(0, j), sum, "z", 1, inputs, units);
                }
            }
            for (int k = units; k < padded(units) && finite; k++) {
                assertThat(w[bAt + k]).isZero();
                assertThat(w[index(arithmetic, inputs - 1, k, inputs, units, 16)])
                        .isZero();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void transposed(FloatArithmetic arithmetic) {
        forShapes((rows, inputs, units, random) -> {
            float[] dense = random(inputs * units, random);
            float[] w = packed(arithmetic, dense, inputs, units, 16);

            float[] transposed = arithmetic.transposed(w, 16, inputs, units);

            for (int i = 0; i < inputs; i++) {
                for (int j = 0; j < units; j++) {
                    float found = transposed[index(arithmetic, j, i, units, inputs, 0)];
                    assertSame(found, dense[i * units + j], "wT", 1, inputs, units);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void activate(FloatArithmetic arithmetic) {
        float[] z = {-1, -0f, 0, 2, Float.NaN, Float.NEGATIVE_INFINITY};
        float[] h = new float[7];

        arithmetic.activate(z, h, 1, 6, true);
        assertThat(h).containsExactly(0, 0, 0, 0, 2, Float.NaN, 0);

        arithmetic.activate(z, h, 1, 6, false);
        assertThat(h).containsExactly(0, -1, -0f, 0, 2, Float.NaN, Float.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void addRows(FloatArithmetic arithmetic) {
        forShapes((rows, inputs, units, random) -> {
            Matrix d = new Matrix(rows, units, random);
            float[] sums = Arrays.copyOf(random(units, random), padded(units));
            float[] expected = sums.clone();
            for (int r = 0; r < rows; r++) {
                for (int j = 0; j < units; j++) {
                    expected[j] += d.get(r, j);
                }
            }

            arithmetic.addRows(d.values, d.at, rows, sums, units);

            for (int j = 0; j < units; j++) {
                assertSame(sums[j], expected[j], "sum", rows, inputs, units);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void mask(FloatArithmetic arithmetic) {
        SplittableRandom random = new SplittableRandom(5);
        float[] h = random(640, random);
        float[] special = {0, -0f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MIN_VALUE};
        System.arraycopy(special, 0, h, 40, special.length);
        float[] d = random(640, random);
        float[] expected = d.clone();
        for (int i = 32; i < 608; i++) {
            expected[i] = h[i] <= 0 ? 0 : d[i];
        }

        arithmetic.mask(h, d, 32, 608);

        assertThat(d).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void softmax(FloatArithmetic arithmetic) {
        forShapes((rows, unused, count, random) -> {
            Matrix z = Matrix.exact(rows, count, random);
            Matrix p = new Matrix(rows, count);
            int from = random.nextInt(rows);

            arithmetic.softmax(z.values, z.at, p.values, p.at, from, rows, count, scratch(arithmetic, rows, 1, count));

            for (int r = 0; r < rows; r++) {
                float[] expected = new float[count];
                FloatMath.softmax(z.values, z.at[r], expected, 0, count);
                for (int k = 0; k < count; k++) {
                    assertSame(p.get(r, k), r < from ? Float.NaN : expected[k], "p", rows, 1, count);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void crossEntropy(FloatArithmetic arithmetic) {
        forShapes((rows, unused, count, random) -> {
            boolean inPlace = random.nextBoolean();
            Matrix z = inPlace ? new Matrix(rows, count, random) : Matrix.exact(rows, count, random);
            Matrix y = Matrix.exact(rows, count, random);
            Matrix c = Matrix.exact(rows, 1, random);
            Matrix dz = inPlace ? z : new Matrix(rows, count);
            float[] losses = random(rows, random);
            float[] expected = losses.clone();
            float[] expectedSlopes = new float[rows * count];
            int from = random.nextInt(rows);
            for (int r = from; r < rows; r++) {
                float logSum = FloatMath.logSumExp(z.values, z.at[r], count);
                float[] p = new float[count];
                FloatMath.softmax(z.values, z.at[r], p, 0, count);
                float loss = 0;
                float excess = 0;
                for (int k = 0; k < count; k++) {
                    loss += y.get(r, k) * (logSum - z.get(r, k));
                    excess += p[k] - y.get(r, k);
                }
                expected[r] += loss * (c.get(r, 0) * STEP);
                for (int k = 0; k < count; k++) {
                    expectedSlopes[r * count + k] = c.get(r, 0) * STEP * (p[k] - y.get(r, k) - p[k] * excess);
                }
            }

            arithmetic.crossEntropy(
                    z.values,
                    z.at,
                    y.values,
                    y.at,
                    c.values,
                    c.at,
                    from,
                    rows,
                    STEP,
                    dz.values,
                    dz.at,
                    losses,
                    count,
                    scratch(arithmetic, rows, 1, count));

            assertThat(losses).isEqualTo(expected);
            for (int r = from; r < rows; r++) {
                for (int k = 0; k < count; k++) {
                    assertSame(dz.get(r, k), expectedSlopes[r * count + k], "dz", rows, 1, count);
                }
            }
        });
    }

    /** The functions of components; that of a number is tested by itself. */
    @ParameterizedTest
    @MethodSource("implementations")
    void functions(FloatArithmetic arithmetic) {
        SplittableRandom random = new SplittableRandom(9);
        for (int count = 1; count <= MOST; count++) {
            Matrix x = new Matrix(3, count);
            for (int r = 0; r < 3; r++) {
                System.arraycopy(random(count, random), 0, x.values, x.at[r], count);
            }
            compare(arithmetic::exp, FloatMath::exp, x, count);
            compare(arithmetic::expm1, FloatMath::expm1, x, count);
            compare(arithmetic::log, FloatMath::log, x, count);
            compare(arithmetic::log1p, FloatMath::log1p, x, count);
            compare(arithmetic::sigmoid, FloatMath::sigmoid, x, count);
            compare(arithmetic::softplus, FloatMath::softplus, x, count);
            compare(arithmetic::tanh, FloatMath::tanh, x, count);
        }
    }

    private interface Rows {
        void apply(float[] x, float[] y, int from, int to, int count);
    }

    private static void compare(Rows kernel, FloatFunction.Scalar function, Matrix x, int count) {
        Matrix y = new Matrix(3, count);

        kernel.apply(x.values, y.values, 1, 3, count);

        for (int k = 0; k < count; k++) {
            assertSame(y.get(0, k), Float.NaN, "y", 3, 1, count);
            assertSame(y.get(1, k), function.of(x.get(1, k)), "y", 3, 1, count);
            assertSame(y.get(2, k), function.of(x.get(2, k)), "y", 3, 1, count);
        }
    }

    private static void assertSame(float found, float expected, String what, int rows, int inputs, int units) {
        if (Float.floatToIntBits(found) != Float.floatToIntBits(expected)) {
            throw new AssertionError(what + " is " + found + ", not " + expected + ", for " + rows + " rows, " + inputs
                    + " inputs, " + units + " units");
        }
    }

    private static float[][] scratch(FloatArithmetic arithmetic, int rows, int inputs, int units) {
        float[][] scratch = arithmetic.scratch(rows, inputs, units);
        for (float[] part : scratch) {
            Arrays.fill(part, Float.NaN);
        }
        return scratch;
    }

    private static float[] random(int length, SplittableRandom random) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }

    private static int padded(int columns) {
        return columns + 15 & -16;
    }

    private static int index(FloatArithmetic arithmetic, int i, int j, int inputs, int units, int at) {
        int panelAt = at;
        int column = 0;
        while (true) {
            int width = arithmetic.panel(padded(units) - column);
            if (j < column + width) {
                return panelAt + i * width + j - column;
            }
            panelAt += inputs * width;
            column += width;
        }
    }

    private static float[] packed(FloatArithmetic arithmetic, float[] dense, int inputs, int units, int at) {
        float[] w = new float[at + inputs * padded(units)];
        Arrays.fill(w, Float.NaN);
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < padded(units); j++) {
                w[index(arithmetic, i, j, inputs, units, at)] = j < units ? dense[i * units + j] : 0;
            }
        }
        return w;
    }

    /** Rows with a multiple of 16 places, in any order; all NaN, or only the places behind the columns. */
    private static final class Matrix {
        private final float[] values;
        private final int[] at;

        Matrix(int rows, int columns) {
            values = new float[rows * padded(columns)];
            at = new int[rows];
            Arrays.fill(values, Float.NaN);
            for (int r = 0; r < rows; r++) {
                at[r] = r * padded(columns);
            }
        }

        Matrix(int rows, int columns, SplittableRandom random) {
            this(rows, columns);
            for (int r = 0; r < rows; r++) {
                System.arraycopy(random(columns, random), 0, values, at[r], columns);
            }
            if (random.nextBoolean()) {
                for (int r = rows - 1; r > 0; r--) {
                    int other = random.nextInt(r + 1);
                    int swapped = at[r];
                    at[r] = at[other];
                    at[other] = swapped;
                }
            }
        }

        /** Without a place behind the last component, as inputs and targets may be. */
        static Matrix exact(int rows, int columns, SplittableRandom random) {
            Matrix padded = new Matrix(rows, columns, random);
            Matrix exact = new Matrix(rows, columns);
            float[] values = new float[rows * columns];
            for (int r = 0; r < rows; r++) {
                System.arraycopy(padded.values, padded.at[r], values, r * columns, columns);
                exact.at[r] = r * columns;
            }
            return new Matrix(values, exact.at);
        }

        private Matrix(float[] values, int[] at) {
            this.values = values;
            this.at = at;
        }

        float get(int row, int column) {
            return values[at[row] + column];
        }
    }
}
