package fr.pix.certif.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ColumnTest {

    @Test
    void columns_are_called_as_spreadsheets_call_them() {
        assertThat(new Column(0)).hasToString("A");
        assertThat(new Column(25)).hasToString("Z");
        assertThat(new Column(26)).hasToString("AA");
        assertThat(new Column(701)).hasToString("ZZ");
        assertThat(new Column(702)).hasToString("AAA");
        assertThat(new Column(16_383)).hasToString("XFD");
    }

    @Test
    void a_cell_is_called_by_its_column_and_its_row() {
        assertThat(new Column(1).cell(12)).isEqualTo("B12");
    }

    @Test
    void there_is_no_column_before_a() {
        assertThatThrownBy(() -> new Column(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
