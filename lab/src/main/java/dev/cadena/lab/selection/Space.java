package dev.cadena.lab.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Parameters, and which values each of them may have in a {@link Search}. Immutable and thread-safe; each method returns a changed space.
 *
 * <pre>{@code
 * Space space = Space.empty()
 *         .logUniform("rate", 1e-4, 0.1)
 *         .values("batch", 16, 32, 64)
 *         .values("rule", "Adam", "Momentum")
 *         .integers("patience", 3, 10);
 * }</pre>
 */
public final class Space {
    private final Map<String, Range> ranges;

    private Space(Map<String, Range> ranges) {
        this.ranges = ranges;
    }

    /** {@return a space without parameters} */
    public static Space empty() {
        return new Space(Map.of());
    }

    /**
     * Adds a parameter that has one of several values.
     *
     * @param name its name
     * @param values the values, at least one, of any types
     * @return the changed space
     * @throws IllegalArgumentException if the name is empty or taken, or if there are no values
     */
    public Space values(String name, Object... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("parameter \"" + name + "\" has no values: pass at least one");
        }
        return with(name, new Range.Choice(List.of(values)));
    }

    /**
     * Adds a parameter that is any number of a range, where equal differences are equally likely.
     *
     * @param name its name
     * @param least the least value
     * @param greatest the greatest value, above the least
     * @return the changed space
     * @throws IllegalArgumentException if the name is empty or taken, or if the range is none of finite numbers
     */
    public Space uniform(String name, double least, double greatest) {
        check(name, least, greatest, Double.isFinite(greatest) && Double.isFinite(least) && least < greatest, "");
        return with(name, new Range.Uniform(least, greatest));
    }

    /**
     * Adds a parameter that is any number of a range, where equal ratios are equally likely: a learning rate for example.
     *
     * @param name its name
     * @param least the least value, above 0
     * @param greatest the greatest value, above the least
     * @return the changed space
     * @throws IllegalArgumentException if the name is empty or taken, or if the range is none of finite numbers above 0
     */
    public Space logUniform(String name, double least, double greatest) {
        check(name, least, greatest, Double.isFinite(greatest) && least > 0 && least < greatest, " and above 0");
        return with(name, new Range.LogUniform(least, greatest));
    }

    /**
     * Adds a parameter that is a whole number of a range.
     *
     * @param name its name
     * @param least the least value
     * @param greatest the greatest value, at least the least
     * @return the changed space
     * @throws IllegalArgumentException if the name is empty or taken, or if the range is empty
     */
    public Space integers(String name, int least, int greatest) {
        if (least > greatest) {
            throw new IllegalArgumentException("parameter \"" + name + "\" is from " + least + " to " + greatest
                    + ", but the last must be at least the first");
        }
        return with(name, new Range.Integers(least, greatest));
    }

    private static void check(String name, double least, double greatest, boolean isRange, String condition) {
        if (!isRange) {
            throw new IllegalArgumentException("parameter \"" + name + "\" is from " + least + " to " + greatest
                    + ", but both must be finite" + condition + ", and the last above the first");
        }
    }

    private Space with(String name, Range range) {
        Objects.requireNonNull(name, "the name of a parameter is null");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("the name of a parameter is empty: settings are asked for by name");
        }
        Map<String, Range> more = new LinkedHashMap<>(ranges);
        if (more.putIfAbsent(name, range) != null) {
            throw new IllegalArgumentException("there are two parameters \"" + name + "\": keep one of them");
        }
        return new Space(more);
    }

    /** {@return the names of the parameters, in the order in which they were added} */
    public List<String> names() {
        return List.copyOf(ranges.keySet());
    }

    /** The names of the parameters that have no list of values. */
    List<String> uncounted() {
        List<String> names = new ArrayList<>();
        ranges.forEach((name, range) -> {
            if (range.count() == 0) {
                names.add(name);
            }
        });
        return names;
    }

    /** The number of values of each parameter. */
    long[] counts() {
        return ranges.values().stream().mapToLong(Range::count).toArray();
    }

    /** The values at a place: a share of the range of each parameter. */
    Map<String, Object> at(double[] shares) {
        Map<String, Object> values = new LinkedHashMap<>();
        int i = 0;
        for (var range : ranges.entrySet()) {
            values.put(range.getKey(), range.getValue().at(shares[i]));
            i++;
        }
        return values;
    }
}
