package dev.cadena.internal;

import java.util.Comparator;
import java.util.List;

/** Proposes a name for a misspelt one. */
public final class Names {
    private Names() {}

    /**
     * {@return {@code "; did you mean …?"} with the nearest of the known names, the first one on a tie; nothing if none is
     * near}
     *
     * @param name what the user wrote
     * @param known what would have been right
     */
    public static String didYouMean(String name, List<String> known) {
        return known.stream()
                .filter(k -> distance(name, k) <= Math.max(1, Math.min(name.length(), k.length()) / 3))
                .filter(k -> distance(name, k) < Math.max(name.length(), k.length()))
                .min(Comparator.comparingInt(k -> distance(name, k)))
                .map(k -> "; did you mean \"" + k + "\"?")
                .orElse("");
    }

    /** Levenshtein's distance: the number of characters to insert, delete or replace; blind to case. */
    private static int distance(String a, String b) {
        int[] steps = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            steps[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = steps[0];
            steps[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int replaced = diagonal + (same ? 0 : 1);
                diagonal = steps[j];
                steps[j] = Math.min(replaced, 1 + Math.min(steps[j], steps[j - 1]));
            }
        }
        return steps[b.length()];
    }
}
