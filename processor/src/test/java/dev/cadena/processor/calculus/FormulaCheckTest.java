package dev.cadena.processor.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.declaration.FormulaDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostic;
import dev.cadena.processor.diagnostic.Diagnostics;
import dev.cadena.processor.diagnostic.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormulaCheckTest {
    private static final Origin FORMULA = new Origin() {};
    private static final Origin MEMBER = new Origin() {};

    @Test
    void acceptsWhatChangesWithItsVariableAndItsMembers() {
        assertThat(activation("x > 0 ? x : slope * x", Set.of(), "slope")).isEmpty();
        assertThat(activation("x * gain", Set.of("gain"), "gain")).isEmpty();
        assertThat(loss("delta * (y - p)^2", Set.of(), "delta")).isEmpty();
        assertThat(loss("(y - p)^2", Set.of(), "weight")).isEmpty();
        assertThat(activation("x * weight", Set.of(), "weight")).isEmpty();
    }

    @Test
    void refusesNamesThatAreTaken() {
        is(activation("x", Set.of(), "x"), Code.FORMULA_SYNTAX, FORMULA, "the member x has the name of a variable");
        is(loss("y - p", Set.of(), "p"), Code.FORMULA_SYNTAX, FORMULA, "the member p has the name of a variable");
        is(activation("x", Set.of(), "or"), Code.FORMULA_SYNTAX, FORMULA, "the member or has the name of a word");
    }

    @Test
    void refusesWhatDoesNotParse() {
        is(
                activation("x +", Set.of()),
                Code.FORMULA_SYNTAX,
                FORMULA,
                "the formula does not parse: the formula ends too early");
    }

    @Test
    void warnsOfWhatHasNoSlope() {
        is(
                activation("2 * a", Set.of(), "a"),
                Code.FORMULA_CONSTANT,
                FORMULA,
                "the formula does not depend on x, so no layer before such an activation can be trained through it:"
                        + " let its value change with x,");
        is(
                activation("a * x - x * a", Set.of(), "a"),
                Code.FORMULA_CONSTANT,
                FORMULA,
                "the derivative of the formula by x is 0 everywhere, so no layer");
        is(
                loss("y^2", Set.of()),
                Code.FORMULA_CONSTANT,
                FORMULA,
                "the formula does not depend on p, so training can lower no loss by it: let its value change with p,");
        is(loss("sign(p)", Set.of()), Code.FORMULA_CONSTANT, FORMULA, "the derivative of the formula by p is 0");
    }

    @Test
    void warnsOfMembersWithoutEffect() {
        is(
                activation("2 * x", Set.of(), "slope"),
                Code.FORMULA_MEMBER_UNUSED,
                MEMBER,
                "the formula does not use the member slope, so its value has no effect: use it in \"2 * x\"");
        is(
                activation("2 * x", Set.of(), "weight"),
                Code.FORMULA_MEMBER_UNUSED,
                MEMBER,
                "the formula does not use the member weight");
    }

    @Test
    void refusesWhatALossCannotHave() {
        is(
                loss("weight * (y - p)^2", Set.of(), "weight"),
                Code.FORMULA_SYNTAX,
                FORMULA,
                "the member weight multiplies every loss without being in its formula");
        is(
                loss("delta * (y - p)^2", Set.of("delta"), "delta"),
                Code.FORMULA_SYNTAX,
                MEMBER,
                "the member delta is @Trained, but a loss says what training aims at");
    }

    private static void is(List<Diagnostic> messages, Code code, Origin origin, String text) {
        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.code()).isEqualTo(code);
            assertThat(message.origin()).isSameAs(origin);
            assertThat(message.text()).startsWith(text);
        });
    }

    private static List<Diagnostic> activation(String formula, Set<String> trained, String... members) {
        return check(formula, Set.of("x"), trained, members);
    }

    private static List<Diagnostic> loss(String formula, Set<String> trained, String... members) {
        return check(formula, Set.of("y", "p"), trained, members);
    }

    private static List<Diagnostic> check(
            String formula, Set<String> variables, Set<String> trained, String... members) {
        Map<String, Double> values = new HashMap<>();
        Map<String, Origin> origins = new HashMap<>();
        for (String member : members) {
            values.put(member, 0.5);
            origins.put(member, MEMBER);
        }
        Diagnostics diagnostics = new Diagnostics();
        FormulaCheck.check(
                new FormulaDeclaration("F", formula, variables, values, trained, origins, FORMULA), diagnostics);
        return diagnostics.all();
    }
}
