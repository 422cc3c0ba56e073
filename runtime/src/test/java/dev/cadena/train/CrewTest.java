package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.Training;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrewTest {
    private static final int SIZE = 3;
    private static final int RUNS = 200;

    @Test
    void everyThreadDoesItsShareOfEveryRun() {
        AtomicIntegerArray runs = new AtomicIntegerArray(SIZE);
        try (Crew crew = new Crew(SIZE, runs::incrementAndGet)) {
            crew.start();
            for (int i = 1; i <= RUNS; i++) {
                crew.run();
                for (int index = 0; index < SIZE; index++) {
                    assertThat(runs.get(index)).isEqualTo(i);
                }
            }
        }
    }

    /** A JVM ends without waiting for them. */
    @Test
    void helpersAreDaemons() {
        boolean isDaemon = Thread.currentThread().isDaemon();
        AtomicIntegerArray daemons = new AtomicIntegerArray(SIZE);
        try (Crew crew = new Crew(
                SIZE, index -> daemons.set(index, Thread.currentThread().isDaemon() ? 1 : 0))) {
            crew.start();
            crew.run();
        }
        assertThat(daemons.get(0)).isEqualTo(isDaemon ? 1 : 0);
        assertThat(daemons.get(1) + daemons.get(2)).isEqualTo(2);
    }

    @Test
    void allMeetBeforeAnyGoesOn() {
        AtomicIntegerArray before = new AtomicIntegerArray(1);
        Crew[] crew = new Crew[1];
        AtomicIntegerArray seen = new AtomicIntegerArray(SIZE);
        crew[0] = new Crew(SIZE, index -> {
            before.incrementAndGet(0);
            crew[0].await();
            seen.set(index, before.get(0));
        });
        try (Crew all = crew[0]) {
            all.start();
            for (int i = 1; i <= RUNS; i++) {
                all.run();
                for (int index = 0; index < SIZE; index++) {
                    assertThat(seen.get(index)).isEqualTo(i * SIZE);
                }
            }
        }
    }

    /**
     * Whoever fails, and also while the others wait for it; whatever it throws: a rule of the user's may throw what it does not declare, as
     * all Kotlin may.
     */
    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, true", "0, false", "1, false", "2, false"})
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aFailureReachesTheCallerAndEndsAll(int failing, boolean isDeclared) {
        Exception failure = isDeclared ? new IllegalStateException("no more") : new IOException("no more");
        Crew[] crew = new Crew[1];
        crew[0] = new Crew(SIZE, index -> {
            if (index == failing) {
                CrewTest.sneak(failure);
            }
            crew[0].await();
        });

        crew[0].start();
        assertThatThrownBy(crew[0]::run).isSameAs(failure);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("cadena-helper"));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @Test
    void hasAtLeastOneThread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Training.batch().threads(0))
                .withMessage("the number of threads is 0, but must be at least 1");
    }
}
