package dev.cadena.internal.kernel;

import static dev.cadena.internal.Approximations.*;
import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.OR;

import dev.cadena.spi.FloatMath;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * The elementary functions of {@link FloatMath}, a lane for each number: the same operations in the same order, so the same bits.
 * What a scalar branches on is computed for all lanes and blended at the end.
 *
 * <p>HotSpot inlines about 55 vector operations into one method, and beyond puts every vector into an object. So a caller should
 * give such a function a loop of its own, as the forms for arrays do: there, count numbers from x[xAt] on give as many from
 * y[yAt] on, which may be the same.
 */
final class VectorFloatMath {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private VectorFloatMath() {}

    static FloatVector exp(FloatVector x) {
        FloatVector result = finiteExp(x);
        result = result.blend(0, x.compare(LT, EXP_ZERO));
        return result.blend(Float.POSITIVE_INFINITY, x.compare(GE, EXP_INFINITE));
    }

    /** eˣ between EXP_ZERO and EXP_INFINITE. */
    private static FloatVector finiteExp(FloatVector x) {
        FloatVector shifted = x.fma(LOG2_E, ROUNDER + 2 * BIAS);
        FloatVector k = shifted.sub(ROUNDER + 2 * BIAS);
        FloatVector r = k.fma(FloatVector.broadcast(SPECIES, -LN2), x);
        FloatVector rest = k.mul(-LN2_REST);
        IntVector both = shifted.reinterpretAsInts();
        IntVector half = both.lanewise(ASHR, 1);
        FloatVector power = power(half);
        return power.fma(r.add(curve(k, r, rest, rest)), power).mul(power(both.sub(half)));
    }

    private static FloatVector curve(FloatVector k, FloatVector r, FloatVector rest, FloatVector restAndMore) {
        FloatVector rr = r.mul(r);
        FloatVector square = r.fma(FloatVector.broadcast(SPECIES, EXP_3), k.fma(LN2_REST / -2, EXP_2));
        FloatVector low = square.fma(rr, rest.fma(r, restAndMore));
        FloatVector high = rr.fma(FloatVector.broadcast(SPECIES, EXP_6), r.fma(EXP_5, EXP_4));
        return high.fma(rr.mul(rr), low);
    }

    private static FloatVector power(IntVector bits) {
        return bits.lanewise(LSHL, FRACTION).reinterpretAsFloats();
    }

    static FloatVector expm1(FloatVector x) {
        FloatVector shifted = x.fma(LOG2_E, ROUNDER + BIAS);
        FloatVector k = shifted.sub(ROUNDER + BIAS);
        FloatVector r = k.fma(FloatVector.broadcast(SPECIES, -LN2), x);
        FloatVector rest = k.mul(-LN2_REST);
        FloatVector power = power(shifted.reinterpretAsInts());
        VectorMask<Float> last = power.compare(EQ, Float.POSITIVE_INFINITY);
        power = power.blend(0x1p127f, last);
        FloatVector result = power.fma(curve(k, r, rest, rest), power.fma(r, power.sub(1)));
        result = result.blend(result.add(result), last);
        result = result.blend(-1, x.compare(LT, EXPM1_MINUS_ONE));
        result = result.blend(Float.POSITIVE_INFINITY, x.compare(GE, EXP_INFINITE));
        return result.blend(x, x.abs().compare(LT, TINY));
    }

    static FloatVector sigmoid(FloatVector x) {
        FloatVector shifted = x.fma(-LOG2_E, ROUNDER + 2 * BIAS);
        FloatVector k = shifted.sub(ROUNDER + 2 * BIAS);
        FloatVector r = k.fma(FloatVector.broadcast(SPECIES, -LN2), x.neg());
        FloatVector rest = k.mul(-LN2_REST);
        IntVector both = shifted.reinterpretAsInts();
        IntVector half = both.lanewise(ASHR, 1);
        IntVector other = both.sub(half);
        FloatVector u = power(half.neg().add(2 * BIAS));
        FloatVector v = power(other);
        FloatVector sum = u.add(v);
        FloatVector lacking = u.sub(sum.sub(v)).mul(power(other.neg().add(2 * BIAS)));
        FloatVector result = u.div(v.fma(r.add(curve(k, r, rest, rest.add(lacking))), sum));
        result = result.blend(0, x.compare(LT, EXP_ZERO));
        return result.blend(1, x.compare(GT, -EXP_ZERO));
    }

    static FloatVector softplus(FloatVector x) {
        FloatVector minusSize = x.abs().neg();
        FloatVector e = finiteExp(minusSize);
        e = e.blend(0, minusSize.compare(LT, EXP_ZERO));
        FloatVector ee = e.mul(e);
        FloatVector eeee = ee.mul(ee);
        FloatVector low = e.fma(LOG1P_5, LOG1P_4).fma(ee, e.fma(LOG1P_3, LOG1P_2));
        FloatVector high = e.fma(LOG1P_9, LOG1P_8).fma(ee, e.fma(LOG1P_7, LOG1P_6));
        high = eeee.fma(FloatVector.broadcast(SPECIES, LOG1P_10), high);
        FloatVector log = high.fma(eeee, low).fma(ee, e);
        return log.blend(x.add(log), x.compare(GT, 0));
    }

    static FloatVector tanh(FloatVector x) {
        FloatVector size = x.abs();
        FloatVector shifted = size.fma(2 * LOG2_E, ROUNDER + BIAS);
        FloatVector k = shifted.sub(ROUNDER + BIAS);
        FloatVector r = k.fma(FloatVector.broadcast(SPECIES, LN2 / -2), size);
        FloatVector rr = r.mul(r);
        FloatVector high = rr.fma(FloatVector.broadcast(SPECIES, 64 * EXP_6), r.fma(32 * EXP_5, 16 * EXP_4));
        FloatVector low = r.fma(8 * EXP_3, 4 * EXP_2).fma(rr, r.fma(2f, 1f));
        FloatVector exp = high.fma(rr.mul(rr), low);
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        FloatVector denominator = power(shifted.reinterpretAsInts()).fma(exp, one);
        FloatVector big = one.sub(FloatVector.broadcast(SPECIES, 2).div(denominator));
        big = big.blend(1, size.compare(GE, TANH_ONE));

        FloatVector xx = size.mul(size);
        FloatVector xxxx = xx.mul(xx);
        FloatVector odd = xxxx.fma(FloatVector.broadcast(SPECIES, TANH_11), xx.fma(TANH_9, TANH_7))
                .fma(xxxx, xx.fma(TANH_5, TANH_3));
        FloatVector result = big.blend(size.mul(xx).fma(odd, size), size.compare(LT, TANH_BIG));
        IntVector sign = x.reinterpretAsInts().lanewise(AND, Integer.MIN_VALUE);
        return result.reinterpretAsInts().lanewise(OR, sign).reinterpretAsFloats();
    }

    static FloatVector log(FloatVector x) {
        VectorMask<Float> subnormal = x.compare(LT, Float.MIN_NORMAL);
        IntVector bits = x.blend(x.mul(1 << FRACTION), subnormal).reinterpretAsInts();
        IntVector k = bits.sub(ROOT_HALF).lanewise(ASHR, FRACTION);
        FloatVector f =
                bits.sub(k.lanewise(LSHL, FRACTION)).reinterpretAsFloats().sub(1);
        FloatVector exponent = asFloats(k);
        exponent = exponent.blend(exponent.sub(FRACTION), subnormal);
        FloatVector result = sum(exponent, f);
        result = result.blend(x, x.compare(EQ, Float.POSITIVE_INFINITY));
        result = result.blend(x.add(Float.NaN), x.compare(LT, 0));
        result = result.blend(x, x.compare(NE, x));
        return result.blend(Float.NEGATIVE_INFINITY, x.compare(EQ, 0));
    }

    static FloatVector log1p(FloatVector x) {
        IntVector k = x.add(1).reinterpretAsInts().sub(ROOT_HALF).lanewise(ASHR, FRACTION);
        FloatVector power = k.neg().add(BIAS + 2).lanewise(LSHL, FRACTION).reinterpretAsFloats();
        FloatVector f = power.fma(x.mul(0.25f), power.fma(0.25f, -1f));
        FloatVector result = sum(asFloats(k), f);
        result = result.blend(x, x.compare(EQ, Float.POSITIVE_INFINITY));
        result = result.blend(x.add(Float.NaN), x.compare(LT, -1));
        result = result.blend(x, x.compare(NE, x));
        result = result.blend(Float.NEGATIVE_INFINITY, x.compare(EQ, -1));
        return result.blend(x, x.abs().compare(LT, TINY));
    }

    /** Whole numbers below 2²², by the bits of ROUNDER + k. */
    private static FloatVector asFloats(IntVector k) {
        return k.add(Float.floatToRawIntBits(ROUNDER)).reinterpretAsFloats().sub(ROUNDER);
    }

    private static FloatVector sum(FloatVector k, FloatVector f) {
        FloatVector ff = f.mul(f);
        FloatVector low = f.fma(LOG_6, LOG_5).fma(ff, f.fma(LOG_4, LOG_3));
        FloatVector high = f.fma(LOG_10, LOG_9).fma(ff, f.fma(LOG_8, LOG_7));
        FloatVector half = FloatVector.broadcast(SPECIES, -0.5f);
        FloatVector curve = f.fma(high.fma(ff.mul(ff), low), half);
        FloatVector ln2 = FloatVector.broadcast(SPECIES, LN2);
        FloatVector head = k.fma(ln2, f);
        FloatVector lost = f.add(k.fma(ln2, head.neg()));
        return head.add(ff.fma(curve, k.fma(FloatVector.broadcast(SPECIES, LN2_REST), lost)));
    }

    static void exp(float[] x, int xAt, float[] y, int yAt, int count) {
        int whole = SPECIES.loopBound(count);
        for (int i = 0; i < whole; i += SPECIES.length()) {
            exp(FloatVector.fromArray(SPECIES, x, xAt + i)).intoArray(y, yAt + i);
        }
        for (int i = whole; i < count; i++) {
            y[yAt + i] = FloatMath.exp(x[xAt + i]);
        }
    }

    static void expm1(float[] x, int xAt, float[] y, int yAt, int count) {
        int whole = SPECIES.loopBound(count);
        for (int i = 0; i < whole; i += SPECIES.length()) {
            expm1(FloatVector.fromArray(SPECIES, x, xAt + i)).intoArray(y, yAt + i);
        }
        for (int i = whole; i < count; i++) {
            y[yAt + i] = FloatMath.expm1(x[xAt + i]);
        }
    }

    static void sigmoid(float[] x, int xAt, float[] y, int yAt, int count) {
        int whole = SPECIES.loopBound(count);
        for (int i = 0; i < whole; i += SPECIES.length()) {
            sigmoid(FloatVector.fromArray(SPECIES, x, xAt + i)).intoArray(y, yAt + i);
        }
        for (int i = whole; i < count; i++) {
            y[yAt + i] = FloatMath.sigmoid(x[xAt + i]);
        }
    }

    static void softplus(float[] x, int xAt, float[] y, int yAt, int count) {
        int whole = SPECIES.loopBound(count);
        for (int i = 0; i < whole; i += SPECIES.length()) {
            softplus(FloatVector.fromArray(SPECIES, x, xAt + i)).intoArray(y, yAt + i);
        }
        for (int i = whole; i < count; i++) {
            y[yAt + i] = FloatMath.softplus(x[xAt + i]);
        }
    }

    static void tanh(float[] x, int xAt, float[] y, int yAt, int count) {
        int whole = SPECIES.loopBound(count);
        for (int i = 0; i < whole; i += SPECIES.length()) {
            tanh(FloatVector.fromArray(SPECIES, x, xAt + i)).intoArray(y, yAt + i);
        }
        for (int i = whole; i < count; i++) {
            y[yAt + i] = FloatMath.tanh(x[xAt + i]);
        }
    }

    static void log(float[] x, int xAt, float[] y, int yAt, int count) {
        int whole = SPECIES.loopBound(count);
        for (int i = 0; i < whole; i += SPECIES.length()) {
            log(FloatVector.fromArray(SPECIES, x, xAt + i)).intoArray(y, yAt + i);
        }
        for (int i = whole; i < count; i++) {
            y[yAt + i] = FloatMath.log(x[xAt + i]);
        }
    }

    static void log1p(float[] x, int xAt, float[] y, int yAt, int count) {
        int whole = SPECIES.loopBound(count);
        for (int i = 0; i < whole; i += SPECIES.length()) {
            log1p(FloatVector.fromArray(SPECIES, x, xAt + i)).intoArray(y, yAt + i);
        }
        for (int i = whole; i < count; i++) {
            y[yAt + i] = FloatMath.log1p(x[xAt + i]);
        }
    }
}
