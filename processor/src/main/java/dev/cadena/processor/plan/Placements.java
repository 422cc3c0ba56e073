package dev.cadena.processor.plan;

import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Parameter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where the kernels find each tensor: as in W with the states behind it, but with padded rows. */
final class Placements {
    private Placements() {}

    /**
     * The tensors in the order of W, then those of the states.
     *
     * @return empty if no array can hold them
     */
    static Map<Parameter, Placement> of(NetworkProgram program) {
        Set<Parameter> matrices = new HashSet<>();
        Stream.of(program.forward(), program.backward(), program.backwardToInputs())
                .flatMap(List::stream)
                .forEach(op -> {
                    if (op instanceof Op.Affine a) {
                        matrices.add(a.weights());
                    }
                });
        Map<Parameter, Placement> placements = new LinkedHashMap<>();
        long at = 0;
        for (Parameter p : program.stored()) {
            boolean isMatrix = matrices.contains(p);
            int rows = isMatrix ? p.rows() : 1;
            int columns = isMatrix ? p.columns() : p.size();
            placements.put(p, new Placement(rows, columns, (int) at));
            at += (long) rows * Widths.padded(columns);
            if (at > Plan.LONGEST) {
                return Map.of();
            }
        }
        return placements;
    }
}
