package dev.cadena.benchmark.run;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether the contenders do the same work.
 *
 * @param differences the largest of each comparison that {@link AgreementRun} makes
 * @param failure why there is none
 */
public record Agreement(Map<String, Double> differences, Optional<String> failure) {
    /** What rounding explains. */
    private static final double TOLERANCE = 1e-5;

    static Agreement measure(Jvm jvm) {
        Map<String, Double> differences = new TreeMap<>();
        try {
            List<String> command =
                    List.of(Jvm.java(), "-cp", jvm.classPath(Contender.CADENA), AgreementRun.class.getName());
            for (String line : Command.run(command)) {
                int space = line.indexOf(' ');
                differences.merge(line.substring(space + 1), Double.valueOf(line.substring(0, space)), Math::max);
            }
            return new Agreement(differences, Optional.empty());
        } catch (IOException e) {
            return new Agreement(differences, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** {@return the largest of all differences, or NaN} */
    public double worst() {
        return differences.values().stream().reduce(Math::max).orElse(Double.NaN);
    }

    /** {@return whether rounding explains all of them} */
    public boolean holds() {
        return failure.isEmpty() && worst() <= TOLERANCE;
    }
}
