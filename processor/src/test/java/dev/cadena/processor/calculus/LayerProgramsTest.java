package dev.cadena.processor.calculus;

import static dev.cadena.processor.calculus.Declared.ORIGIN;
import static dev.cadena.processor.calculus.Declared.activate;
import static dev.cadena.processor.calculus.Declared.dense;
import static dev.cadena.processor.calculus.Declared.input;
import static dev.cadena.processor.calculus.Declared.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.declaration.DotKind;
import dev.cadena.processor.declaration.DropoutKind;
import dev.cadena.processor.declaration.FlattenKind;
import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.declaration.GaussianNoiseKind;
import dev.cadena.processor.declaration.LayerKind;
import dev.cadena.processor.declaration.MergeKind;
import dev.cadena.processor.declaration.RescaleKind;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What layers compute, by operations; and what is no operation at all. */
class LayerProgramsTest {
    private static final FunctionUse SQUARE = own("(y - p)^2");

    private static Value output(String layer, int size) {
        return new Value(layer, Value.Role.OUTPUT, size);
    }

    /** Layers that in the end add nothing: what reads them reads what they read. */
    static Stream<LayerKind> idle() {
        return Stream.of(
                new DropoutKind(0, ORIGIN, ORIGIN),
                new GaussianNoiseKind(0, ORIGIN, ORIGIN),
                new RescaleKind(1, 0, ORIGIN, ORIGIN, ORIGIN));
    }

    @ParameterizedTest
    @MethodSource("idle")
    void whatChangesNothingIsNoOperation(LayerKind kind) {
        NetworkProgram program = new Declared()
                .layer("x", input(2))
                .layer("same", kind, "x")
                .layer("y", dense(1), "same")
                .loss(SQUARE)
                .program();

        assertThat(program.forward()).singleElement().satisfies(op -> assertThat(op.operands())
                .containsExactly(output("x", 2)));
        assertThat(program.aliases()).contains(new Alias(Pass.FORWARD, output("same", 2), output("x", 2)));
    }

    @Test
    void noiseIsAnOperationThatHasNumbersOfItsOwn() {
        NetworkProgram program = new Declared()
                .layer("x", input(2))
                .layer("dropped", new DropoutKind(0.5, ORIGIN, ORIGIN), "x")
                .layer("noisy", new GaussianNoiseKind(0.25, ORIGIN, ORIGIN), "dropped")
                .layer("y", dense(1), "noisy")
                .loss(SQUARE)
                .program();

        Value dropped = output("dropped", 2);
        assertThat(program.forward())
                .startsWith(
                        new Op.Dropout(dropped, output("x", 2), new Draws("dropped", 1), 0.5),
                        new Op.GaussianNoise(output("noisy", 2), dropped, new Draws("noisy", 2), 0.25))
                .hasSize(3);
    }

    /** Their parameter is the one that the owner has: it starts as the owner says. */
    @Test
    void sharedWeightsAreOne() {
        NetworkProgram program = new Declared()
                .layer("x", input(2))
                .layer("owner", dense(2, "HE_NORMAL", ""), "x")
                .layer("reader", dense(2, "LECUN_UNIFORM", "owner"), "owner")
                .layer("y", dense(1), "reader")
                .loss(SQUARE)
                .program();

        assertThat(program.parameters())
                .extracting(p -> p.layer() + "." + p.name() + " at " + p.offset())
                .containsExactly("owner.weights at 0", "owner.biases at 4", "y.weights at 6", "y.biases at 8");
        assertThat(program.forward().get(1).parameters())
                .isEqualTo(program.forward().get(0).parameters())
                .isEqualTo(program.parameters().subList(0, 2));
    }

    @Test
    void trainedMembersStandBehindTheLayersOwnWeights() {
        NetworkProgram program = new Declared()
                .layer("x", input(2))
                .layer("h", dense(3), "x")
                .activation(own("a * x + b", "a", "b"))
                .layer("y", dense(1), "h")
                .loss(SQUARE)
                .program();

        assertThat(program.parameters())
                .extracting(p -> p.layer() + "." + p.name() + " at " + p.offset())
                .containsExactly(
                        "h.weights at 0",
                        "h.biases at 6",
                        "h.a at 9",
                        "h.b at 12",
                        "y.weights at 15",
                        "y.biases at 18");
        Value z = new Value("h", Value.Role.LOGITS, 3);
        assertThat(program.forward().get(1))
                .isEqualTo(new Op.Elementwise(
                        output("h", 3),
                        Formulas.of("a * x + b", "a", "x", "b"),
                        Map.of("x", z),
                        Map.of(
                                "a",
                                program.parameters().get(2),
                                "b",
                                program.parameters().get(3))));
    }

    @Test
    void anActivationThatChangesNothingIsNoOperation() {
        NetworkProgram program = new Declared()
                .layer("x", input(2))
                .layer("h", dense(3), "x")
                .activation(own("x"))
                .layer("y", dense(1), "h")
                .loss(SQUARE)
                .program();

        Value z = new Value("h", Value.Role.LOGITS, 3);
        assertThat(program.forward()).extracting(Op::result).containsExactly(z, output("y", 1));
        assertThat(program.aliases()).startsWith(new Alias(Pass.FORWARD, output("h", 3), z));
    }

    @Test
    void whatIsKnownIsNotComputedAgain() {
        NetworkProgram program = new Declared()
                .layer("x", input(2))
                .layer("first", activate(), "x")
                .activation(own("exp(x)"))
                .layer("second", activate(), "x")
                .activation(own("exp(x)"))
                .layer("product", new MergeKind(MergeKind.Operation.MULTIPLY, ORIGIN), "first", "second")
                .layer("y", dense(1), "product")
                .loss(SQUARE)
                .program();

        Value first = output("first", 2);
        assertThat(program.forward())
                .startsWith(
                        new Op.Elementwise(first, Formulas.of("exp(x)", "x"), Map.of("x", output("x", 2))),
                        new Op.Elementwise(
                                output("product", 2),
                                Formulas.of("x0 * x1", "x0", "x1"),
                                Map.of("x0", first, "x1", first)))
                .hasSize(3);
        assertThat(program.aliases()).contains(new Alias(Pass.FORWARD, output("second", 2), first));
    }

    @Test
    void theLastAxisIsThatOfInnerProducts() {
        NetworkProgram program = new Declared()
                .layer("a", input(3, 2))
                .layer("b", input(4, 2))
                .layer("products", new DotKind(ORIGIN), "b", "a")
                .layer("flat", new FlattenKind(ORIGIN), "products")
                .layer("y", dense(1), "flat")
                .loss(SQUARE)
                .program();

        assertThat(program.forward())
                .startsWith(new Op.InnerProducts(output("products", 12), output("b", 8), output("a", 6), 2))
                .hasSize(2);
    }

    /** At most eight values in one formula; a value that is left over is no group. The last group is the layer itself. */
    @ParameterizedTest
    @CsvSource({
        // operands, how many each operation reads
        "8, 8",
        "9, 8 2",
        "17, 8 8 3",
        "65, 8 8 8 8 8 8 8 8 8 2"
    })
    void manyAreMergedInGroups(int operands, String sizes) {
        Declared declared = new Declared();
        String[] names =
                IntStream.range(0, operands).mapToObj(i -> "x" + (100 + i)).toArray(String[]::new);
        Stream.of(names).forEach(name -> declared.layer(name, input(2)));
        List<Op> ops = declared.layer("sum", new MergeKind(MergeKind.Operation.ADD, ORIGIN), names)
                .layer("y", dense(1), "sum")
                .loss(SQUARE)
                .program()
                .forward();

        List<Op> merges = ops.subList(0, ops.size() - 1);
        assertThat(merges)
                .extracting(op -> Integer.toString(op.operands().size()))
                .containsExactly(sizes.split(" "));
        for (int i = 0; i < merges.size() - 1; i++) {
            assertThat(merges.get(i).result()).isEqualTo(new Value("sum", Value.Role.PART, i + 1, "", 2));
        }
        assertThat(merges.get(merges.size() - 1).result()).isEqualTo(output("sum", 2));
    }
}
