package dev.cadena.io;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The SHA-256 of a whole file, which stands in the file itself, at the beginning of its header: it is that of the file with 64 zeros in
 * its place. It tells damage, not an attacker, who can write another one.
 */
final class Checksum {
    /** The member of the metadata that holds it. */
    static final String KEY = "cadena.sha256";

    /** What it has before it is known. */
    static final String NONE = "0".repeat(64);

    /** Where it stands in a file. */
    static final int AT = Long.BYTES + ("{\"" + HeaderWriter.METADATA + "\":{\"" + KEY + "\":\"").length();

    static final int END = AT + NONE.length();

    private static final byte[] BEFORE = HeaderWriter.beginning(KEY).getBytes(StandardCharsets.US_ASCII);

    private static final byte[] ZEROS = NONE.getBytes(StandardCharsets.US_ASCII);

    private Checksum() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The checksum that a file tells of itself; empty if there is none. */
    static String stored(byte[] file, int length) {
        boolean has = length > END && file[END] == '"';
        for (int i = 0; has && i < BEFORE.length; i++) {
            has = file[Long.BYTES + i] == BEFORE[i];
        }
        return has ? new String(file, AT, END - AT, StandardCharsets.ISO_8859_1) : "";
    }

    /** Takes in the beginning of a file that tells its checksum. */
    static void update(MessageDigest digest, byte[] file, int length) {
        digest.update(file, 0, AT);
        digest.update(ZEROS);
        digest.update(file, END, length - END);
    }

    static String text(MessageDigest digest) {
        StringBuilder text = new StringBuilder(NONE.length());
        for (byte b : digest.digest()) {
            text.append(Character.forDigit(b >> 4 & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
        }
        return text.toString();
    }
}
