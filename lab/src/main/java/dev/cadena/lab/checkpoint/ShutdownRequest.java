package dev.cadena.lab.checkpoint;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Has the end of the process wait for a thread to write one more checkpoint. Thread-safe. */
final class ShutdownRequest {
    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean isWaiting;

    private ShutdownRequest(Duration most) {
        this.hook = new Thread(() -> waitFor(most), "cadena-checkpoint-on-shutdown");
    }

    static ShutdownRequest await(Duration most) {
        ShutdownRequest request = new ShutdownRequest(most);
        Runtime.getRuntime().addShutdownHook(request.hook);
        return request;
    }

    private void waitFor(Duration most) {
        isWaiting = true;
        try {
            written.await(TimeUnit.NANOSECONDS.convert(most), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            // Whoever interrupts the end does not want to wait.
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the process waits for a checkpoint. */
    boolean isWaiting() {
        return isWaiting && written.getCount() > 0;
    }

    /** The process need not wait any longer. */
    void done() {
        written.countDown();
    }

    /** No checkpoint follows. */
    void close() {
        done();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already.
        }
    }
}
