package dev.cadena.reliability.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads: those that a test starts, and those that a training must have ended. */
final class Workers {
    /** Java 17, for which this is compiled, has none. */
    static final boolean VIRTUAL = Runtime.version().feature() >= 21;

    private Workers() {}

    /** A virtual thread for each task. */
    static ExecutorService virtual() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("this JDK has no virtual threads", e);
        }
    }

    static void assertNoHelpers() {
        List<String> helpers = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("cadena-helper-"))
                .toList();
        assertThat(helpers).isEmpty();
    }
}
