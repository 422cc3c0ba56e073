package dev.cadena.processor.emit;

import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the values stand that the caller of a program passes arrays for. */
final class Places {
    private final Map<Value, Place> places = new HashMap<>();

    /**
     * A part of an array.
     *
     * @param array its name
     * @param at what says where the row starts
     * @param offset where the part starts in the row
     */
    record Place(String array, String at, int offset) {
        /** One component as an expression. */
        String component(int i) {
            return array + "[" + at + plus(offset + i) + "]";
        }

        private static String plus(int offset) {
            return offset == 0 ? "" : " + " + offset;
        }
    }

    Places(NetworkProgram program) {
        add("x", program.inputs());
        add("y", program.targetsWithWeights());
        int offset = 0;
        for (Value input : program.inputs()) {
            if (program.inputsWithGradient().contains(input)) {
                places.put(program.delta(input), new Place("gx", "gxAt", offset));
            }
            offset += input.size();
        }
    }

    private void add(String array, List<Value> values) {
        int offset = 0;
        for (Value value : values) {
            places.put(value, new Place(array, array + "At", offset));
            offset += value.size();
        }
    }

    /** The place of a value, if the caller passes an array for it. */
    Optional<Place> of(Value value) {
        return Optional.ofNullable(places.get(value));
    }

    /** The array and the index from which on an output goes. */
    static Place output(int offset) {
        return new Place("out", "outAt", offset);
    }
}
