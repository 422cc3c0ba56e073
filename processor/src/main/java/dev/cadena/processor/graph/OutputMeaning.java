package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.FunctionUse;

/**
 * What an output stands for, by its loss and its activation.
 *
 * @param targets what it is compared with
 * @param decision how it names a class
 */
public record OutputMeaning(Targets targets, Decision decision) {
    /** What the targets of a loss may be. */
    public enum Targets {
        /** There are none, since no loss judges the output. */
        NONE,
        /** Any number. */
        REAL,
        /** −1 or 1. */
        SIGN,
        /** A probability. */
        PROBABILITY,
        /** A distribution over the classes. */
        DISTRIBUTION
    }

    /** How an output names a class. */
    public enum Decision {
        /** Not at all. */
        NONE,
        /** By its largest component. */
        ARG_MAX,
        /** Class 1 above one half. */
        ABOVE_HALF,
        /** Class 1 above zero. */
        ABOVE_ZERO
    }

    /** What an output stands for. */
    public static OutputMeaning of(Node output) {
        String loss = output.layer().loss().map(FunctionUse::builtInName).orElse("");
        String activation =
                output.layer().activation().map(FunctionUse::builtInName).orElse("");
        Targets targets = output.layer().loss().isPresent() ? targets(loss) : Targets.NONE;
        return new OutputMeaning(targets, decision(loss, activation, output.size() == 1));
    }

    private static Targets targets(String loss) {
        return switch (loss) {
            case "Hinge" -> Targets.SIGN;
            case "BinaryCrossEntropy" -> Targets.PROBABILITY;
            case "CategoricalCrossEntropy" -> Targets.DISTRIBUTION;
            default -> Targets.REAL;
        };
    }

    private static Decision decision(String loss, String activation, boolean single) {
        boolean probability = activation.equals("Sigmoid") || activation.equals("HardSigmoid");
        if (activation.equals("Softmax") || loss.equals("Hinge") && !single) {
            return Decision.ARG_MAX;
        }
        if (loss.equals("Hinge")) {
            return Decision.ABOVE_ZERO;
        }
        return single && probability ? Decision.ABOVE_HALF : Decision.NONE;
    }
}
