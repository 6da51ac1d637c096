package fr.repere.admin.job;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Runs a job where no other instance runs it, and writes down how it went. */
@Service
public class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /** A job that died holds its lock no longer than this. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final LockingTaskExecutor locks;

    Jobs(JdbcClient jdbc, LockProvider locks) {
        this.jdbc = jdbc;
        this.locks = new DefaultLockingTaskExecutor(locks);
    }

    /**
     * Runs a job now, unless it runs somewhere already.
     *
     * @param name of letters and dashes; {@code jobs.NAME} says it in words
     */
    public void run(String name, Job job) {
        LockConfiguration lock = new LockConfiguration(Instant.now(), name, LONGEST, Duration.ZERO);
        locks.executeWithLock((Runnable) () -> record(name, job), lock);
    }

    private void record(String name, Job job) {
        long run = jdbc.sql("insert into job_run (name, started_at) values (?, clock_timestamp()) returning id")
                .param(name)
                .query(Long.class)
                .single();
        try {
            String result = job.run(progress -> update(run, "progress = ?", progress));
            update(run, "finished_at = clock_timestamp(), result = ?", result);
        } catch (RuntimeException failure) {
            LOG.error("job {} failed", name, failure);
            update(
                    run,
                    "finished_at = clock_timestamp(), error = ?",
                    failure.getClass().getSimpleName());
        }
    }

    private void update(long run, String what, String value) {
        jdbc.sql("update job_run set " + what + " where id = ?")
                .params(value, run)
                .update();
    }

    /** What a job does. */
    @FunctionalInterface
    public interface Job {

        /** Does it. @return the result in a few words or numbers, without personal data */
        String run(Consumer<String> progress);
    }
}
