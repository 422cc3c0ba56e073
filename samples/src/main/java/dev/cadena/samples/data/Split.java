package dev.cadena.samples.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A table in two parts: one to learn from, one that is kept back to measure what was learnt.
 *
 * @param training the observations to learn from
 * @param test the observations to measure by
 */
public record Split(Table training, Table test) {
    /**
     * Shuffles a table and cuts it in two. Shuffling matters: most tables are sorted, by class or by the person who was
     * measured, so that the last rows are unlike the first.
     *
     * @param share the share of the observations to learn from, between 0 and 1
     * @param seed the seed of the shuffle; the same seed gives the same parts on every Java platform
     */
    public static Split of(Table table, double share, long seed) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("the share is " + share + ", but must lie between 0 and 1");
        }
        List<Integer> rows =
                new ArrayList<>(IntStream.range(0, table.size()).boxed().toList());
        Collections.shuffle(rows, new Random(seed));
        int cut = (int) Math.round(share * table.size());
        return new Split(table.select(rows.subList(0, cut)), table.select(rows.subList(cut, rows.size())));
    }
}
