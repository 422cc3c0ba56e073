package dev.cadena.processor.calculus.scalar;

import dev.cadena.processor.calculus.scalar.Expr.Comparison;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import dev.cadena.processor.diagnostic.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Recursive descent over
 *
 * <pre>
 * formula    = sum [ comparison sum "?" formula ":" formula ]
 * sum        = product { ("+" | "-") product }
 * product    = unary { ("*" | "/") unary }
 * unary      = "-" unary | power
 * power      = primary [ "^" unary ]
 * primary    = number | name [ "(" formula { "," formula } ")" ] | "(" formula ")"
 * </pre>
 */
public final class Parser {
    private static final int MAX_DEPTH = 200;

    /** Formulas are walked recursively, and the derivative of a long product grows with the square of its length. */
    private static final int MAX_LENGTH = 1_000;

    private final String text;
    private final Set<String> variables;
    private final Map<String, Double> parameters;
    private int at;
    private int depth;

    private Parser(String text, Set<String> variables, Map<String, Double> parameters) {
        this.text = text;
        this.variables = variables;
        this.parameters = parameters;
    }

    /**
     * Parses a formula.
     *
     * @param variables the names that stay variables
     * @param parameters the names that stand for numbers
     */
    public static Expr parse(String text, Set<String> variables, Map<String, Double> parameters)
            throws FormulaException {
        if (text.length() > MAX_LENGTH) {
            throw new FormulaException(text, MAX_LENGTH, "the formula is longer than " + MAX_LENGTH + " characters,");
        }
        Parser parser = new Parser(text, variables, parameters);
        Expr result = parser.formula();
        if (parser.peek() != 0) {
            throw parser.error("unexpected '" + parser.peek() + "'");
        }
        if (!Algebra.isFinite(result)) {
            throw new FormulaException(text, 0, "infinite or undefined constants occur in the formula");
        }
        return result;
    }

    private Expr formula() throws FormulaException {
        if (++depth > MAX_DEPTH) {
            throw error("the formula is nested too deeply");
        }
        Expr left = sum();
        for (Comparison comparison : List.of(
                Comparison.LESS_OR_EQUAL,
                Comparison.GREATER_OR_EQUAL,
                Comparison.EQUAL,
                Comparison.NOT_EQUAL,
                Comparison.LESS,
                Comparison.GREATER)) {
            if (take(comparison.symbol())) {
                Expr right = sum();
                expect("?");
                Expr then = formula();
                expect(":");
                left = Algebra.select(comparison, left, right, then, formula());
                break;
            }
        }
        depth--;
        return left;
    }

    private Expr sum() throws FormulaException {
        Expr left = product();
        while (true) {
            if (take("+")) {
                left = Algebra.add(left, product());
            } else if (take("-")) {
                left = Algebra.subtract(left, product());
            } else {
                return left;
            }
        }
    }

    private Expr product() throws FormulaException {
        Expr left = unary();
        while (true) {
            if (take("*")) {
                left = Algebra.multiply(left, unary());
            } else if (take("/")) {
                left = Algebra.divide(left, unary());
            } else {
                return left;
            }
        }
    }

    private Expr unary() throws FormulaException {
        if (++depth > MAX_DEPTH) {
            throw error("the formula is nested too deeply");
        }
        Expr result = take("-") ? Algebra.negate(unary()) : power();
        depth--;
        return result;
    }

    private Expr power() throws FormulaException {
        Expr base = primary();
        return take("^") ? Algebra.power(base, unary()) : base;
    }

    private Expr primary() throws FormulaException {
        if (take("(")) {
            Expr inner = formula();
            expect(")");
            return inner;
        }
        char c = peek();
        if (c >= '0' && c <= '9' || c == '.') {
            return number();
        }
        if (Character.isJavaIdentifierStart(c)) {
            return name();
        }
        throw error(c == 0 ? "the formula ends too early" : "unexpected '" + c + "'");
    }

    private Expr number() throws FormulaException {
        int start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        try {
            return new Const(Double.parseDouble(text.substring(start, at)));
        } catch (NumberFormatException e) {
            at = start;
            throw error("malformed number");
        }
    }

    private Expr name() throws FormulaException {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        if (variables.contains(name)) {
            return new Var(name);
        }
        if (parameters.containsKey(name)) {
            return new Const(parameters.get(name));
        }
        for (Function function : Function.values()) {
            if (function.text().equals(name)) {
                return call(function);
            }
        }
        boolean isCall = peek() == '(';
        at = start;
        throw error(unknown(name, isCall));
    }

    private String unknown(String name, boolean isCall) {
        Set<String> known = new TreeSet<>();
        if (isCall) {
            for (Function function : Function.values()) {
                known.add(function.text());
            }
        } else {
            known.addAll(variables);
            known.addAll(parameters.keySet());
        }
        return "unknown " + (isCall ? "function" : "variable") + " \"" + name + "\""
                + Names.nearest(name, known)
                        .map(n -> "; did you mean \"" + n + "\"?")
                        .orElse("; there are " + String.join(", ", known));
    }

    private Expr call(Function function) throws FormulaException {
        expect("(");
        List<Expr> arguments = new ArrayList<>();
        do {
            arguments.add(formula());
        } while (take(","));
        if (arguments.size() != function.arity()) {
            throw error(function.text() + " takes " + function.arity() + " argument(s)");
        }
        expect(")");
        return Algebra.call(function, arguments);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean take(String symbol) {
        peek();
        if (text.startsWith(symbol, at)) {
            at += symbol.length();
            return true;
        }
        return false;
    }

    private void expect(String symbol) throws FormulaException {
        if (!take(symbol)) {
            throw error("expected '" + symbol + "'");
        }
    }

    private FormulaException error(String problem) {
        return new FormulaException(text, Math.min(at, text.length()), problem);
    }
}
