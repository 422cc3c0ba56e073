package dev.cadena.samples.report;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the standard error stream that fills while a network trains. */
public final class Progress {
    private Progress() {}

    /** A bar of as many steps as there are epochs; close it when done. */
    public static ProgressBar of(String task, int epochs) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(epochs)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build();
    }
}
