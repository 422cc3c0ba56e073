package dev.cadena.processor.battery.oracle;

import static dev.cadena.processor.battery.oracle.Layer.dense;
import static dev.cadena.processor.battery.oracle.Layer.input;
import static dev.cadena.processor.battery.oracle.Layer.layer;
import static dev.cadena.processor.battery.oracle.Layer.shared;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be declared, and what may not. */
class RulesTest {
    /** A network that is allowed, with further layers. */
    private static boolean allowed(Layer... further) {
        List<Layer> layers = new ArrayList<>(List.of(
                input("x", 4),
                input("image", 2, 3),
                dense("h", 4, "x").with(Activation.TANH),
                layer(Simple.FLATTEN, "row", "image"),
                dense("y", 3, "row").judged(Loss.MEAN_SQUARED_ERROR, 1)));
        layers.addAll(List.of(further));
        return Rules.allow(new Net(layers, true));
    }

    private static Layer judged(Layer layer) {
        return layer.judged(Loss.MEAN_SQUARED_ERROR, 1);
    }

    @Test
    void whatIsTrainedLeadsToALoss() {
        assertThat(allowed()).isFalse();
        assertThat(allowed(dense("z", 1, "h"))).isFalse();
        assertThat(allowed(judged(dense("z", 1, "h")))).isTrue();
        assertThat(allowed(judged(layer(Simple.ACTIVATE, "z", "h").with(Activation.PRELU))))
                .isTrue();
        assertThat(allowed(
                        judged(dense("z", 1, "h")),
                        layer(Simple.ACTIVATE, "v", "h").with(Activation.PRELU)))
                .isFalse();
        assertThat(allowed(judged(dense("z", 1, "h")), dense("v", 1, "h").frozen()))
                .isTrue();
        assertThat(allowed(judged(dense("z", 4, "h")), shared("v", 4, "h", "z")))
                .isTrue();
    }

    @Test
    void shapesFit() {
        Layer z = judged(dense("z", 4, "h"));
        assertThat(allowed(z, judged(layer(Merge.ADD, "sum", "h", "x")))).isTrue();
        assertThat(allowed(z, judged(layer(Merge.ADD, "sum", "h", "y")))).isFalse();
        assertThat(allowed(z, judged(layer(Merge.ADD, "sum", "h")))).isFalse();
        assertThat(allowed(z, judged(layer(Merge.SUBTRACT, "sum", "h", "h", "h"))))
                .isFalse();
        assertThat(allowed(z, judged(layer(new Kind.Concatenate(0), "all", "h", "y"))))
                .isTrue();
        assertThat(allowed(z, judged(layer(new Kind.Concatenate(1), "all", "h", "y"))))
                .isFalse();
        assertThat(allowed(z, judged(layer(new Kind.Concatenate(0), "all", "h", "image"))))
                .isFalse();
        assertThat(allowed(z, judged(layer(Simple.DOT, "dot", "h", "image")))).isFalse();
        assertThat(allowed(z, judged(layer(Simple.DOT, "dot", "y", "image")))).isTrue();
        assertThat(allowed(z, judged(layer(new Kind.Reshape(List.of(4, -1)), "folded", "image"))))
                .isFalse();
        assertThat(allowed(z, judged(dense("deep", 1, "image")))).isFalse();
    }

    @Test
    void weightsAreSharedByEquals() {
        Layer v = judged(dense("v", 4, "h"));
        assertThat(allowed(v, judged(shared("z", 4, "x", "h")))).isTrue();
        assertThat(allowed(v, judged(shared("z", 3, "x", "h")))).isFalse();
        assertThat(allowed(v, judged(shared("z", 4, "y", "h")))).isFalse();
        assertThat(allowed(v, judged(shared("z", 4, "x", "x")))).isFalse();
        assertThat(allowed(v, judged(shared("z", 4, "x", "h")), judged(shared("w", 4, "x", "z"))))
                .isFalse();
    }

    @Test
    void whatPreparesReadsRawData() {
        Layer z = judged(dense("z", 4, "h"));
        Layer standard = layer(Preparation.of(Preparation.How.STANDARDIZE), "s", "x");
        assertThat(allowed(z, standard)).isTrue();
        assertThat(allowed(z, standard, layer(Preparation.of(Preparation.How.MIN_MAX), "m", "s")))
                .isTrue();
        assertThat(allowed(z, layer(Preparation.of(Preparation.How.MIN_MAX), "m", "h")))
                .isFalse();
        assertThat(allowed(z, standard.with(Activation.TANH))).isFalse();
        assertThat(allowed(z, judged(standard))).isFalse();
    }

    @Test
    void lossesAndActivationsStandWhereTheyMay() {
        Layer z = judged(dense("z", 4, "h"));
        assertThat(allowed(z.judged(Loss.BINARY_CROSS_ENTROPY, 1))).isFalse();
        assertThat(allowed(z.with(Activation.SIGMOID).judged(Loss.BINARY_CROSS_ENTROPY, 1)))
                .isTrue();
        assertThat(allowed(z.with(Activation.PRELU).judged(Loss.BINARY_CROSS_ENTROPY, 1)))
                .isFalse();
        assertThat(allowed(z, judged(input("v", 1)))).isFalse();
        assertThat(allowed(z, input("v", 1))).isFalse();
        assertThat(allowed(z, judged(layer(Simple.ACTIVATE, "v", "x")))).isFalse();
        assertThat(allowed(z, judged(layer(Simple.ACTIVATE, "v", "x").with(Activation.SOFTMAX))))
                .isTrue();
        assertThat(allowed(z, judged(layer(Simple.ACTIVATE, "v", "image").with(Activation.SOFTMAX))))
                .isFalse();
    }
}
