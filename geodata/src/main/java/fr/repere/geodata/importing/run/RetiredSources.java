package fr.repere.geodata.importing.run;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Refuses sources that were withdrawn as a whole, as soon as a record names one. */
final class RetiredSources {

    private final JdbcTemplate jdbc;
    private final Set<String> open = new HashSet<>();

    RetiredSources(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks at the sources not looked at yet. */
    void refuse(Collection<String> sources) {
        for (String source : sources) {
            if (open.add(source)) {
                jdbc.queryForList(
                                "select reason from source_withdrawal where source = ? and taken_back_at is null",
                                String.class,
                                source)
                        .forEach(reason -> {
                            throw SourceRetired.of(source, reason);
                        });
            }
        }
    }
}
