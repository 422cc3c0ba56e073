package dev.cadena.benchmark.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFileTest {
    @TempDir
    private Path folder;

    @Test
    void pixelsAreFromZeroToOne() throws IOException {
        write("t10k-images-idx3-ubyte.gz", new int[] {0x803, 2, 1, 2}, 0, 255, 51, 0);
        write("t10k-labels-idx1-ubyte.gz", new int[] {0x801, 2}, 7, 3);
        Samples digits = IdxFile.digits(folder);
        assertThat(digits.rows()).isDeepEqualTo(new float[][] {{0, 1}, {0.2f, 0}});
        assertThat(digits.labels()).containsExactly(7, 3);
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        write("t10k-images-idx3-ubyte.gz", new int[] {0x801, 1}, 1);
        assertThatThrownBy(() -> IdxFile.digits(folder)).hasMessageContaining("no header of bytes in 3 dimensions");
    }

    private void write(String name, int[] header, int... bytes) throws IOException {
        try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(folder.resolve(name))))) {
            for (int number : header) {
                out.writeInt(number);
            }
            for (int value : bytes) {
                out.writeByte(value);
            }
        }
    }
}
