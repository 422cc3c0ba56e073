package dev.cadena.processor.diagnostic;

/** Where in the user's source something stands; opaque to all but the room that reads declarations. */
public interface Origin {}
