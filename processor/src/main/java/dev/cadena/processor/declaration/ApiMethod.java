package dev.cadena.processor.declaration;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A method that a generated class offers.
 *
 * @param name its name
 * @param parameters its parameters
 * @param result what it returns
 * @param provision where its implementation comes from
 */
public record ApiMethod(String name, List<Parameter> parameters, ApiType result, Provision provision) {
    /** One parameter. */
    public record Parameter(String name, ApiType type) {}

    /** Where the implementation of a method comes from. */
    public enum Provision {
        /** Every generated class declares it. */
        DECLARED,
        /** Generated classes declare it where there are several inputs or outputs. */
        DECLARED_FOR_PORTS,
        /** Generated classes declare it where the output is a class. */
        DECLARED_FOR_CLASSES,
        /** Generated classes declare it where a layer has state, or where it is asked for. */
        DECLARED_FOR_STATE,
        /** Generated classes declare it where a layer is fitted to data, or where it is asked for. */
        DECLARED_FOR_PREPARATIONS,
        /** Generated classes declare it for an input whose gradient is asked for. */
        DECLARED_FOR_INPUT,
        /** {@code Model} has it as a default method. */
        INHERITED
    }

    /** Whether it has a parameter of this name. */
    public boolean takes(String parameter) {
        return parameters.stream().anyMatch(p -> p.name().equals(parameter));
    }

    /** The types of the parameters. */
    public List<ApiType> parameterTypes() {
        return parameters.stream().map(Parameter::type).toList();
    }

    /** The method as it is written in a message, for example {@code classify(float[])}. */
    @Override
    public String toString() {
        return parameters.stream().map(p -> p.type().toString()).collect(Collectors.joining(", ", name + "(", ")"));
    }
}
