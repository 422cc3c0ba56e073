package dev.cadena.processor.notation;

import dev.cadena.processor.declaration.Decimal;

/**
 * A number in decimal digits, times a power of ten.
 *
 * @param digits the digits, with a hyphen in front where it is negative
 * @param exponent the exponent; 0 for none
 */
record Numeral(String digits, int exponent) {
    static Numeral of(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return new Numeral(Integer.toString((int) value), 0);
        }
        String text = Decimal.of(value);
        int e = text.indexOf('E');
        if (e < 0) {
            return new Numeral(text, 0);
        }
        String mantissa = text.substring(0, e);
        return new Numeral(
                mantissa.endsWith(".0") ? mantissa.substring(0, e - 2) : mantissa,
                Integer.parseInt(text.substring(e + 1)));
    }
}
