package dev.cadena.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cadena.DataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {
    /** Two images of 2 × 3 pixels, by the format's description. */
    private static final byte[] IMAGES =
            bytes(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 0, 1, 2, 127, 128, 255, 10, 11, 12, 13, 14, 15);

    private static final float[][] PIXELS = {{0, 1, 2, 127, 128, 255}, {10, 11, 12, 13, 14, 15}};
    private static final byte[] LABELS = bytes(0, 0, 8, 1, 0, 0, 0, 4, 7, 0, 255, 128);

    @TempDir
    Path directory;

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(directory.resolve("data"), content);
    }

    private static byte[] compressed(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void readsImagesAndLabels() throws IOException {
        assertThat(Idx.images(file(IMAGES))).isDeepEqualTo(PIXELS);
        assertThat(Idx.labels(file(LABELS))).containsExactly(7, 0, 255, 128);
    }

    @Test
    void readsCompressedOnes() throws IOException {
        assertThat(Idx.images(file(compressed(IMAGES)))).isDeepEqualTo(PIXELS);
        assertThat(Idx.labels(file(compressed(LABELS)))).containsExactly(7, 0, 255, 128);
    }

    @Test
    void readsItemsOfAnyShape() throws IOException {
        byte[] vectors = bytes(0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 1, 5, 6);
        byte[] colours = bytes(0, 0, 8, 4, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6);

        assertThat(Idx.images(file(vectors))).isDeepEqualTo(new float[][] {{5}, {6}});
        assertThat(Idx.images(file(colours))).isDeepEqualTo(new float[][] {{1, 2, 3, 4, 5, 6}});
    }

    /** Of plain and compressed files. */
    @Test
    void refusesEveryTruncation() throws IOException {
        for (byte[] whole : new byte[][] {IMAGES, compressed(IMAGES)}) {
            for (int length = 0; length < whole.length; length++) {
                Path file = file(Arrays.copyOf(whole, length));
                assertThatThrownBy(() -> Idx.images(file))
                        .as("%d of %d bytes", length, whole.length)
                        .isInstanceOf(DataException.class)
                        .hasMessageStartingWith(file + ": ")
                        .hasMessageContaining("cut off");
            }
        }
    }

    /** One that is let pass stands where gzip says when and where a file was compressed, and changes no pixel. */
    @Test
    void noFlippedBitOfACompressedFileChangesAPixel() throws IOException {
        byte[] whole = compressed(IMAGES);
        int refused = 0;
        for (int bit = 0; bit < whole.length * Byte.SIZE; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            Path file = file(flipped);
            Throwable thrown = catchThrowable(() -> assertThat(Idx.images(file)).isDeepEqualTo(PIXELS));
            if (thrown != null) {
                assertThat(thrown).as("bit %d", bit).isInstanceOf(DataException.class);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan((whole.length - 10) * Byte.SIZE);
    }

    @Test
    void noFlippedBitOfAHeaderIsReadAsSomethingElse() throws IOException {
        for (int bit = 0; bit < 16 * Byte.SIZE; bit++) {
            byte[] flipped = IMAGES.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            Path file = file(flipped);
            assertThatThrownBy(() -> Idx.images(file)).as("bit %d", bit).isInstanceOf(DataException.class);
        }
    }

    @Test
    void tellsWhatIsWrong() throws IOException {
        refused(bytes('P', 'K', 3, 4), -1, "it is no IDX file");
        refused(bytes(0, 0, 13, 1, 0, 0, 0, 0), -1, "its numbers are of type 13, but only unsigned bytes, of type 8");
        refused(bytes(0, 0, 8, 2, 0, 0, 0, 3, 0, 0, 0, 0), -1, "dimension 1 is 0: it is damaged, empty");
        refused(bytes(0, 0, 8, 1, 255, 255, 255, 255), -1, "dimension 0 is 4294967295");
        refused(LABELS, -1, "it has one dimension, and so holds labels: read it by Idx.labels");
        refused(
                Arrays.copyOf(IMAGES, IMAGES.length + 1),
                -1,
                "its dimensions [2, 2, 3] are those of 12 bytes behind 16 of the header, but the file has 29 bytes");
        refused(compressed(Arrays.copyOf(IMAGES, 25)), 1, "it ends after 25 bytes, in item 1: it is cut off");
        refused(compressed(Arrays.copyOf(IMAGES, 29)), -1, "it goes on behind byte 28, where its dimensions [2, 2, 3]");
        Path images = file(IMAGES);
        assertThatThrownBy(() -> Idx.labels(images))
                .isInstanceOf(DataException.class)
                .hasMessage(images + ": its dimensions are [2, 2, 3], and so it holds images: read it by Idx.images");
        assertThatThrownBy(() -> Idx.labels(directory.resolve("none")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read " + directory.resolve("none").toAbsolutePath() + ": there is no such file");
    }

    /** Each would take from gigabytes to exabytes. */
    @Test
    void refusesAHeaderThatClaimsMoreThanTheFileCanHold() throws IOException {
        int max = Integer.MAX_VALUE;
        for (int[] dimensions : new int[][] {
            {max}, {max, 1}, {1, max}, {max, max}, {max, max, max}, {1 << 30, 1 << 30, 16}, {3, max, max, max, max, max}
        }) {
            ByteBuffer content = ByteBuffer.allocate(100);
            content.put(bytes(0, 0, 8, dimensions.length));
            Arrays.stream(dimensions).forEach(content::putInt);
            refused(content.array(), -1, "its dimensions " + Arrays.toString(dimensions) + " are those of");
            refused(compressed(content.array()), -1, "compressed: it is cut off, or was changed");
        }
    }

    private void refused(byte[] content, int item, String message) throws IOException {
        Path file = file(content);
        ThrowingRead read = content[3] == 1 && message.startsWith("its dimensions [") ? Idx::labels : Idx::images;
        assertThatThrownBy(() -> read.of(file))
                .isInstanceOfSatisfying(DataException.class, e -> {
                    assertThat(e.row()).isEqualTo(item);
                    assertThat(e.column()).isEqualTo(-1);
                })
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(message);
    }

    private interface ThrowingRead {
        Object of(Path file);
    }
}
