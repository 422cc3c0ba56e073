package dev.cadena.optimizer;

import dev.cadena.Schedule;
import java.util.List;

/** The losses of the epochs so far. */
record Losses(List<Double> values) implements Schedule.Losses {
    @Override
    public int epochs() {
        return values.size();
    }

    @Override
    public double loss(int epoch) {
        return values.get(epoch);
    }
}
