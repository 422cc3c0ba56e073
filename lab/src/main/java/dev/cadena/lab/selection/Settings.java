package dev.cadena.lab.selection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one trial of a {@link Search} is to be made with. Immutable; thread-safe if the values are.
 *
 * <pre>{@code
 * Space space = Space.empty().values("batch", 8, 32);
 * Trials trials = Search.grid(space).minimize(settings -> settings.integer("batch"));
 * Settings best = trials.best().settings();
 * }</pre>
 */
public final class Settings {
    private final int trial;
    private final long seed;
    private final Map<String, Object> values;

    Settings(int trial, long seed, Map<String, Object> values) {
        this.trial = trial;
        this.seed = seed;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** {@return the number of the trial, from 1} */
    public int trial() {
        return trial;
    }

    /** {@return a seed of the trial's own, which follows from the seed of the search and the number of the trial} */
    public long seed() {
        return seed;
    }

    /** {@return the value of each parameter by its name, in the order of the space} */
    public Map<String, Object> values() {
        return values;
    }

    /**
     * {@return a value as a number}
     *
     * @param name the name of the parameter
     * @throws IllegalArgumentException if there is no such parameter, or if its value is no number
     */
    public double number(String name) {
        return value(name, Number.class).doubleValue();
    }

    /**
     * {@return a value as a whole number}
     *
     * @param name the name of the parameter
     * @throws IllegalArgumentException if there is no such parameter, or if its value is no {@code Integer}
     */
    public int integer(String name) {
        return value(name, Integer.class);
    }

    /**
     * {@return a value as text}
     *
     * @param name the name of the parameter
     * @throws IllegalArgumentException if there is no such parameter, or if its value is no {@code String}
     */
    public String text(String name) {
        return value(name, String.class);
    }

    /**
     * {@return a value that is true or false}
     *
     * @param name the name of the parameter
     * @throws IllegalArgumentException if there is no such parameter, or if its value is no {@code Boolean}
     */
    public boolean flag(String name) {
        return value(name, Boolean.class);
    }

    /**
     * {@return a value of any type}
     *
     * @param name the name of the parameter
     * @param type its type
     * @param <T> its type
     * @throws IllegalArgumentException if there is no such parameter, or if its value is of another type
     */
    public <T> T value(String name, Class<T> type) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "there is no parameter \"" + name + "\": there are " + String.join(", ", values.keySet()));
        }
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("parameter \"" + name + "\" is " + value + " of type "
                    + value.getClass().getSimpleName() + ", not " + type.getSimpleName());
        }
        return type.cast(value);
    }

    /** {@return the values, for example {@code {rate=0.01, batch=32}}} */
    @Override
    public String toString() {
        return values.toString();
    }
}
