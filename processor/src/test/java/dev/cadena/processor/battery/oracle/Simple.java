package dev.cadena.processor.battery.oracle;

import java.util.List;

/** The kinds that have no more to say. */
public enum Simple implements Kind {
    /** z = x. */
    ACTIVATE("Activate") {
        @Override
        public List<Integer> shape(List<List<Integer>> operands) {
            return Shapes.single(operands);
        }
    },
    /** The components in one row. */
    FLATTEN("Flatten") {
        @Override
        public List<Integer> shape(List<List<Integer>> operands) {
            return List.of(Shapes.size(Shapes.single(operands)));
        }
    },
    /** The inner products over the last axes: z[i…, j…] = Σₖ a[i…, k] · b[j…, k]. */
    DOT("Dot") {
        @Override
        public List<Integer> shape(List<List<Integer>> operands) {
            Shapes.require(operands.size() == 2, "a product has two operands");
            List<Integer> a = operands.get(0);
            List<Integer> b = operands.get(1);
            Shapes.require(Shapes.last(a) == Shapes.last(b), "the last extents differ");
            return a.size() == 1 && b.size() == 1
                    ? List.of(1)
                    : Shapes.joined(a.subList(0, a.size() - 1), b.subList(0, b.size() - 1));
        }
    };

    private final String type;

    Simple(String type) {
        this.type = type;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String members() {
        return "";
    }
}
