package dev.cadena.io;

import dev.cadena.ModelFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON of a header, and nothing more of JSON than a header may hold: an object whose members are tensors, and
 * metadata of strings. Refuses a member that occurs twice, since readers would differ in which one they believe.
 */
final class HeaderReader {
    /** Enough for every offset: files are shorter than 10¹⁸ bytes, and no such number overflows. */
    private static final int MAX_DIGITS = 18;

    private final Path file;
    private final String text;
    private int at;

    private HeaderReader(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    static Header read(Path file, String text) {
        return new HeaderReader(file, text).header();
    }

    private Header header() {
        Map<String, String> metadata = new LinkedHashMap<>();
        Map<String, TensorEntry> tensors = new LinkedHashMap<>();
        members(name -> {
            if (name.equals(Header.METADATA)) {
                members(key -> metadata.put(key, string()));
            } else {
                tensors.put(name, tensor(name));
            }
        });
        skipBlanks();
        if (at < text.length()) {
            throw malformed("the end of the header");
        }
        return new Header(metadata, tensors);
    }

    private TensorEntry tensor(String name) {
        Map<String, Object> members = new LinkedHashMap<>();
        members(member -> members.put(
                member,
                switch (member) {
                    case "dtype" -> string();
                    case "shape", "data_offsets" -> numbers();
                    default -> throw problem("tensor " + name + " has the unknown member " + member);
                }));
        if (members.get("dtype") instanceof String dtype
                && members.get("shape") instanceof Numbers shape
                && members.get("data_offsets") instanceof Numbers offsets
                && offsets.values().size() == 2) {
            return new TensorEntry(
                    dtype,
                    shape.values(),
                    offsets.values().get(0),
                    offsets.values().get(1));
        }
        throw problem("tensor " + name + " needs a dtype, a shape and two data_offsets");
    }

    private void members(Member member) {
        Map<String, Boolean> seen = new LinkedHashMap<>();
        expect('{');
        if (skipped('}')) {
            return;
        }
        do {
            String name = string();
            if (seen.put(name, true) != null) {
                throw problem("the header holds " + name + " twice");
            }
            expect(':');
            member.read(name);
        } while (skipped(','));
        expect('}');
    }

    private Numbers numbers() {
        List<Long> values = new ArrayList<>();
        expect('[');
        if (skipped(']')) {
            return new Numbers(values);
        }
        do {
            values.add(number());
        } while (skipped(','));
        expect(']');
        return new Numbers(values);
    }

    private long number() {
        skipBlanks();
        int start = at;
        long value = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = 10 * value + text.charAt(at) - '0';
            at++;
            if (at - start > MAX_DIGITS) {
                throw problem("the header holds a number of more than " + MAX_DIGITS + " digits");
            }
        }
        if (at == start || at - start > 1 && text.charAt(start) == '0') {
            at = start;
            throw malformed("a whole number");
        }
        return value;
    }

    private String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c < ' ') {
                throw malformed("a character of a string");
            }
            at++;
            value.append(c == '\\' ? escaped() : c);
        }
        if (at == text.length()) {
            throw malformed("the end of a string");
        }
        at++;
        return value.toString();
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed("an escape sequence");
        };
    }

    private char unicode() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            // Character.digit alone would also take the digits of other scripts.
            int digit = at < text.length() && text.charAt(at) < 128 ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw malformed("four hexadecimal digits");
            }
            value = 16 * value + digit;
            at++;
        }
        return (char) value;
    }

    private void expect(char c) {
        if (!skipped(c)) {
            throw malformed("'" + c + "'");
        }
    }

    private boolean skipped(char c) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private ModelFileException malformed(String expected) {
        return problem("the header is damaged: " + expected + " was expected at character " + at);
    }

    private ModelFileException problem(String problem) {
        return new ModelFileException(file, problem);
    }

    private interface Member {
        void read(String name);
    }

    private record Numbers(List<Long> values) {}
}
