package dev.cadena.processor.graph;

import java.util.List;

/** The rules, cheap ones first. */
final class Rules {
    static final List<Rule> ALL = List.of(
            new SizesInRange(),
            new RescaleInRange(),
            new ActivateHasActivation(),
            new OneInputOneLoss(),
            new HasWeights(),
            new LossFitsOutput());

    private Rules() {}
}
