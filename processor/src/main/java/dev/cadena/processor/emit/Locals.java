package dev.cadena.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where one method of an unrolled network has the components of each value: in a local, or where the caller wants it. */
final class Locals {
    private final NumberType type;
    private final Places places;
    private final Optional<Value> output;
    private final UniqueNames names = new UniqueNames();
    private final Map<Value, String> prefixes = new HashMap<>();
    private final Map<Component, String> aliases = new HashMap<>();

    private record Component(Value value, int index) {}

    /**
     * For one method.
     *
     * @param output the value that goes straight to {@code out}; the others go to locals
     */
    Locals(NetworkProgram program, NumberType type, Optional<Value> output) {
        this.type = type;
        this.places = new Places(program);
        this.output = output;
    }

    /** All names of the method. */
    UniqueNames names() {
        return names;
    }

    /** Whether it goes straight to {@code out}. */
    boolean isOutput(Value value) {
        return output.filter(value::equals).isPresent();
    }

    /** The statement that assigns a component. */
    void declare(Value value, int i, CodeBlock expression, CodeBlock.Builder code) {
        if (isOutput(value)) {
            code.addStatement("$L = $L", Places.output(0).component(i), expression);
        } else if (places.of(value).isPresent()) {
            code.addStatement("$L = $L", at(value, i), expression);
        } else {
            code.addStatement("$T $L = $L", type.scalar(), at(value, i), expression);
        }
    }

    /** Has a component be another one; a place of the caller's gets a copy. */
    void alias(Value value, int i, String component, CodeBlock.Builder code) {
        if (places.of(value).isPresent()) {
            declare(value, i, CodeBlock.of("$L", component), code);
        } else {
            aliases.put(new Component(value, i), component);
        }
    }

    /** A component as an expression. */
    String at(Value value, int i) {
        String alias = aliases.get(new Component(value, i));
        if (alias != null) {
            return alias;
        }
        return places.of(value).map(p -> p.component(i)).orElseGet(() -> prefix(value) + i);
    }

    /** What the locals of a value begin with. */
    String prefix(Value value) {
        return prefixes.computeIfAbsent(value, v -> names.prefix(v.name()));
    }
}
