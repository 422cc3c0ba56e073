package dev.cadena.processor.notation;

import dev.cadena.processor.notation.Term.Rank;
import java.util.List;

/** How equations are written: whatever one notation writes otherwise than another, and the arithmetic common to all. */
public abstract class Notation {
    /** How the two sides of an equation are related. */
    enum Relation {
        /** The left side is the right one. */
        EQUALS,
        /** The right side is one of several summands of the left one. */
        ADDS,
        /** The right side is a further summand of the equation above. */
        CONTINUES
    }

    Notation() {}

    /** Plain text, for comments and messages. Values are called as in generated code. */
    public static Notation unicode() {
        return new Unicode();
    }

    /** LaTeX, for lines of an {@code aligned} environment, in what GitHub and KaTeX have in common. */
    public static Notation latex() {
        return new Latex();
    }

    /** A line: an equation, or a further summand of the one above. */
    abstract String line(Relation relation, String left, String right);

    /** A sign for something: one letter, or a word. */
    abstract Term symbol(String sign);

    /** What belongs to a layer: W(hidden). */
    abstract Term ofLayer(String sign, String layer);

    /** What the layers that read a layer see. */
    abstract Term output(String layer);

    /** What the activation of a layer is applied to. */
    abstract Term logits(String layer);

    /** One of the numbered parts of a value. */
    abstract Term part(Term value, int number);

    /**
     * ∂L by a value.
     *
     * @param by the layer from which a part of it comes; empty for the whole
     */
    abstract Term delta(String by, Term value);

    /** ∂L by weights. */
    abstract String gradient(Term weights);

    abstract Term transposed(Term matrix);

    abstract Term number(double value);

    abstract Term quotient(Term dividend, Term divisor);

    abstract Term power(Term base, Term exponent);

    abstract Term call(String function, List<Term> arguments);

    abstract Term choice(String condition, Term then, Term otherwise);

    abstract String relation(String sign);

    abstract String parenthesized(String text);

    /** The minus sign. */
    abstract String minus();

    /** Multiplies matrices, and numbers with whatever. */
    abstract String dot();

    /** Multiplies component by component. */
    abstract String times();

    /** Adds up components. */
    abstract String sumOf();

    abstract String ellipsis();

    /** A term as an operand of what binds as tightly as a rank. */
    final String in(Rank least, Term term) {
        return term.rank().compareTo(least) < 0 ? parenthesized(term.text()) : term.text();
    }

    final Term sum(Term a, Term b) {
        String right = b.text().startsWith(minus()) ? parenthesized(b.text()) : in(Rank.SUM, b);
        return new Term(in(Rank.SUM, a) + " + " + right, Rank.SUM);
    }

    final Term difference(Term a, Term b) {
        return new Term(in(Rank.SUM, a) + " " + minus() + " " + in(Rank.PRODUCT, b), Rank.SUM);
    }

    final Term negative(Term a) {
        return new Term(minus() + in(Rank.PRODUCT, a), Rank.SUM);
    }

    /** A product component by component. */
    final Term product(Term a, Term b) {
        return product(a, times(), b);
    }

    /** A product of matrices, or one with a number. */
    final Term dotProduct(Term a, Term b) {
        return product(a, dot(), b);
    }

    private Term product(Term a, String sign, Term b) {
        return new Term(in(Rank.PRODUCT, a) + " " + sign + " " + in(Rank.PRODUCT, b), Rank.PRODUCT);
    }
}
