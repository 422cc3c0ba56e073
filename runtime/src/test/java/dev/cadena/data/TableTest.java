package dev.cadena.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void showsRows() {
        for (Table table :
                List.of(Table.of(new float[][] {{1, 2}, null, {3}}), Table.of(new double[][] {{1, 2}, null, {3}}))) {
            assertThat(table.count()).isEqualTo(3);
            assertThat(table.width(0)).isEqualTo(2);
            assertThat(table.width(1)).isEqualTo(-1);
            assertThat(table.width(2)).isEqualTo(1);
            assertThat(table.at(0, 1)).isEqualTo(2);
            assertThat(table.at(2, 0)).isEqualTo(3);
        }
    }

    @Test
    void saysThatThereIsNone() {
        assertThat(Table.of((float[][]) null).count()).isEqualTo(-1);
        assertThat(Table.of((double[][]) null).count()).isEqualTo(-1);
        assertThat(Table.of((float[]) null).count()).isEqualTo(-1);
        assertThat(Table.of((double[]) null).count()).isEqualTo(-1);
    }
}
