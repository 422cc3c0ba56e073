package dev.cadena.processor.notation;

import dev.cadena.processor.notation.Term.Rank;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * LaTeX that survives Markdown: every command is a word, because Markdown takes a backslash before punctuation for an escape
 * (so {@code \cr}, not {@code \\}), and a subscript follows a letter, because after a brace it could begin an emphasis.
 * {@code \operatorname} is missing because GitHub forbids it.
 */
final class Latex extends Notation {
    private static final Map<Double, Term> CONSTANTS = Map.of(
            Math.sqrt(2),
            Term.primary("\\sqrt{2}"),
            2 / Math.sqrt(Math.PI),
            new Term("\\frac{2}{\\sqrt{\\pi}}", Rank.PRODUCT),
            2 / Math.sqrt(Math.PI) / Math.sqrt(2),
            Term.primary("\\sqrt{\\frac{2}{\\pi}}"));
    private static final Map<String, String> RELATIONS = Map.ofEntries(
            Map.entry("<=", "\\le"),
            Map.entry(">=", "\\ge"),
            Map.entry("<", "\\lt"),
            Map.entry(">", "\\gt"),
            Map.entry("==", "="),
            Map.entry("!=", "\\ne"),
            Map.entry("and", "\\land"),
            Map.entry("or", "\\lor"),
            Map.entry("not", "\\lnot"));
    private static final Set<String> COMMANDS =
            Set.of("exp", "ln", "sin", "cos", "tan", "arctan", "tanh", "sinh", "cosh", "min", "max");

    @Override
    String line(Relation relation, String left, String right) {
        return switch (relation) {
            case EQUALS -> left + " &= " + right;
            case ADDS -> left + " &\\mathrel{+}= " + right;
            case CONTINUES -> "&\\quad + " + right;
        };
    }

    @Override
    Term symbol(String sign) {
        return Term.primary(sign.length() == 1 ? sign : text(sign));
    }

    @Override
    Term ofLayer(String sign, String layer) {
        return Term.primary(
                sign.length() == 1 && sign.charAt(0) < 0x80
                        ? sign + "_{" + text(layer) + "}"
                        : text(sign) + "(" + text(layer) + ")");
    }

    @Override
    Term output(String layer) {
        return Term.primary(text(layer));
    }

    @Override
    Term logits(String layer) {
        return ofLayer("z", layer);
    }

    @Override
    Term part(Term value, int number) {
        return new Term(value.text() + "^{(" + number + ")}", Rank.POWER);
    }

    @Override
    Term delta(String by, Term value) {
        return Term.primary("\\Delta" + (by.isEmpty() ? "" : "_{" + text(by) + "}") + "(" + value.text() + ")");
    }

    @Override
    String gradient(Term weights) {
        return "\\frac{\\partial L}{\\partial " + weights.text() + "}";
    }

    @Override
    Term transposed(Term matrix) {
        return new Term(in(Rank.PRIMARY, matrix) + "^{\\top}", Rank.POWER);
    }

    @Override
    Term number(double value) {
        Term constant = CONSTANTS.get(value);
        if (constant != null) {
            return constant;
        }
        Numeral numeral = Numeral.of(value);
        if (numeral.exponent() == 0) {
            return new Term(numeral.digits(), value < 0 ? Rank.SUM : Rank.PRIMARY);
        }
        String text = numeral.digits() + " \\cdot 10^{" + numeral.exponent() + "}";
        return new Term(text, value < 0 ? Rank.SUM : Rank.PRODUCT);
    }

    @Override
    Term quotient(Term dividend, Term divisor) {
        return new Term("\\frac{" + dividend.text() + "}{" + divisor.text() + "}", Rank.PRODUCT);
    }

    @Override
    Term power(Term base, Term exponent) {
        return new Term(in(Rank.PRIMARY, base) + "^{" + exponent.text() + "}", Rank.POWER);
    }

    @Override
    Term call(String function, List<Term> arguments) {
        String list = arguments.stream().map(Term::text).collect(Collectors.joining(", "));
        return switch (function) {
            case "abs" -> Term.primary("\\left\\vert " + list + " \\right\\vert");
            case "floor" -> Term.primary("\\left\\lfloor " + list + " \\right\\rfloor");
            case "sqrt" -> Term.primary("\\sqrt{" + list + "}");
            case "cbrt" -> Term.primary("\\sqrt[3]{" + list + "}");
            default -> Term.primary(function(function) + parenthesized(list));
        };
    }

    private static String function(String name) {
        return COMMANDS.contains(name) ? "\\" + name : "\\mathrm{" + name + "}";
    }

    @Override
    Term choice(String condition, Term then, Term otherwise) {
        String text = "\\begin{cases} " + then.text() + " & \\text{if } " + condition + " \\cr " + otherwise.text()
                + " & \\text{otherwise} \\end{cases}";
        return new Term(text, Rank.CHOICE);
    }

    @Override
    String relation(String sign) {
        return RELATIONS.getOrDefault(sign, sign);
    }

    @Override
    String parenthesized(String text) {
        boolean tall = text.contains("\\frac") || text.contains("\\begin");
        return tall ? "\\left(" + text + "\\right)" : "(" + text + ")";
    }

    @Override
    String minus() {
        return "-";
    }

    @Override
    String dot() {
        return "\\cdot";
    }

    @Override
    String times() {
        return "\\odot";
    }

    @Override
    String sumOf() {
        return "\\sum ";
    }

    @Override
    String ellipsis() {
        return "\\ldots";
    }

    /** A name. Escapes of the two signs that LaTeX reserves would not survive Markdown: one has a wide twin, one is drawn. */
    private static String text(String name) {
        String text = "\\text{" + Printable.of(name).replace('$', '＄') + "}";
        return name.indexOf('_') < 0
                ? text
                : "{" + text.replace("_", "}\\underline{\\enspace}\\text{").replace("\\text{}", "") + "}";
    }
}
