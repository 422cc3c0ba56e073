package dev.cadena.benchmark.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final Path FOLDER = Path.of("target");

    @Test
    void theQuickFormHasOneRound() {
        assertThat(Options.of(new String[] {"--quick"}, FOLDER).rounds()).isEqualTo(1);
        assertThat(Options.of(new String[] {}, FOLDER).rounds()).isEqualTo(5);
        assertThat(Options.of(new String[] {"--rounds", "2", "--quick"}, FOLDER).rounds())
                .isEqualTo(2);
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> Options.of(new String[] {"--fast"}, FOLDER)).hasMessage("unknown option --fast");
        assertThatThrownBy(() -> Options.of(new String[] {"--mnist"}, FOLDER)).hasMessage("--mnist needs a value");
    }
}
