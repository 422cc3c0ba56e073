package dev.cadena.lab.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * Threads that share numbered tasks: the one that calls, and others that end before it returns. Tasks are begun in the order of their
 * numbers, so that what fails is the same for every number of threads.
 */
final class Workers<T> {
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReferenceArray<T> results;
    private final AtomicReferenceArray<Throwable> failures;
    private final IntFunction<T> task;

    private Workers(int count, IntFunction<T> task) {
        this.results = new AtomicReferenceArray<>(count);
        this.failures = new AtomicReferenceArray<>(count);
        this.task = task;
    }

    /**
     * The results of tasks 0 to {@code count - 1}.
     *
     * @throws IllegalArgumentException if the number of threads is below 1
     */
    static <T> List<T> run(int count, int threads, IntFunction<T> task) {
        if (threads < 1) {
            throw new IllegalArgumentException("the number of threads is " + threads + ", but must be at least 1");
        }
        Workers<T> workers = new Workers<>(count, task);
        List<Thread> helpers = new ArrayList<>();
        try {
            for (int i = 1; i < Math.min(threads, count); i++) {
                Thread helper = new Thread(workers::work, "cadena-selection-" + i);
                helper.setDaemon(true);
                helper.start();
                helpers.add(helper);
            }
            workers.work();
        } finally {
            helpers.forEach(Workers::await);
        }
        return workers.results();
    }

    private void work() {
        for (int i = next.getAndIncrement(); i < results.length(); i = next.getAndIncrement()) {
            try {
                results.set(i, task.apply(i));
            } catch (Throwable e) {
                failures.set(i, e);
                next.set(results.length());
            }
        }
    }

    /** Without leaving a thread behind that goes on alone: an interrupt is for the caller, later. */
    private static void await(Thread helper) {
        boolean isInterrupted = false;
        while (helper.isAlive()) {
            try {
                helper.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private List<T> results() {
        List<T> list = new ArrayList<>();
        for (int i = 0; i < results.length(); i++) {
            if (failures.get(i) != null) {
                Workers.<RuntimeException>rethrow(failures.get(i));
            }
            list.add(results.get(i));
        }
        return List.copyOf(list);
    }

    /** As the task has thrown it, whatever it declares. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void rethrow(Throwable failure) throws E {
        throw (E) failure;
    }
}
