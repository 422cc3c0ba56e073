package dev.cadena.reliability.crash;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Counts what is done to a disk, and lets one of these steps fail: or all from one on, as a crash would. */
final class Disk {
    /** How a step fails. */
    enum Fault {
        /** Once, with an exception, before it has done anything. */
        ERROR,
        /** Not at all, but the thread is interrupted before. */
        INTERRUPTION,
        /** With all that follow: a write has written half of its bytes. */
        CRASH
    }

    /** The process ends here. Not an exception that anybody handles. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    /** What a step does. */
    interface Step<T> {
        T run() throws IOException;
    }

    private final int failing;
    private final Fault fault;
    private final int most;
    private final List<String> steps = new ArrayList<>();

    private Disk(int failing, Fault fault, int most) {
        this.failing = failing;
        this.fault = fault;
        this.most = most;
    }

    /** Fails at one step, from 0 on; −1 for none. */
    Disk(int failing, Fault fault) {
        this(failing, fault, Integer.MAX_VALUE);
    }

    /** Never fails, but writes no more than so many bytes at a time. */
    static Disk writing(int most) {
        return new Disk(-1, Fault.ERROR, most);
    }

    /** The most bytes of one write. */
    int most() {
        return most;
    }

    /** What was tried. */
    List<String> steps() {
        return List.copyOf(steps);
    }

    <T> T step(String what, Supplier<Step<Void>> half, Step<T> step) throws IOException {
        int number = steps.size();
        steps.add(what);
        if (fault == Fault.INTERRUPTION && number == failing) {
            Thread.currentThread().interrupt();
        }
        if (failing < 0
                || number < failing
                || fault == Fault.INTERRUPTION
                || fault == Fault.ERROR && number > failing) {
            return step.run();
        }
        if (fault == Fault.ERROR) {
            throw new FileSystemException("a disk", null, "no space left on device, at step " + number + ", " + what);
        }
        if (number == failing) {
            half.get().run();
        }
        throw new Crash();
    }

    <T> T step(String what, Step<T> step) throws IOException {
        return step(what, () -> () -> null, step);
    }
}
