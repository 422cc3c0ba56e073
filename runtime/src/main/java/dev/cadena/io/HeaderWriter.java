package dev.cadena.io;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Writes a header as JSON in ASCII. */
final class HeaderWriter {
    /** The key under which a header holds its metadata. */
    static final String METADATA = "__metadata__";

    private HeaderWriter() {}

    /** How a header begins whose first text has a key. */
    static String beginning(String key) {
        return "{" + quoted(METADATA) + ":{" + quoted(key) + ":\"";
    }

    /** A header whose tensors stand one behind the other. */
    static String write(Map<String, String> metadata, List<? extends Tensor<?>> tensors) {
        StringJoiner texts = new StringJoiner(",", "{", "}");
        metadata.forEach((key, text) -> texts.add(quoted(key) + ":" + quoted(text)));
        StringJoiner members = new StringJoiner(",", "{", "}");
        members.add(quoted(METADATA) + ":" + texts);
        long end = 0;
        for (Tensor<?> tensor : tensors) {
            long begin = end;
            end += tensor.bytes();
            members.add(quoted(tensor.name())
                    + ":{\"dtype\":" + quoted(tensor.dtype())
                    + ",\"shape\":" + array(tensor.shape())
                    + ",\"data_offsets\":" + array(List.of(begin, end)) + "}");
        }
        return members.toString();
    }

    /** A JSON array of strings. */
    static String strings(List<String> strings) {
        StringJoiner elements = new StringJoiner(",", "[", "]");
        strings.forEach(s -> elements.add(quoted(s)));
        return elements.toString();
    }

    private static String array(List<Long> numbers) {
        StringJoiner elements = new StringJoiner(",", "[", "]");
        numbers.forEach(n -> elements.add(Long.toString(n)));
        return elements.toString();
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c >= ' ' && c <= '~') {
                json.append(c);
            } else {
                json.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    json.append(Character.forDigit(c >> shift & 0xf, 16));
                }
            }
        }
        return json.append('"').toString();
    }
}
