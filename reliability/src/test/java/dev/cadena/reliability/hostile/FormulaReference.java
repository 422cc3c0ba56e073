package dev.cadena.reliability.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text is a formula, by the documentation of {@link dev.cadena.activation.ActivationFormula} alone. */
final class FormulaReference {
    private static final Pattern TOKEN = Pattern.compile(
            "\\p{javaWhitespace}*(?:(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)|([0-9.]+(?:[eE][+-]?[0-9]*)?)"
                    + "|(<=|>=|==|!=|[-+*/^()?:,<>]))");
    private static final Map<String, Integer> ARITIES = Map.of("min", 2, "max", 2);
    private static final Set<String> FUNCTIONS = Set.of(
            ("exp expm1 log log1p sqrt cbrt abs sign floor sin cos tan atan sinh cosh tanh sigmoid softplus erf erfc"
                            + " min max")
                    .split(" "));
    private static final Set<String> RELATIONS = Set.of("<", "<=", ">", ">=", "==", "!=");

    private final List<String> tokens;
    private final Set<String> variables;
    private int at;

    private FormulaReference(List<String> tokens, Set<String> variables) {
        this.tokens = tokens;
        this.variables = variables;
    }

    private enum Type {
        NUMBER,
        CONDITION
    }

    private static final class NoFormula extends Exception {
        private static final long serialVersionUID = 1;
    }

    static boolean accepts(String text, Set<String> variables) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text.stripTrailing());
        while (token.lookingAt()) {
            tokens.add(token.group().strip());
            token.region(token.end(), token.regionEnd());
        }
        if (token.regionStart() < token.regionEnd()) {
            return false;
        }
        try {
            FormulaReference formula = new FormulaReference(tokens, variables);
            return formula.choice() == Type.NUMBER && formula.at == tokens.size();
        } catch (NoFormula e) {
            return false;
        }
    }

    private Type choice() throws NoFormula {
        Type first = joined(0);
        if (!take("?")) {
            return first;
        }
        expect(first == Type.CONDITION && choice() == Type.NUMBER && take(":") && choice() == Type.NUMBER);
        return Type.NUMBER;
    }

    /** {@code or} at level 0, {@code and} at level 1. */
    private Type joined(int level) throws NoFormula {
        Type first = level == 2 ? negated() : joined(level + 1);
        while (level < 2 && take(level == 0 ? "or" : "and")) {
            expect(first == Type.CONDITION && joined(level + 1) == Type.CONDITION);
        }
        return first;
    }

    private Type negated() throws NoFormula {
        if (take("not")) {
            expect(negated() == Type.CONDITION);
            return Type.CONDITION;
        }
        Type left = operation(List.of("+", "-"));
        if (at == tokens.size() || !RELATIONS.contains(tokens.get(at))) {
            return left;
        }
        at++;
        expect(left == Type.NUMBER && operation(List.of("+", "-")) == Type.NUMBER);
        expect(at == tokens.size() || !RELATIONS.contains(tokens.get(at)));
        return Type.CONDITION;
    }

    /** A sum, or a product within one. */
    private Type operation(List<String> signs) throws NoFormula {
        boolean isSum = signs.contains("+");
        Type first = isSum ? operation(List.of("*", "/")) : power();
        while (at < tokens.size() && signs.contains(tokens.get(at))) {
            at++;
            expect(first == Type.NUMBER && (isSum ? operation(List.of("*", "/")) : power()) == Type.NUMBER);
        }
        return first;
    }

    private Type power() throws NoFormula {
        if (take("-")) {
            expect(power() == Type.NUMBER);
            return Type.NUMBER;
        }
        Type base = primary();
        if (take("^")) {
            expect(base == Type.NUMBER && power() == Type.NUMBER);
        }
        return base;
    }

    private Type primary() throws NoFormula {
        expect(at < tokens.size());
        String token = tokens.get(at++);
        if (token.equals("(")) {
            Type inner = choice();
            expect(take(")"));
            return inner;
        }
        if (FUNCTIONS.contains(token)) {
            expect(take("("));
            for (int i = 0; i < ARITIES.getOrDefault(token, 1); i++) {
                expect((i == 0 || take(",")) && choice() == Type.NUMBER);
            }
            expect(take(")"));
            return Type.NUMBER;
        }
        expect(variables.contains(token) || token.matches("([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?"));
        return Type.NUMBER;
    }

    private boolean take(String token) {
        boolean taken = at < tokens.size() && tokens.get(at).equals(token);
        at += taken ? 1 : 0;
        return taken;
    }

    private static void expect(boolean expected) throws NoFormula {
        if (!expected) {
            throw new NoFormula();
        }
    }
}
