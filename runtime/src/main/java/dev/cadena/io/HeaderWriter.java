package dev.cadena.io;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Writes a header as JSON in ASCII, its members in the order of its maps. */
final class HeaderWriter {
    private HeaderWriter() {}

    static String write(Header header) {
        StringJoiner members = new StringJoiner(",", "{", "}");
        if (!header.metadata().isEmpty()) {
            StringJoiner metadata = new StringJoiner(",", "{", "}");
            header.metadata().forEach((key, text) -> metadata.add(quoted(key) + ":" + quoted(text)));
            members.add(quoted(Header.METADATA) + ":" + metadata);
        }
        for (Map.Entry<String, TensorEntry> entry : header.tensors().entrySet()) {
            TensorEntry tensor = entry.getValue();
            members.add(quoted(entry.getKey())
                    + ":{\"dtype\":" + quoted(tensor.dtype())
                    + ",\"shape\":" + array(tensor.shape())
                    + ",\"data_offsets\":" + array(List.of(tensor.begin(), tensor.end())) + "}");
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
