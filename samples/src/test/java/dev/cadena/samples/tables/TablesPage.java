package dev.cadena.samples.tables;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of {@code docs/tables.md}, which stands between two marks. */
final class TablesPage {
    private static final String BEGIN = "<!-- scores -->\n";
    private static final String END = "<!-- end -->\n";

    private TablesPage() {}

    /** The page with these scores. */
    static String of(String page, Map<Subject, Comparison> comparisons) {
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END, begin);
        return page.substring(0, begin) + table(comparisons) + verdict(comparisons) + page.substring(end);
    }

    private static String table(Map<Subject, Comparison> comparisons) {
        String head = """

                | table | network | training | score | scikit-learn | Cadena | difference |
                |---|---|---|---|---|---|---|
                """;
        return head
                + comparisons.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining());
    }

    private static String line(Subject subject, Comparison comparison) {
        Settings settings = subject.settings();
        return String.format(
                Locale.ROOT,
                "| %s | %s, %s | %s, %s, %d epochs, alpha %s | %s | %s | %s | %+.4f ± %.4f |\n",
                subject.table(),
                sizes(subject),
                settings.activation(),
                (settings.adam() ? "Adam " : "Nesterov ") + plain(settings.rate()),
                settings.batch() == Integer.MAX_VALUE ? "all rows" : settings.batch() + " rows",
                settings.epochs(),
                plain(settings.alpha()),
                settings.targets() == 0 ? "accuracy" : "R²",
                comparison.theirs(),
                comparison.ours(),
                comparison.difference(),
                comparison.error());
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String sizes(Subject subject) {
        // The first layer is the input, and the second one prepares it.
        return subject.network(0).layers().stream()
                .skip(1)
                .map(layer -> String.valueOf(layer.size()))
                .collect(Collectors.joining("-"));
    }

    private static String verdict(Map<Subject, Comparison> comparisons) {
        String below = comparisons.entrySet().stream()
                .filter(entry -> entry.getValue().isBelowBy(1))
                .map(entry -> entry.getKey().table())
                .collect(Collectors.joining(", "));
        return below.isEmpty()
                ? "\nNowhere is Cadena below scikit-learn by more than scikit-learn's own deviation.\n\n"
                : "\nBelow scikit-learn by more than scikit-learn's own deviation: " + below + ".\n\n";
    }
}
