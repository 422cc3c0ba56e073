package dev.cadena.benchmark.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How to measure.
 *
 * @param quick whether one short fork each is enough
 * @param only what the names of the wanted rows contain
 * @param rounds how many forks each contender gets
 * @param python runs PyTorch and XLA, where it is given
 * @param mnist the folder of the MNIST images, where it is given
 * @param output the folder of the report
 */
public record Options(
        boolean quick, Pattern only, int rounds, Optional<Path> python, Optional<Path> mnist, Path output) {
    /** What the command line accepts. */
    public static final String USAGE = """
            java -jar benchmarks.jar [--quick] [--only REGEX] [--rounds N] [--python COMMAND] [--mnist FOLDER] [--output FOLDER]
              --quick    one short fork each, Python for one network only: within three minutes
              --only     the rows whose names contain a match
              --rounds   how many forks each contender gets, in turns with the others; 5, or 1 with --quick
              --python   a command that measures PyTorch and XLA: see README.md
              --mnist    the folder of t10k-images-idx3-ubyte.gz and t10k-labels-idx1-ubyte.gz
              --output   where report.txt, report.json and report.svg go; beside the jar if not given
            """;

    private static final int FULL_ROUNDS = 5;

    /** {@return the options of a command line} */
    public static Options of(String[] args, Path besideJar) {
        boolean quick = false;
        Pattern only = Pattern.compile("");
        int rounds = 0;
        Optional<Path> python = Optional.empty();
        Optional<Path> mnist = Optional.empty();
        Path output = besideJar;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--quick" -> quick = true;
                case "--only" -> only = Pattern.compile(value(args, ++i));
                case "--rounds" -> rounds = Integer.parseInt(value(args, ++i));
                case "--python" -> python = Optional.of(path(args, ++i));
                case "--mnist" -> mnist = Optional.of(path(args, ++i));
                case "--output" -> output = path(args, ++i);
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        return new Options(quick, only, rounds > 0 ? rounds : quick ? 1 : FULL_ROUNDS, python, mnist, output);
    }

    private static Path path(String[] args, int i) {
        return Path.of(value(args, i)).toAbsolutePath().normalize();
    }

    private static String value(String[] args, int i) {
        if (i == args.length) {
            throw new IllegalArgumentException(args[i - 1] + " needs a value");
        }
        return args[i];
    }
}
