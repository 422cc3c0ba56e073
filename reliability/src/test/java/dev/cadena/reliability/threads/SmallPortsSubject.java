package dev.cadena.reliability.threads;

import dev.cadena.data.Dataset;

/** {@link SmallPorts}, by the names of its inputs and outputs. */
final class SmallPortsSubject extends Subject<SmallPortsNetwork> {
    private static final Dataset DATA = Dataset.builder()
            .input("a", column(0))
            .input("b", column(1))
            .target("size", SIZES)
            .target("kind", KINDS)
            .build();

    private SmallPortsSubject(SmallPortsNetwork network) {
        super(network);
    }

    static SmallPortsSubject create() {
        return new SmallPortsSubject(SmallPortsNetwork.create(1));
    }

    @Override
    SmallPortsSubject copy() {
        return new SmallPortsSubject(network.copy());
    }

    @Override
    float[] predict(int row) {
        SmallPortsNetwork.Outputs out = network.predict(in(row));
        return joined(out.size()[0], out.kind());
    }

    @Override
    float[] predictInto(int row) {
        SmallPortsNetwork.Outputs out = new SmallPortsNetwork.Outputs();
        network.predict(in(row), out);
        return joined(out.size()[0], out.kind());
    }

    private static SmallPortsNetwork.Inputs in(int row) {
        return new SmallPortsNetwork.Inputs().a(new float[] {X[row][0]}).b(new float[] {X[row][1]});
    }

    @Override
    Dataset data() {
        return DATA;
    }
}
