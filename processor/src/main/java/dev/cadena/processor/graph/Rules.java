package dev.cadena.processor.graph;

import java.util.List;

/** The rules, cheap ones first. */
final class Rules {
    private static final WeightsAreShareable SHARING = new WeightsAreShareable();

    /** What is judged by names alone. */
    static final List<DeclarationRule> OF_DECLARATIONS = List.of(
            new EveryLayerReads(),
            new HasInput(),
            new HasLoss(),
            SHARING,
            new NoiseIsNotJudged(),
            new NumbersInRange(),
            new NoiseInRange(),
            new PenaltiesInRange(),
            new LabelsAreDistinct());

    /** What is judged of all layers that could be sorted, before the others. */
    static final Rule OF_SIZES = new SizesInRange();

    /** What is judged layer by layer: also asked of the sound part of a graph that is broken elsewhere. */
    static final List<Rule> OF_NODES = List.of(
            new OperandsFit(),
            new RanksFit(),
            SHARING,
            new RescaleInRange(),
            new NormalizationIsSound(),
            new PreparationsComeFirst(),
            new PreparationInRange(),
            new OneHotEncodesInput(),
            new DestandardizesOutput(),
            new ActivateHasActivation(),
            new SoftmaxHasSeveralUnits(),
            new LossFitsOutput(),
            new LabelsFitOutput());

    /** What is judged of a graph as a whole: asked only where every layer could be sorted and has its size. */
    static final List<Rule> OF_GRAPHS = List.of(
            new InputsAreRead(),
            new WeightsLeadToLoss(),
            new HasWeights(),
            new ClassifyHasClasses(),
            new AccessorsDiffer());

    private Rules() {}
}
