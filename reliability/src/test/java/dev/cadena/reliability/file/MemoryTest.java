package dev.cadena.reliability.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.cadena.Layer;
import dev.cadena.io.ModelFile;
import dev.cadena.spi.Vectors;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading the weights of a large network takes their array, and little more. */
class MemoryTest {
    private static final int COUNT = 2_000_000;

    @Test
    void ofAFileIsItsSizeAndAMebibyte(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("large.safetensors");
        Layer.Parameter weights = new Layer.Parameter("weights", 0, List.of(COUNT), Layer.Distribution.ZEROS, 0);
        List<Layer> layers = List.of(new Layer("large", "Large", "Large", new int[] {1}, List.of(weights), List.of()));
        ModelFile.save(file, layers, Vectors.FLOAT, new float[COUNT]);
        ModelFile.load(file, layers, Vectors.FLOAT, Set.of());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        long before = threads.getCurrentThreadAllocatedBytes();
        ModelFile.load(file, layers, Vectors.FLOAT, Set.of());
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated).isBetween(4L * COUNT, Files.size(file) + (1 << 20));
    }
}
