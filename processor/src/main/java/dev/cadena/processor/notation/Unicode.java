package dev.cadena.processor.notation;

import dev.cadena.processor.notation.Term.Rank;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Mathematics as plain text. Its only letters are those of names, so that it can stand in any comment. */
final class Unicode extends Notation {
    private static final Map<Double, Term> CONSTANTS = Map.of(
            Math.sqrt(2),
            Term.primary("√2"),
            2 / Math.sqrt(Math.PI),
            new Term("2/√π", Rank.PRODUCT),
            2 / Math.sqrt(Math.PI) / Math.sqrt(2),
            Term.primary("√(2/π)"));
    private static final Map<String, String> RELATIONS =
            Map.of("<=", "≤", ">=", "≥", "==", "=", "!=", "≠", "and", "∧", "or", "∨", "not", "¬");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    @Override
    String line(Relation relation, String left, String right) {
        return switch (relation) {
            case EQUALS -> left + " = " + right;
            case ADDS -> left + " += " + right;
            case CONTINUES -> "  + " + right;
        };
    }

    @Override
    Term symbol(String sign) {
        return Term.primary(sign);
    }

    @Override
    Term ofLayer(String sign, String layer) {
        return Term.primary(sign + "(" + Printable.of(layer) + ")");
    }

    @Override
    Term output(String layer) {
        return Term.primary(Printable.of(layer));
    }

    @Override
    Term logits(String layer) {
        return Term.primary(Printable.of(layer) + "Z");
    }

    @Override
    Term part(Term value, int number) {
        return Term.primary(value.text() + "Part" + number);
    }

    @Override
    Term delta(String by, Term value) {
        return Term.primary("Δ" + (by.isEmpty() ? "" : "_" + Printable.of(by)) + "(" + value.text() + ")");
    }

    @Override
    String gradient(Term weights) {
        return "∂L/∂" + weights.text();
    }

    @Override
    Term transposed(Term matrix) {
        return new Term(in(Rank.PRIMARY, matrix) + "ᵀ", Rank.POWER);
    }

    @Override
    Term number(double value) {
        Term constant = CONSTANTS.get(value);
        if (constant != null) {
            return constant;
        }
        Numeral numeral = Numeral.of(value);
        String digits = numeral.digits().replace("-", minus());
        if (numeral.exponent() == 0) {
            return new Term(digits, value < 0 ? Rank.SUM : Rank.PRIMARY);
        }
        return new Term(
                digits + "·10"
                        + superscript(Integer.toString(numeral.exponent()).replace("-", minus())),
                value < 0 ? Rank.SUM : Rank.PRODUCT);
    }

    private String superscript(String integer) {
        return integer.chars()
                .mapToObj(c -> c == minus().charAt(0) ? "⁻" : SUPERSCRIPTS.substring(c - '0', c - '0' + 1))
                .collect(Collectors.joining());
    }

    @Override
    Term quotient(Term dividend, Term divisor) {
        return new Term(in(Rank.PRODUCT, dividend) + " / " + in(Rank.POWER, divisor), Rank.PRODUCT);
    }

    @Override
    Term power(Term base, Term exponent) {
        boolean integer = exponent.text().matches(minus() + "?[0-9]+");
        String raised = integer ? superscript(exponent.text()) : "^" + in(Rank.PRIMARY, exponent);
        return new Term(in(Rank.PRIMARY, base) + raised, Rank.POWER);
    }

    @Override
    Term call(String function, List<Term> arguments) {
        String list = arguments.stream().map(Term::text).collect(Collectors.joining(", "));
        return switch (function) {
            case "abs" -> Term.primary("|" + list + "|");
            case "floor" -> Term.primary("⌊" + list + "⌋");
            case "sqrt" -> Term.primary("√" + in(Rank.PRIMARY, arguments.get(0)));
            case "cbrt" -> Term.primary("∛" + in(Rank.PRIMARY, arguments.get(0)));
            default -> Term.primary(function + "(" + list + ")");
        };
    }

    @Override
    Term choice(String condition, Term then, Term otherwise) {
        String text = condition + " ? " + in(Rank.SUM, then) + " : " + otherwise.text();
        return new Term(text, Rank.CHOICE);
    }

    @Override
    String relation(String sign) {
        return RELATIONS.getOrDefault(sign, sign);
    }

    @Override
    String parenthesized(String text) {
        return "(" + text + ")";
    }

    @Override
    String minus() {
        return "−";
    }

    @Override
    String dot() {
        return "·";
    }

    @Override
    String times() {
        return "⊙";
    }

    @Override
    String sumOf() {
        return "Σ ";
    }

    @Override
    String ellipsis() {
        return "…";
    }
}
