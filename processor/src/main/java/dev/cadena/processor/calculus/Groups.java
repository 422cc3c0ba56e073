package dev.cadena.processor.calculus;

import java.util.ArrayList;
import java.util.List;

/** Cuts what would grow with the network into groups of bounded size. */
public final class Groups {
    private Groups() {}

    /** The elements in their order, so many in each group; the last group may have fewer. */
    public static <T> List<List<T>> of(List<T> elements, int size) {
        List<List<T>> groups = new ArrayList<>();
        for (int from = 0; from < elements.size(); from += size) {
            groups.add(elements.subList(from, Math.min(elements.size(), from + size)));
        }
        return groups;
    }
}
