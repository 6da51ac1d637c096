package fr.repere.admin.structure;

import fr.repere.admin.Visitor;
import fr.repere.admin.access.People;
import fr.repere.admin.access.Person;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.JdbcTemplate;

/** Structures of a test's own, the persons of visitors, and two things at the same moment. */
public final class Ground {

    private final JdbcTemplate jdbc;
    private final People people;

    /** On the database of the tests. */
    public Ground(JdbcTemplate jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** A structure as an import leaves it. */
    public UUID imported(String name, String siret) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into structure (id, source, local_id, name, siret) values (?, 'structure-test', ?, ?, ?)",
                id,
                id.toString(),
                name,
                siret);
        return id;
    }

    /** Who a visitor is at this moment. */
    public Person person(Visitor visitor) {
        return people.find(visitor.id()).orElseThrow();
    }

    /** A SIRET that no other test has, of one SIREN for each {@code company}. */
    public static String siret(int company, int site) {
        String siren = withKey("9%07d".formatted(company));
        return withKey(siren + "%04d".formatted(site));
    }

    private static String withKey(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            int weighed = fromRight % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** Runs both from one starting shot; a failure is the message of its exception. */
    public static List<String> atOnce(Callable<?> first, Callable<?> second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<String>> results =
                    List.of(both.submit(() -> outcome(start, first)), both.submit(() -> outcome(start, second)));
            return List.of(results.get(0).get(), results.get(1).get());
        }
    }

    private static String outcome(CyclicBarrier start, Callable<?> action) throws Exception {
        start.await();
        try {
            action.call();
            return "done";
        } catch (RuntimeException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
