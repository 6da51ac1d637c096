package fr.repere.endtoend.benchmark;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of one table on their way into PostgreSQL's COPY, sent in pieces. */
final class CopyRows {

    private static final int PIECE = 1 << 20;

    private final Connection connection;
    private final String statement;
    private final StringBuilder rows = new StringBuilder();

    CopyRows(Connection connection, String table, String columns) {
        this.connection = connection;
        this.statement = "copy " + table + " (" + columns + ") from stdin";
    }

    /** Adds a row; null becomes NULL, a collection an array, an empty Optional NULL. */
    void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(field(values[i]));
        }
        rows.append('\n');
        if (rows.length() > PIECE) {
            flush();
        }
    }

    void flush() throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(rows.toString()));
        } catch (IOException unread) {
            throw new SQLException(unread);
        }
        rows.setLength(0);
    }

    private static String field(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case Optional<?> optional -> field(optional.orElse(null));
            case Collection<?> values -> escaped(array(values));
            default -> escaped(value.toString());
        };
    }

    private static String array(Collection<?> values) {
        return values.stream()
                .map(value -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", " ").replace("\n", " ").replace("\r", " ");
    }
}
