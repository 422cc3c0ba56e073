package dev.cadena.processor.emit;

import dev.cadena.processor.declaration.LayerDeclaration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a prediction depends on of a layer, as a text that a class file can hold: long ones end with their SHA-256. */
final class Definition {
    /** Far below the 65,535 bytes of a constant, and longer than what a person writes. */
    private static final int MAX_LENGTH = 8_000;

    private static final int BEGINNING = 1_000;

    private Definition() {}

    static String of(LayerDeclaration layer) {
        String whole = layer.definition();
        return whole.length() <= MAX_LENGTH ? whole : whole.substring(0, BEGINNING) + "… SHA-256 " + sha256(whole);
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
