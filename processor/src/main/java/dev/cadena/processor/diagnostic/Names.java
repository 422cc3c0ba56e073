package dev.cadena.processor.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Proposes a name for a misspelt one. */
public final class Names {
    private Names() {}

    /** "; did you mean …?" with the nearest candidate, or nothing if none is near. */
    public static String didYouMean(String name, Collection<String> candidates) {
        return nearest(name, candidates)
                .map(n -> "; did you mean \"" + n + "\"?")
                .orElse("");
    }

    /** The nearest candidate, if one is near. */
    public static Optional<String> nearest(String name, Collection<String> candidates) {
        return candidates.stream()
                .filter(c -> isNear(name, c))
                .min(Comparator.<String>comparingInt(c -> distance(name, c)).thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isNear(String a, String b) {
        int distance = distance(a, b);
        return distance < Math.max(a.length(), b.length())
                && distance <= Math.max(1, Math.min(a.length(), b.length()) / 3);
    }

    /** Levenshtein's distance, blind to case. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
