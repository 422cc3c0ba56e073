package dev.cadena.processor;

import java.util.Map;
import java.util.Optional;

/**
 * What the user asks of the processor besides classes.
 *
 * @param report the directory for reports
 * @param explain whether the plan of each network is a note of the compiler
 */
record Options(Optional<String> report, boolean explain) {
    /** {@code -Acadena.report=DIRECTORY}. */
    static final String REPORT = "cadena.report";

    /** {@code -Acadena.explain}. */
    static final String EXPLAIN = "cadena.explain";

    static Options of(Map<String, String> options) {
        return new Options(
                options.containsKey(REPORT)
                        ? Optional.of(Optional.ofNullable(options.get(REPORT)).orElse(""))
                        : Optional.empty(),
                options.containsKey(EXPLAIN) && !"false".equals(options.get(EXPLAIN)));
    }
}
