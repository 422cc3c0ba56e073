package dev.cadena.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockSourceTest {
    private static final Dataset SMALL = Dataset.of(new float[2][1], new float[2]);
    private static final Dataset LARGE = Dataset.of(new float[3][1], new float[3]);

    @Test
    void opensItsBlocksAnew() {
        BlockSource source = BlockSource.of(5, () -> List.of(SMALL, LARGE).stream());

        assertThat(source.rows()).isEqualTo(5);
        assertThat(source.blocks()).containsExactly(SMALL, LARGE);
        assertThat(source.blocks()).containsExactly(SMALL, LARGE);
        assertThat(source.validation()).isEmpty();
    }

    @Test
    void isTheSameWithDataThatJudge() {
        BlockSource source = BlockSource.of(2, () -> List.of(SMALL).stream());
        BlockSource judged = source.validatedBy(LARGE);

        assertThat(judged.rows()).isEqualTo(2);
        assertThat(judged.blocks()).containsExactly(SMALL);
        assertThat(judged.validation()).containsSame(LARGE);
        assertThat(source.validation()).isEmpty();
    }

    @Test
    void namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> BlockSource.of(1, null))
                .withMessage("what opens the blocks is null");
        assertThatNullPointerException()
                .isThrownBy(
                        () -> BlockSource.of(1, () -> List.of(SMALL).stream()).validatedBy(null))
                .withMessage("the validation data are null: leave them out for none");
    }
}
