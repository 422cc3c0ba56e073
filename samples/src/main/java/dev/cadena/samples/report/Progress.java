package dev.cadena.samples.report;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the standard error stream that fills while a network trains. Nothing where there is no terminal to show it. */
public final class Progress implements AutoCloseable {
    /** In characters; the library would have to ask the terminal by native code. */
    private static final int WIDTH = 80;

    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /** A bar of as many steps as there are epochs; close it when done. */
    public static Progress of(String task, int epochs) {
        return isTerminal() ? on(System.err, task, epochs) : new Progress(Optional.empty());
    }

    /** From JDK 22 on there may be a console that is no terminal, which only a method says that is new in 22. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** A bar on a stream, whether that is a terminal or not. */
    static Progress on(PrintStream stream, String task, int epochs) {
        return new Progress(Optional.of(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(epochs)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(stream, WIDTH))
                .build()));
    }

    /** Notes that an epoch has ended. */
    public void step(String message) {
        bar.ifPresent(b -> b.setExtraMessage(" " + message).step());
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
