package dev.cadena.train;

import dev.cadena.Training;
import dev.cadena.spi.Noise;
import dev.cadena.spi.RowProgram;
import dev.cadena.spi.Team;
import dev.cadena.spi.Vectors;

/** Runs an unrolled network, one observation after the other, on the calling thread. */
final class RowRunner<A> implements Runner<A> {
    private final RowProgram<A> program;
    private final Vectors<A> vectors;
    private final Layout<A> layout;

    RowRunner(RowProgram<A> program, Vectors<A> vectors) {
        this.program = program;
        this.vectors = vectors;
        this.layout = Layout.dense(program.layers(), vectors);
    }

    @Override
    public Layout<A> layout() {
        return layout;
    }

    @Override
    public void forward(A w, A[] x, int from, int to, A[] out) {
        for (int i = from; i < to; i++) {
            program.forward(w, x[i], 0, out[i], 0);
        }
    }

    @Override
    public void forward(A w, Examples<A> data, int from, int to, A out) {
        for (int i = from; i < to; i++) {
            program.forward(w, data.x(), i * data.inputs(), out, i * data.outputs());
        }
    }

    @Override
    public void losses(A w, Examples<A> data, int from, int to, double[] losses) {
        for (int i = from; i < to; i++) {
            losses[i] = program.loss(w, data.x(), i * data.inputs(), data.y(), data.yAt(i));
        }
    }

    @Override
    public A gradient(A w, Examples<A> data) {
        A gradient = vectors.allocate(layout.size());
        for (int i = 0; i < data.count(); i++) {
            program.accumulate(w, data.x(), i * data.inputs(), data.y(), data.yAt(i), gradient);
        }
        return gradient;
    }

    @Override
    public A inputGradient(A w, Examples<A> data) {
        A gradient = vectors.allocate(data.count() * data.inputs());
        for (int i = 0; i < data.count(); i++) {
            program.inputGradient(w, data.x(), i * data.inputs(), data.y(), data.yAt(i), gradient, i * data.inputs());
        }
        return gradient;
    }

    @Override
    public Stepper descent(A w, Feed<A> feed, Training settings, Updater<A> updater) {
        A gradient = vectors.allocate(layout.size());
        Noise noise = Noise.of(settings.seed(), program.layers().size());
        return new Stepper() {
            private int notFinite;

            @Override
            public double step(long visit) {
                vectors.clear(gradient);
                Examples<A> data = feed.examples();
                int[] order = feed.order();
                int from = feed.from();
                int to = feed.to();
                double loss = 0;
                for (int i = from; i < to; i++) {
                    int row = order[i];
                    loss += program.accumulate(
                            w,
                            data.x(),
                            row * data.inputs(),
                            data.y(),
                            data.yAt(row),
                            gradient,
                            noise,
                            visit + i - from);
                }
                int first = vectors.firstNonFinite(gradient);
                notFinite = first < 0 ? FINITE : first;
                if (notFinite == FINITE) {
                    updater.apply(w, gradient, Team.ALONE, 0);
                }
                return loss;
            }

            @Override
            public int notFinite() {
                return notFinite;
            }

            @Override
            public void close() {}
        };
    }
}
