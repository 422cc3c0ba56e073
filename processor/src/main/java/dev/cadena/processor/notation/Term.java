package dev.cadena.processor.notation;

/**
 * A part of an equation.
 *
 * @param text how it is written
 * @param rank how tightly its outermost operation binds
 */
record Term(String text, Rank rank) {
    /** How tightly an operation binds, from the loosest on. */
    enum Rank {
        /** A distinction of cases. */
        CHOICE,
        /** A sum or a difference; also what begins with a minus sign. */
        SUM,
        /** A product or a quotient. */
        PRODUCT,
        /** A power. */
        POWER,
        /** What needs no parentheses anywhere. */
        PRIMARY
    }

    static Term primary(String text) {
        return new Term(text, Rank.PRIMARY);
    }
}
