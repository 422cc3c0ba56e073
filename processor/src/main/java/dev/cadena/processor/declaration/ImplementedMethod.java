package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;

/**
 * An abstract method of the user that the generated class implements by a method of its own.
 *
 * @param method the generated method
 * @param varArgs whether the user's has a variable number of arguments
 * @param origin the user's
 */
public record ImplementedMethod(ApiMethod method, boolean varArgs, Origin origin) {}
