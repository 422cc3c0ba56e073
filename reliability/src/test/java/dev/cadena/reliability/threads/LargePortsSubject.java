package dev.cadena.reliability.threads;

import dev.cadena.data.Dataset;

/** {@link LargePorts}, by the names of its inputs and outputs. */
final class LargePortsSubject extends Subject<LargePortsNetwork> {
    private static final Dataset DATA = Dataset.builder()
            .input("a", column(0))
            .input("b", column(1))
            .target("size", SIZES)
            .target("kind", KINDS)
            .build();

    private LargePortsSubject(LargePortsNetwork network) {
        super(network);
    }

    static LargePortsSubject create() {
        return new LargePortsSubject(LargePortsNetwork.create(1));
    }

    @Override
    LargePortsSubject copy() {
        return new LargePortsSubject(network.copy());
    }

    @Override
    float[] predict(int row) {
        LargePortsNetwork.Outputs out = network.predict(in(row));
        return joined(out.size()[0], out.kind());
    }

    @Override
    float[] predictInto(int row) {
        LargePortsNetwork.Outputs out = new LargePortsNetwork.Outputs();
        network.predict(in(row), out);
        return joined(out.size()[0], out.kind());
    }

    private static LargePortsNetwork.Inputs in(int row) {
        return new LargePortsNetwork.Inputs().a(new float[] {X[row][0]}).b(new float[] {X[row][1]});
    }

    @Override
    Dataset data() {
        return DATA;
    }
}
