package dev.cadena.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Expr.Call;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import dev.cadena.processor.calculus.scalar.Function;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagesTest {
    private static final Expr X = new Var("x");

    @Test
    void aFunctionOfAMatrix() {
        Call tanh = new Call(Function.TANH, X);

        assertThat(Stages.of(tanh)).isEqualTo(new Stages(List.of(tanh), Stages.BEFORE));
    }

    @Test
    void aFunctionWithinAFormula() {
        Call sigmoid = new Call(Function.SIGMOID, Algebra.multiply(new Expr.Const(2), X));

        Stages stages = Stages.of(Algebra.multiply(X, sigmoid));

        assertThat(stages.calls()).containsExactly(sigmoid);
        assertThat(stages.rest()).isEqualTo(new Expr.Binary(Expr.Op.MULTIPLY, X, Stages.BEFORE));
    }

    /** x · tanh(softplus(x)). */
    @Test
    void aFunctionOfAFunction() {
        Call softplus = new Call(Function.SOFTPLUS, X);

        Stages stages = Stages.of(Algebra.multiply(X, new Call(Function.TANH, softplus)));

        assertThat(stages.calls()).containsExactly(softplus, new Call(Function.TANH, Stages.BEFORE));
        assertThat(stages.rest()).isEqualTo(new Expr.Binary(Expr.Op.MULTIPLY, X, Stages.BEFORE));
    }

    /** There is one matrix for what a stage yields: the second function here would need another. */
    @Test
    void twoFunctions() {
        Call exp = new Call(Function.EXP, X);
        Call tanh = new Call(Function.TANH, X);

        Stages stages = Stages.of(Algebra.add(exp, tanh));

        assertThat(stages.calls()).containsExactly(exp);
        assertThat(stages.rest()).isEqualTo(new Expr.Binary(Expr.Op.ADD, Stages.BEFORE, tanh));

        Stages nested = Stages.of(Algebra.add(exp, new Call(Function.TANH, exp)));
        assertThat(nested.calls()).containsExactly(exp);
    }

    @Test
    void noFunctionThatHasAKernel() {
        Expr sine = new Call(Function.SIN, X);

        assertThat(Stages.of(sine)).isEqualTo(new Stages(List.of(), sine));
    }
}
