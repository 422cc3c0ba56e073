package dev.cadena.benchmark;

import dev.cadena.benchmark.report.Report;
import dev.cadena.benchmark.report.Target;
import dev.cadena.benchmark.report.Targets;
import dev.cadena.benchmark.run.Agreement;
import dev.cadena.benchmark.run.Key;
import dev.cadena.benchmark.run.Ledger;
import dev.cadena.benchmark.run.Options;
import dev.cadena.benchmark.run.OtherWork;
import dev.cadena.benchmark.run.Session;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Measures every promise and prints whether it is kept. */
public final class Main {
    private Main() {}

    /** See {@link Options#USAGE}. */
    public static void main(String[] args) throws IOException, URISyntaxException {
        Path folder = Path.of(Main.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .getParent();
        Options options;
        try {
            options = Options.of(args, folder);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Options.USAGE);
            System.exit(2);
            return;
        }
        Instant begin = Instant.now();
        Path work = Files.createDirectories(folder.resolve("work"));
        Session session =
                new Session(options, folder, work, what -> System.err.println(seconds(begin) + " s: " + what));

        List<Target> targets = Targets.of(Runtime.version().feature(), !options.quick()).stream()
                .filter(target -> options.only().matcher(target.name()).find())
                .toList();
        Set<Key> needs = new LinkedHashSet<>();
        targets.forEach(target -> needs.addAll(target.needs()));
        OptionalDouble busyBefore = OtherWork.busyCores();
        Agreement agreement = session.agreement();
        Ledger ledger = session.measure(needs);

        Duration duration = Duration.between(begin, Instant.now());
        OptionalDouble busyAfter = OtherWork.busyCores();
        Report report = new Report(targets, ledger, agreement, new Report.Run(begin, duration, busyBefore, busyAfter));
        System.out.print(report.text());
        report.write(Files.createDirectories(options.output()));
    }

    private static long seconds(Instant begin) {
        return Duration.between(begin, Instant.now()).toSeconds();
    }
}
