package dev.cadena.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The reader of a network's file, as it comes or with the right checksum, which lets a fuzzer look behind it. What it reads are finite weights, and they are those of the file: saved again, the file's data
 * are the same numbers, in whatever order, and they load as the same weights.
 */
record SafetensorsTarget(String name, boolean seals) implements Target<VerdictNetwork> {
    @Override
    public byte[] file(byte[] input) {
        return seals ? Seal.of(input) : input;
    }

    @Override
    public VerdictNetwork read(Path file) {
        return VerdictNetwork.load(file);
    }

    @Override
    public int allocatedPerByte() {
        return 1;
    }

    @Override
    public void check(byte[] input, VerdictNetwork read) throws IOException {
        float[] weights = read.parameters();
        for (float weight : weights) {
            assertThat(weight).isFinite();
        }
        Path again = Trial.file();
        try {
            read.save(again);
            assertThat(data(Files.readAllBytes(again))).isEqualTo(data(input));
            assertThat(VerdictNetwork.load(again).parameters()).isEqualTo(weights);
        } finally {
            Files.delete(again);
        }
    }

    /** The bits of the floats behind the header, sorted. */
    private static int[] data(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(Math.toIntExact(Long.BYTES + bytes.getLong()));
        int[] data = new int[bytes.remaining() / Float.BYTES];
        bytes.asIntBuffer().get(data);
        Arrays.sort(data);
        return data;
    }
}
