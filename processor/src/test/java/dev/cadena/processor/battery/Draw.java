package dev.cadena.processor.battery;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random choices. */
final class Draw {
    private final SplittableRandom random;

    Draw(SplittableRandom random) {
        this.random = random;
    }

    /** From 0 on, below a bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From 1 to a number. */
    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    /** Once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> rest = new ArrayList<>(list);
        List<T> shuffled = new ArrayList<>();
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(random.nextInt(rest.size())));
        }
        return shuffled;
    }

    SplittableRandom split() {
        return random.split();
    }
}
