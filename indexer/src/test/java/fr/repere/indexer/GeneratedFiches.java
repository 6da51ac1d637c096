package fr.repere.indexer;

import fr.repere.geodata.theme.Need;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Many published fiches of plausible size (about 250 words, one in ten in three languages, one in five with two places), always the
 * same ones, written by COPY and without outbox rows.
 */
final class GeneratedFiches {

    private static final int CHUNK = 5000;
    private static final String[] SYLLABLES =
            ("ba be bi bo bu ca co da de di do du fa fi fo ga go la le li lo lu ma me mi mo na ne ni no"
                            + " pa pe pi po ra re ri ro ru sa se si so ta te ti to tu va ve vi vo ment tion eur age ance")
                    .split(" ");
    private static final String[] COMMUNES = {"21231", "21054", "21038", "39198"};

    private final Random random = new Random(20260921);
    private final String[] words =
            IntStream.range(0, 6000).mapToObj(i -> word()).toArray(String[]::new);

    private String word() {
        return random.ints(2 + random.nextInt(3), 0, SYLLABLES.length)
                .mapToObj(i -> SYLLABLES[i])
                .collect(Collectors.joining());
    }

    void insert(Connection connection, int count) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (int from = 0; from < count; from += CHUNK) {
            Rows rows = new Rows();
            for (int i = from; i < Math.min(from + CHUNK, count); i++) {
                fiche(rows, i);
            }
            rows.copyTo(copy);
        }
    }

    private void fiche(Rows rows, int i) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        UUID structure = UUID.nameUUIDFromBytes(new byte[] {(byte) (i % 100), (byte) (i / 100 % 100)});
        if (i < 10_000) {
            rows.structures.append(line(structure, "generated", i, text(4), "https://example.org/" + i));
        }
        Need need = Need.values()[random.nextInt(Need.values().length)];
        boolean stated = random.nextBoolean();
        rows.fiches.append(line(
                id,
                "dispositif",
                "fiche-" + i,
                "PUBLISHED",
                1 + random.nextInt(5),
                "generated",
                i,
                structure,
                need.theme().code(),
                "{" + need.code() + "}",
                "f",
                "f",
                "{departement:21}",
                stated ? "{refugie,subsidiaire}" : "\\N",
                stated ? "{A1,A2}" : "\\N",
                stated ? "free" : "\\N",
                "2026-01-01",
                "2026-02-01"));
        texts(rows, id, "fr");
        if (i % 10 == 0) {
            texts(rows, id, "en");
            texts(rows, id, "uk");
        }
        for (int place = 0; place < (i % 5 == 0 ? 2 : 1); place++) {
            String commune = COMMUNES[random.nextInt(COMMUNES.length)];
            String point = "SRID=4326;POINT(" + (4 + random.nextDouble()) + " " + (47 + random.nextDouble()) + ")";
            rows.places.append(line(
                    id,
                    place,
                    text(3),
                    text(4),
                    "21000",
                    commune,
                    commune.substring(0, 2),
                    point,
                    "address",
                    "0102030405"));
        }
    }

    private void texts(Rows rows, UUID id, String language) {
        String steps = "{\"" + text(15) + "\",\"" + text(15) + "\",\"" + text(15) + "\"}";
        rows.texts.append(line(id, language, text(6), text(2), text(25), text(120), text(40), steps));
    }

    /** Words with the frequent ones far more frequent, as in a language. */
    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            double rare = random.nextDouble();
            text.append(i == 0 ? "" : " ").append(words[(int) (rare * rare * rare * words.length)]);
        }
        return text.toString();
    }

    private static String line(Object... values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            line.append(line.isEmpty() ? "" : "\t").append(value);
        }
        return line.append('\n').toString();
    }

    /** What one round of COPY writes. */
    private static final class Rows {

        private final StringBuilder structures = new StringBuilder();
        private final StringBuilder fiches = new StringBuilder();
        private final StringBuilder texts = new StringBuilder();
        private final StringBuilder places = new StringBuilder();

        void copyTo(CopyManager copy) throws SQLException, IOException {
            copy(copy, "structure (id, source, local_id, name, website)", structures);
            copy(
                    copy,
                    "fiche (id, kind, slug, status, version, source, local_id, structure_id, main_theme, needs, online,"
                            + " national, zone, statuses, french_levels, price, created_at, changed_at)",
                    fiches);
            copy(copy, "fiche_text (fiche_id, language, title, brand, summary, what, why, how)", texts);
            copy(
                    copy,
                    "fiche_place (fiche_id, position, name, street, postal_code, commune, departement, point, precision,"
                            + " phone)",
                    places);
        }

        private static void copy(CopyManager copy, String columns, StringBuilder rows)
                throws SQLException, IOException {
            copy.copyIn("copy " + columns + " from stdin", new java.io.StringReader(rows.toString()));
        }
    }
}
