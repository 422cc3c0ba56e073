package dev.cadena.processor.calculus.scalar;

import dev.cadena.processor.calculus.scalar.Expr.Const;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recursive descent over
 *
 * <pre>
 * formula    = either [ "?" formula ":" formula ]
 * either     = both { "or" both }
 * both       = negation { "and" negation }
 * negation   = "not" negation | comparison
 * comparison = sum [ relation sum ]
 * sum        = product { ("+" | "-") product }
 * product    = unary { ("*" | "/") unary }
 * unary      = "-" unary | power
 * power      = primary [ "^" unary ]
 * primary    = number | name [ "(" formula { "," formula } ")" ] | "(" formula ")"
 * </pre>
 *
 * <p>where what is on the left of "?" and beside "and", "or" and "not" is a condition, and everything else a number.
 */
public final class Parser {
    private static final List<String> WORDS = List.of("and", "or", "not");

    private static final int MAX_DEPTH = 200;

    /** Formulas are walked recursively. */
    private static final int MAX_LENGTH = 1_000;

    /** A derivative has up to six times as many, at 8 bytes each: as much as a method may have to be compiled by HotSpot. */
    private static final int MAX_OPERATIONS = 128;

    private final Scanner scanner;
    private final Vocabulary names;
    private int depth;

    private Parser(String text, Vocabulary names) {
        this.scanner = new Scanner(text);
        this.names = names;
    }

    /** What a part of a formula yields, and where it begins. */
    private sealed interface Term {
        int at();
    }

    private record Value(int at, Expr expr) implements Term {}

    private record Truth(int at, Condition condition) implements Term {}

    /**
     * Parses a formula.
     *
     * @param variables the names that stay variables
     * @param parameters the names that stand for numbers
     */
    public static Expr parse(String text, Set<String> variables, Map<String, Double> parameters)
            throws FormulaException {
        Parser parser = new Parser(text, new Vocabulary(variables, parameters));
        if (text.length() > MAX_LENGTH) {
            throw parser.beyondLimit(MAX_LENGTH, "the formula is longer than " + MAX_LENGTH + " characters");
        }
        Term whole = parser.formula();
        parser.scanner.expectEnd();
        Expr result = parser.number(whole);
        int operations = Cost.operations(result);
        if (operations > MAX_OPERATIONS) {
            throw parser.beyondLimit(
                    0,
                    "the formula has " + operations + " operations, and more than " + MAX_OPERATIONS
                            + " are not allowed");
        }
        if (!Algebra.isFinite(result)) {
            throw new FormulaException(
                    text,
                    0,
                    "infinite or undefined constants occur in the formula: change what divides by 0 or is too large,"
                            + " also for the values of the members,");
        }
        return result;
    }

    /** Whether a name means something in every formula, so that none of its own can have it. */
    public static boolean isReserved(String name) {
        return WORDS.contains(name);
    }

    private Term formula() throws FormulaException {
        descend();
        Term first = either();
        if (scanner.take("?")) {
            Condition condition = condition(first);
            Expr then = number(formula());
            scanner.expect(":");
            first = new Value(first.at(), Algebra.select(condition, then, number(formula())));
        }
        depth--;
        return first;
    }

    private Term either() throws FormulaException {
        Term left = both();
        while (scanner.takeWord("or")) {
            left = new Truth(left.at(), Condition.or(condition(left), condition(both())));
        }
        return left;
    }

    private Term both() throws FormulaException {
        Term left = negation();
        while (scanner.takeWord("and")) {
            left = new Truth(left.at(), Condition.and(condition(left), condition(negation())));
        }
        return left;
    }

    private Term negation() throws FormulaException {
        int at = scanner.position();
        if (!scanner.takeWord("not")) {
            return comparison();
        }
        descend();
        Condition negated = condition(negation());
        depth--;
        return new Truth(at, Condition.not(negated));
    }

    private Term comparison() throws FormulaException {
        Term left = sum();
        Optional<Relation> relation = relation();
        if (relation.isEmpty()) {
            return left;
        }
        Condition compared = Condition.compare(relation.get(), number(left), number(sum()));
        int at = scanner.position();
        if (relation().isPresent()) {
            throw scanner.error(at, "comparisons do not chain: write a < b and b < c");
        }
        return new Truth(left.at(), compared);
    }

    private Optional<Relation> relation() {
        for (Relation relation : Relation.values()) {
            if (scanner.take(relation.symbol())) {
                return Optional.of(relation);
            }
        }
        return Optional.empty();
    }

    private Term sum() throws FormulaException {
        Term left = product();
        while (true) {
            if (scanner.take("+")) {
                left = new Value(left.at(), Algebra.add(number(left), number(product())));
            } else if (scanner.take("-")) {
                left = new Value(left.at(), Algebra.subtract(number(left), number(product())));
            } else {
                return left;
            }
        }
    }

    private Term product() throws FormulaException {
        Term left = unary();
        while (true) {
            if (scanner.take("*")) {
                left = new Value(left.at(), Algebra.multiply(number(left), number(unary())));
            } else if (scanner.take("/")) {
                left = new Value(left.at(), Algebra.divide(number(left), number(unary())));
            } else {
                return left;
            }
        }
    }

    private Term unary() throws FormulaException {
        descend();
        int at = scanner.position();
        Term result = scanner.take("-") ? new Value(at, Algebra.negate(number(unary()))) : power();
        depth--;
        return result;
    }

    private Term power() throws FormulaException {
        Term base = primary();
        return scanner.take("^") ? new Value(base.at(), Algebra.power(number(base), number(unary()))) : base;
    }

    private Term primary() throws FormulaException {
        int at = scanner.position();
        if (scanner.startsNumber()) {
            return new Value(at, new Const(scanner.number()));
        }
        if (scanner.startsName()) {
            return new Value(at, named(at));
        }
        if (!scanner.take("(")) {
            throw scanner.noOperand();
        }
        Term inner = formula();
        scanner.expect(")");
        return inner instanceof Truth truth ? new Truth(at, truth.condition()) : new Value(at, ((Value) inner).expr());
    }

    private Expr named(int at) throws FormulaException {
        for (String word : WORDS) {
            if (scanner.takeWord(word)) {
                throw scanner.error(at, "an operand is missing before '" + word + "'");
            }
        }
        String name = scanner.name();
        if (scanner.peek() != '(') {
            return names.lookUp(name).orElseThrow(() -> scanner.error(at, names.noVariable(name)));
        }
        Function function = Function.named(name).orElseThrow(() -> scanner.error(at, names.noFunction(name)));
        List<Expr> arguments = arguments();
        if (arguments.size() != function.arity()) {
            String expected = function.arity() == 1 ? "1 argument" : function.arity() + " arguments";
            throw scanner.error(at, name + " takes " + expected + ", not " + arguments.size());
        }
        return Algebra.call(function, arguments);
    }

    private List<Expr> arguments() throws FormulaException {
        List<Expr> arguments = new ArrayList<>();
        scanner.expect("(");
        do {
            arguments.add(number(formula()));
        } while (scanner.take(","));
        scanner.expect(")");
        return arguments;
    }

    private Expr number(Term term) throws FormulaException {
        if (term instanceof Value value) {
            return value.expr();
        }
        throw scanner.error(term.at(), "a condition is no number: write (condition ? 1 : 0)");
    }

    private Condition condition(Term term) throws FormulaException {
        if (term instanceof Truth truth) {
            return truth.condition();
        }
        throw scanner.error(term.at(), "a number is no condition: compare it, as in x > 0");
    }

    private void descend() throws FormulaException {
        if (++depth > MAX_DEPTH) {
            throw beyondLimit(scanner.position(), "the formula is nested too deeply");
        }
    }

    /** Only what is applied to x can be applied in two steps. */
    private FormulaException beyondLimit(int at, String problem) {
        boolean isActivation = names.variables().contains("x");
        return scanner.error(
                at, problem + (isActivation ? ": split it into two layers by @Activate," : ": shorten it,"));
    }
}
