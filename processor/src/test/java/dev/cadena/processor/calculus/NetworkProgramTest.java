package dev.cadena.processor.calculus;

import static dev.cadena.processor.calculus.Declared.ORIGIN;
import static dev.cadena.processor.calculus.Declared.activate;
import static dev.cadena.processor.calculus.Declared.dense;
import static dev.cadena.processor.calculus.Declared.input;
import static dev.cadena.processor.calculus.Declared.inputWithGradient;
import static dev.cadena.processor.calculus.Declared.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.calculus.scalar.Expr.Var;
import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.declaration.MergeKind;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostic;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Programs as a whole: their sections, what is left out of them, and formulas that are wrong. */
class NetworkProgramTest {
    private static final FunctionUse SQUARE = own("(y - p)^2");

    private static Value output(String layer, int size) {
        return new Value(layer, Value.Role.OUTPUT, size);
    }

    /** An input has one where ∂L by it is asked for: here it is that by the sum, as a value that the caller gets. */
    @Test
    void layersThatComputeNothingHaveNoSection() {
        NetworkProgram program = new Declared()
                .layer("asked", inputWithGradient(2))
                .layer("given", input(2))
                .layer("sum", new MergeKind(MergeKind.Operation.ADD, ORIGIN), "asked", "given")
                .layer("y", dense(1), "sum")
                .loss(SQUARE)
                .program();

        assertThat(program.sections()).extracting(Section::layer).containsExactly("asked", "sum", "y");
        assertThat(program.sections().get(0).forward()).isEmpty();
        Value deltaOfSum = output("sum", 2).delta();
        assertThat(program.sections().get(0).toInputs())
                .containsExactly(
                        new Op.Elementwise(output("asked", 2).delta(), new Var("delta"), Map.of("delta", deltaOfSum)));
        assertThat(program.sections().get(1).toInputs())
                .containsExactly(new Op.TransposedProduct(
                        deltaOfSum, program.parameters().get(0), output("y", 1).delta()));
    }

    /** Nothing is changed by what lies before a step: not even the Δ of the step is computed. */
    @Test
    void whatNobodyNeedsIsLeftOut() {
        NetworkProgram program = new Declared()
                .layer("x", input(2))
                .layer("h", dense(3), "x")
                .activation(own("sign(x)"))
                .layer("y", dense(1), "h")
                .loss(SQUARE)
                .program();

        assertThat(program.parameters()).extracting(Parameter::layer).containsExactly("h", "h", "y", "y");
        assertThat(program.backward())
                .extracting(op ->
                        op.getClass().getSimpleName() + " of " + op.result().layer())
                .containsExactly("Elementwise of y", "AddOuter of y", "AddTo of y");
    }

    /** Here that is the Δ of the last layer itself: nothing is left of the way back. */
    @Test
    void soIsWhatTheLastLayerWouldPassOn() {
        NetworkProgram program = new Declared()
                .layer("x", input(2))
                .layer("h", dense(2), "x")
                .activation(own("sign(x)"))
                .layer("y", new MergeKind(MergeKind.Operation.ADD, ORIGIN), "h", "x")
                .loss(SQUARE)
                .program();

        assertThat(program.backward()).isEmpty();
    }

    /** It stands behind the layer's own operations, where the loss alone reads it. */
    @Test
    void theLogarithmOfSoftmaxIsComputedForTheLoss() {
        NetworkProgram program = new Declared()
                .layer("x", input(2))
                .layer("y", dense(3), "x")
                .activation(new FunctionUse("dev.cadena.activation.Softmax", "", Map.of(), ORIGIN))
                .loss(own("p - y * log(p)"))
                .program();

        Op.Softmax softmax = new Op.Softmax(output("y", 3), new Value("y", Value.Role.LOGITS, 3));
        Op logarithm = new Op.LogSoftmax(new Value("y", Value.Role.OUTPUT_LOGARITHM, 3), softmax);
        assertThat(program.forward()).endsWith(softmax, logarithm);
        assertThat(program.forwardToLoss()).contains(logarithm);
        assertThat(program.forwardToOutputs()).endsWith(softmax);
    }

    @Test
    void everyLossHasItsTarget() {
        NetworkProgram program = new Declared()
                .layer("x", input(2))
                .layer("first", dense(1), "x")
                .loss(SQUARE)
                .layer("second", dense(2), "x")
                .loss(SQUARE)
                .program();

        assertThat(program.losses())
                .extracting(program::target)
                .containsExactly(new Value("first", Value.Role.TARGET, 1), new Value("second", Value.Role.TARGET, 2))
                .isEqualTo(program.targets());
    }

    /** Where an annotation type comes from a class file, its formula is not checked before it is used. */
    @Test
    void aFormulaThatDoesNotParseIsReportedWhereItIsUsed() {
        Declared declared = new Declared()
                .layer("x", input(2))
                .layer("h", activate(), "x")
                .activation(own("x +"))
                .layer("y", dense(1), "h")
                .loss(own("y - q"));

        assertThat(declared.build()).isEmpty();
        assertThat(declared.diagnostics().all()).hasSize(2).allSatisfy(message -> {
            assertThat(message.code()).isEqualTo(Code.FORMULA_SYNTAX);
            assertThat(message.severity()).isEqualTo(Diagnostic.Severity.ERROR);
            assertThat(message.origin()).isSameAs(ORIGIN);
            assertThat(message.text()).startsWith("the formula of @Own does not parse: ");
        });
        assertThat(declared.diagnostics().all().get(0).text()).contains("the formula ends too early");
    }

    @Test
    void aLossCannotBeTrained() {
        Declared declared =
                new Declared().layer("x", input(2)).layer("y", dense(1), "x").loss(own("a * (y - p)^2", "a"));

        assertThat(declared.build()).isEmpty();
        assertThat(declared.diagnostics().all())
                .singleElement()
                .extracting(Diagnostic::text)
                .isEqualTo("the member a of @Own is @Trained, but a loss cannot be trained: remove it there");
    }
}
