package dev.cadena.io;

import dev.cadena.ModelFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the JSON of a header, and nothing more of JSON than a header may hold: an object whose members are tensors, and
 * metadata of texts. Refuses a member that occurs twice, since readers would differ in which one they believe. Keeps little: a text
 * that is known beforehand is compared, character by character, and one that nobody wants is passed over.
 */
final class HeaderReader {
    /** Members of the metadata beyond those that are wanted, and the least number of tensors that a file may have. */
    private static final int OTHERS = 1024;

    private static final int MAX_RANK = 16;

    private final SealedInput in;
    private final HeaderText text;
    private final Map<String, String> wanted;
    private final int mostTensors;
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();
    private final List<TensorEntry> tensors = new ArrayList<>();

    /**
     * Reads from the beginning of a header.
     *
     * @param length its length
     * @param wanted texts that the metadata must hold
     * @param tensors the number of tensors that are expected
     */
    HeaderReader(SealedInput in, int length, Map<String, String> wanted, int tensors) {
        this.in = in;
        this.text = new HeaderText(in, length);
        this.wanted = wanted;
        this.mostTensors = tensors + OTHERS;
    }

    void read() throws IOException {
        Set<String> missing = new HashSet<>(wanted.keySet());
        members(mostTensors + 1, name -> {
            if (name.equals(HeaderWriter.METADATA)) {
                members(wanted.size() + OTHERS, key -> {
                    missing.remove(key);
                    text(key);
                });
            } else {
                tensors.add(tensor(name));
            }
        });
        text.end();
        wanted.forEach((key, value) -> {
            if (missing.contains(key)) {
                differences.add("it has no " + key + ", which should be " + Excerpt.of(value));
            }
        });
    }

    /** The texts of Cadena's that were not known beforehand, without the checksum. */
    Map<String, String> metadata() {
        return metadata;
    }

    /** How its texts differ from those that are wanted. */
    List<String> differences() {
        return differences;
    }

    /** The tensors, in the order of the header. */
    List<TensorEntry> tensors() {
        return tensors;
    }

    private void text(String key) throws IOException {
        String known = wanted.get(key);
        if (known != null) {
            String other = text.compare(known);
            if (!other.isEmpty()) {
                differences.add(key + " is " + other + ", but should be " + Excerpt.of(known));
            }
        } else if (key.startsWith("cadena.") && !key.equals(Checksum.KEY)) {
            metadata.put(key, text.string());
        } else {
            text.skip();
        }
    }

    private TensorEntry tensor(String name) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        members(
                4,
                member -> members.put(
                        member,
                        switch (member) {
                            case "dtype" -> text.string();
                            case "shape", "data_offsets" -> numbers();
                            default -> throw problem("tensor " + name + " has the unknown member " + member);
                        }));
        if (members.get("dtype") instanceof String dtype
                && members.get("shape") instanceof long[] shape
                && members.get("data_offsets") instanceof long[] offsets
                && offsets.length == 2) {
            return new TensorEntry(name, dtype, Arrays.stream(shape).boxed().toList(), offsets[0], offsets[1]);
        }
        throw problem("tensor " + name + " needs a dtype, a shape and two data_offsets");
    }

    private void members(int most, Member member) throws IOException {
        Set<String> seen = new HashSet<>();
        text.expect('{');
        if (text.skipped('}')) {
            return;
        }
        do {
            String name = text.string();
            if (!seen.add(name)) {
                throw problem("the header holds " + name + " twice");
            }
            if (seen.size() > most) {
                throw problem("the header holds more than " + most + " members in a place where far fewer belong");
            }
            text.expect(':');
            member.read(name);
        } while (text.skipped(','));
        text.expect('}');
    }

    private long[] numbers() throws IOException {
        text.expect('[');
        if (text.skipped(']')) {
            return new long[0];
        }
        long[] values = new long[MAX_RANK];
        int count = 0;
        do {
            if (count == MAX_RANK) {
                throw problem("the header holds a shape of more than " + MAX_RANK + " sizes");
            }
            values[count++] = text.number();
        } while (text.skipped(','));
        text.expect(']');
        return Arrays.copyOf(values, count);
    }

    private ModelFileException problem(String problem) {
        return in.problem(problem);
    }

    private interface Member {
        void read(String name) throws IOException;
    }
}
