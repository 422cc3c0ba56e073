package dev.cadena.lab.selection;

import java.util.List;

/** Which values a parameter may have, along a line from 0 to 1. */
sealed interface Range {
    /** The value at a share of the line, from 0 and below 1. */
    Object at(double share);

    /** The number of values; 0 where they are not counted. */
    long count();

    /** Any values, with equal shares. */
    record Choice(List<Object> values) implements Range {
        @Override
        public Object at(double share) {
            return values.get((int) (share * values.size()));
        }

        @Override
        public long count() {
            return values.size();
        }
    }

    /** Whole numbers, both ends among them. */
    record Integers(int least, int greatest) implements Range {
        @Override
        public Object at(double share) {
            return (int) (least + (long) (share * count()));
        }

        @Override
        public long count() {
            return (long) greatest - least + 1;
        }
    }

    /** Numbers, of which equal differences have equal shares. */
    record Uniform(double least, double greatest) implements Range {
        @Override
        public Object at(double share) {
            return Math.min(greatest, least * (1 - share) + greatest * share);
        }

        @Override
        public long count() {
            return 0;
        }
    }

    /** Numbers, of which equal ratios have equal shares. */
    record LogUniform(double least, double greatest) implements Range {
        @Override
        public Object at(double share) {
            double low = StrictMath.log(least);
            double value = StrictMath.exp(low + (StrictMath.log(greatest) - low) * share);
            // Rounding must not lead out of the range.
            return Math.max(least, Math.min(greatest, value));
        }

        @Override
        public long count() {
            return 0;
        }
    }
}
