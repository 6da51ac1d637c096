package fr.repere.geodata.importing.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictReaderTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 64})
    void a_text_is_read_the_same_wherever_in_its_buffer_the_caller_wants_it(int offset) throws IOException {
        String text = "Bientôt fermé, 😀 à côté";
        char[] buffer = new char[200];
        try (StrictReader reader = new StrictReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8, "essai")) {
            int read = reader.read(buffer, offset, 100);
            assertThat(new String(buffer, offset, read)).isEqualTo(text);
            assertThat(reader.read(buffer, offset, 100)).isEqualTo(-1);
        }
    }
}
