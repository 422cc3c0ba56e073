package dev.cadena.processor.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Proposes a name for a misspelt one. */
public final class Names {
    /** Longer names are not compared, since that takes the square of their length. */
    private static final int LONGEST = 100;

    private Names() {}

    /** "; did you mean …?" with the nearest candidate, or nothing if none is near. */
    public static String didYouMean(String name, Collection<String> candidates) {
        return nearest(name, candidates)
                .map(n -> "; did you mean \"" + n + "\"?")
                .orElse("");
    }

    /** "; did you mean …?" with the nearest candidate; if none is near, "; there are …" with all. */
    public static String nearestOrAll(String name, Collection<String> all) {
        String proposal = didYouMean(name, all);
        if (!proposal.isEmpty() || all.isEmpty()) {
            return proposal;
        }
        return (all.size() == 1 ? "; there is only " : "; there are ") + String.join(", ", all);
    }

    /** The nearest candidate, if one is near. */
    public static Optional<String> nearest(String name, Collection<String> candidates) {
        return candidates.stream()
                .filter(c -> isNear(name, c))
                .min(Comparator.<String>comparingInt(c -> distance(name, c))
                        // Of "tan" and "tanh" the latter, for "tahn": letters are swapped more often than added.
                        .thenComparingInt(c -> Math.abs(name.length() - c.length()))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isNear(String a, String b) {
        if (Math.abs(a.length() - b.length()) > LONGEST || Math.min(a.length(), b.length()) > LONGEST) {
            return false;
        }
        int distance = distance(a, b);
        return distance < Math.max(a.length(), b.length())
                && distance <= Math.max(1, Math.min(a.length(), b.length()) / 3);
    }

    /** The number of characters to insert, delete, replace or swap with their neighbour, blind to case. */
    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replaced = steps[i - 1][j - 1] + (same(a, i - 1, b, j - 1) ? 0 : 1);
                steps[i][j] = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                if (i > 1 && j > 1 && same(a, i - 1, b, j - 2) && same(a, i - 2, b, j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }

    private static boolean same(String a, int i, String b, int j) {
        return Character.toLowerCase(a.charAt(i)) == Character.toLowerCase(b.charAt(j));
    }
}
