package fr.repere.indexer.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * One rebuild of an index at a time, across all processes: an advisory lock of PostgreSQL, held by a connection of its own. It ends
 * with the connection, so a rebuild that was killed blocks nobody.
 */
final class RebuildLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildLock.class);
    /** Tells our locks from those of others in the same database; the second number tells our indices apart. */
    private static final int FAMILY = 0x7265_7065;

    private final Connection connection;
    private final String alias;

    private RebuildLock(Connection connection, String alias) {
        this.connection = connection;
        this.alias = alias;
    }

    /**
     * Takes the lock.
     *
     * @throws RebuildRunning when another process holds it
     */
    static RebuildLock take(DataSource dataSource, String alias) {
        try {
            Connection connection = dataSource.getConnection();
            RebuildLock lock = new RebuildLock(connection, alias);
            try {
                connection.setAutoCommit(true);
                if (lock.ask("select pg_try_advisory_lock(?, ?)")) {
                    return lock;
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            connection.close();
            throw RebuildRunning.of(alias);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("PostGIS does not answer: " + e.getMessage(), e);
        }
    }

    /**
     * Makes sure that the lock is still ours, before something is done that cannot be undone.
     *
     * @throws DataAccessResourceFailureException when it was lost with its connection, and another process may have taken it
     */
    void confirm() {
        try {
            if (!ask("""
                    select exists (select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()
                        and classid = ?::oid and objid::bigint = (?::bigint & 4294967295) and granted)""")) {
                throw new SQLException("no such lock in this connection");
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException(
                    "the lock of the rebuild of " + alias + " was lost with its connection to PostGIS; rebuild again",
                    e);
        }
    }

    private boolean ask(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, FAMILY);
            statement.setInt(2, alias.hashCode());
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        try (connection) {
            ask("select pg_advisory_unlock(?, ?)");
        } catch (SQLException e) {
            LOG.debug("The lock of {} ended with its connection", alias, e);
        }
    }
}
