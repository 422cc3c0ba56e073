package dev.cadena.processor;

import dev.cadena.processor.declaration.ElementOrigin;
import dev.cadena.processor.diagnostic.Diagnostic;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Turns diagnostics into messages of the compiler. */
final class MessagePrinter {
    private final Messager messager;

    MessagePrinter(Messager messager) {
        this.messager = messager;
    }

    void print(Diagnostic diagnostic) {
        ElementOrigin origin = (ElementOrigin) diagnostic.origin();
        boolean isError = diagnostic.severity() == Diagnostic.Severity.ERROR;
        if (!isError && origin.isSuppressed()) {
            return;
        }
        Kind kind = isError ? Kind.ERROR : Kind.WARNING;
        String text = "[" + diagnostic.code().text() + "] " + diagnostic.text();
        try {
            messager.printMessage(
                    kind,
                    text,
                    origin.element(),
                    origin.annotation().orElse(null),
                    origin.value().orElse(null));
        } catch (NullPointerException e) {
            // Eclipse's compiler (seen in 3.40) looks for an annotation also within those before it, and fails at an
            // empty array there: at @Relu in "@Dense(from = {}, units = 2) @Relu". It finds the method.
            messager.printMessage(kind, text, origin.element());
        }
    }
}
