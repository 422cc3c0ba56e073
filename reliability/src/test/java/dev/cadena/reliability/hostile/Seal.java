package dev.cadena.reliability.hostile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Puts the right checksum into a file that has one, whatever else is wrong with it. */
final class Seal {
    private static final byte[] BEFORE = "{\"__metadata__\":{\"cadena.sha256\":\"".getBytes(StandardCharsets.US_ASCII);

    private static final int AT = Long.BYTES + BEFORE.length;
    private static final int LENGTH = 64;

    private Seal() {}

    static byte[] of(byte[] file) {
        boolean has = file.length >= AT + LENGTH && Arrays.equals(file, Long.BYTES, AT, BEFORE, 0, BEFORE.length);
        if (!has) {
            return file;
        }
        byte[] sealed = file.clone();
        Arrays.fill(sealed, AT, AT + LENGTH, (byte) '0');
        String hash = HexFormat.of().formatHex(digest().digest(sealed));
        System.arraycopy(hash.getBytes(StandardCharsets.US_ASCII), 0, sealed, AT, LENGTH);
        return sealed;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
