package dev.cadena.lab.selection;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What came of some settings.
 *
 * <pre>{@code
 * Trials trials = Search.grid(Space.empty().values("batch", 8, 32)).minimize(settings -> settings.integer("batch"));
 * for (Trial trial : trials.ranked()) {
 *     System.out.println(trial.settings() + " " + trial.score());
 * }
 * }</pre>
 *
 * @param settings the settings
 * @param score their score, never NaN; empty if the trial failed
 * @param failure why it failed; empty if it has a score
 */
public record Trial(Settings settings, OptionalDouble score, Optional<String> failure) {}
