package fr.repere.search.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.repere.search.query.Cursor;
import fr.repere.search.query.Cursor.Position;
import fr.repere.search.query.Cursor.SortValue;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.Part;
import fr.repere.search.query.Scope;
import fr.repere.search.query.Totals;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorCodecTest {

    private static final Totals TOTALS = new Totals(Map.of(Scope.INSIDE, 3L, Scope.NATIONAL, 1L << 40), 7, Part.LOCAL);
    private static final Cursor CURSOR = new Cursor(
            "pit_id==",
            "0123456789abcdef",
            Instant.EPOCH,
            TOTALS,
            Map.of(
                    Scope.INSIDE,
                    new Position(
                            3, List.of(new SortValue.Decimal(1.25e-7), new SortValue.Text("é-1")), Set.of(2, 5, 119)),
                    Scope.NATIONAL,
                    new Position(12, List.of(new SortValue.Whole(Long.MIN_VALUE), new SortValue.Text("x")), Set.of())));

    @Test
    void what_was_written_is_read() {
        assertThat(CursorCodec.read(CursorCodec.written(CURSOR))).isEqualTo(CURSOR);
    }

    @Test
    void a_cursor_fits_into_an_address_unescaped() {
        assertThat(CursorCodec.written(CURSOR)).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_cursor_survives_the_journey(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Map<Scope, Position> positions = new EnumMap<>(Scope.class);
            for (Scope scope : Scope.values()) {
                if (random.nextBoolean()) {
                    positions.put(
                            scope,
                            new Position(
                                    random.nextInt(1_000),
                                    List.of(
                                            new SortValue.Whole(random.nextLong()),
                                            new SortValue.Decimal(random.nextDouble() * 1e6),
                                            new SortValue.Text(Integer.toString(random.nextInt(), 36))),
                                    Set.of(1 + random.nextInt(100))));
                }
            }
            Cursor cursor = new Cursor("p" + i, "f" + i, Instant.ofEpochSecond(60L * i), TOTALS, positions);
            assertThat(CursorCodec.read(CursorCodec.written(cursor))).isEqualTo(cursor);
        }
    }

    @Test
    void a_cursor_with_one_character_changed_is_refused() {
        String text = CursorCodec.written(CURSOR);
        for (int i = 0; i < text.length() - 1; i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            assertThatThrownBy(() -> CursorCodec.read(changed)).isInstanceOf(InvalidParameter.class);
        }
    }

    @Test
    void a_cursor_cut_anywhere_is_refused() {
        String text = CursorCodec.written(CURSOR);
        for (int i = 0; i < text.length() - 1; i++) {
            String cut = text.substring(0, i);
            assertThatThrownBy(() -> CursorCodec.read(cut)).isInstanceOf(InvalidParameter.class);
        }
    }
}
