package fr.repere.endtoend.relevance;

import fr.repere.embedded.DatabaseAccess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * PostgreSQL's full text search as its defenders would write it: weights A to D by role, stemming by language where PostgreSQL has
 * a configuration, accents folded where the {@code unaccent} extension is there, a GIN index, all words first and any word after.
 * A place keeps what is inside, what covers it, and what is national or online; theme and kind are applied; other filters are
 * ignored.
 */
public final class PostgresFullText implements Ranking, AutoCloseable {

    /** Languages that PostgreSQL knows; the others are split into words as they are written. */
    private static final Map<String, String> CONFIGURATIONS =
            Map.of("fr", "french", "en", "english", "ru", "russian", "ar", "arabic");

    private static final List<String> WEIGHTED = List.of("title", "brand", "names", "summary", "body");

    private static final String SEARCH = """
            with asked as (select websearch_to_tsquery(?::regconfig, relevance_folded(?)) as all_words),
                 loose as (select all_words, replace(all_words::text, '&', '|')::tsquery as any_word from asked)
            select key from relevance_fiche, loose
             where texts @@ any_word
               and (? or everywhere or inside && ?::text[] or covers && ?::text[])
               and (?::text[] = '{}' or themes && ?::text[])
               and (?::text[] = '{}' or kind = any(?::text[]))
             order by (texts @@ all_words) desc, ts_rank_cd(texts, any_word, 1 | 4) desc, key
             limit %d""".formatted(DEPTH);

    private final Connection connection;
    private final Corpus corpus;

    /**
     * Loads the corpus.
     *
     * @param database reached as a role that may create a table and an extension
     */
    public PostgresFullText(DatabaseAccess database, Corpus corpus) throws SQLException {
        this.connection = database.connect();
        this.corpus = corpus;
        createTable();
        load();
        execute("create index relevance_fiche_texts on relevance_fiche using gin (texts)");
        execute("analyze relevance_fiche");
    }

    private void createTable() throws SQLException {
        drop();
        execute("""
                create table relevance_fiche (key text primary key, texts tsvector not null, everywhere boolean not null,
                  inside text[] not null, covers text[] not null, themes text[] not null, kind text not null)""");
        boolean folds = number("select count(*) from pg_available_extensions where name = 'unaccent'") > 0;
        if (folds) {
            execute("create extension if not exists unaccent");
        }
        execute("create function relevance_folded(text) returns text language sql as 'select "
                + (folds ? "unaccent($1)" : "$1") + "'");
    }

    private void load() throws SQLException {
        for (CorpusFiche fiche : corpus.fiches()) {
            List<String> vectors = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            fiche.texts()
                    .forEach((language, roles) -> WEIGHTED.forEach(role -> {
                        vectors.add(vector(configuration(language), weight(role)));
                        texts.add(roles.getOrDefault(role, ""));
                    }));
            vectors.add(vector("french", 'B'));
            texts.add(fiche.structure() + " " + fiche.towns());
            String insert = "insert into relevance_fiche values (?, " + String.join(" || ", vectors)
                    + ", ?, ?::text[], ?::text[], ?::text[], ?)";
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                int at = 1;
                statement.setString(at++, fiche.key());
                for (String text : texts) {
                    statement.setString(at++, text);
                }
                statement.setBoolean(at++, fiche.everywhere());
                statement.setString(at++, array(fiche.inside()));
                statement.setString(at++, array(fiche.covers()));
                statement.setString(at++, array(fiche.themes()));
                statement.setString(at, fiche.kind());
                statement.execute();
            }
        }
    }

    private static String vector(String configuration, char weight) {
        return "setweight(to_tsvector('%s', relevance_folded(?)), '%s')".formatted(configuration, weight);
    }

    private static char weight(String role) {
        return switch (role) {
            case "title", "brand" -> 'A';
            case "names" -> 'B';
            case "summary" -> 'C';
            default -> 'D';
        };
    }

    private static String configuration(String language) {
        return CONFIGURATIONS.getOrDefault(language, "simple");
    }

    @Override
    public List<String> first(Question question) {
        try (PreparedStatement search = connection.prepareStatement(SEARCH)) {
            search.setString(1, configuration(question.language()));
            search.setString(2, question.words());
            search.setBoolean(3, question.places().isEmpty());
            search.setString(4, array(question.places()));
            search.setString(5, array(corpus.around(question)));
            String themes = array(asked(question, "theme"));
            search.setString(6, themes);
            search.setString(7, themes);
            String kinds = array(asked(question, "kind"));
            search.setString(8, kinds);
            search.setString(9, kinds);
            List<String> keys = new ArrayList<>();
            try (ResultSet rows = search.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException(question.words(), e);
        }
    }

    private static Set<String> asked(Question question, String parameter) {
        String value = question.filters().get(parameter);
        return value == null ? Set.of() : Set.of(value);
    }

    /** Codes hold no character that PostgreSQL would read otherwise. */
    private static String array(Collection<String> codes) {
        return codes.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void drop() throws SQLException {
        execute("drop table if exists relevance_fiche");
        execute("drop function if exists relevance_folded(text)");
    }

    @Override
    public void close() throws SQLException {
        drop();
        connection.close();
    }
}
