package dev.cadena.processor.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.declaration.ApiMethod.Provision;
import dev.cadena.train.Model;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The processor shares no class with the runtime; this keeps its list of methods in step with the runtime's interface. */
class GeneratedApiTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void listsTheMethodsOfModel(boolean isDouble) {
        assertThat(GeneratedApi.of(isDouble, Ports.SIMPLE))
                .filteredOn(m -> m.provision() != Provision.DECLARED_FOR_CLASSES
                        && m.provision() != Provision.DECLARED_FOR_STATE
                        && m.provision() != Provision.DECLARED_FOR_PREPARATIONS)
                .extracting(m -> m + (m.provision() == Provision.INHERITED ? " inherited" : ""))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Model.class.getMethods())
                        .filter(m -> !m.isBridge())
                        .map(m -> text(m, isDouble ? "double" : "float"))
                        .toList());
    }

    /** The type variable is erased to Object. */
    private static String text(Method method, String scalar) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .map(t -> t.replace("Object", scalar + "[]"))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return method.getName() + "(" + parameters + ")" + (method.isDefault() ? " inherited" : "");
    }
}
