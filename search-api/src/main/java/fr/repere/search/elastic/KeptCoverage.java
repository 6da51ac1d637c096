package fr.repere.search.elastic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.repere.search.query.CoverageCounts;
import fr.repere.search.query.CoverageCounts.Numbers;
import fr.repere.search.query.CoverageQuery;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The numbers of the coverage maps asked for lately, kept as long as the index does not change. */
@Component
class KeptCoverage {

    private static final int BYTES_PER_TERRITORY = 300;
    private static final int BYTES_PER_THEME = 50;
    private static final int BYTES_OF_THE_REST = 20_000;
    private static final double SHARE_OF_MEMORY = 0.1;

    private final Cache<Question, CoverageCounts> kept = Caffeine.newBuilder()
            .maximumWeight((long) (Runtime.getRuntime().maxMemory() * SHARE_OF_MEMORY))
            .weigher((Question question, CoverageCounts counts) -> bytes(question, counts))
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private record Question(IndexState state, CoverageQuery asked) {}

    /** What is known. */
    Optional<CoverageCounts> find(IndexState state, CoverageQuery asked) {
        return Optional.ofNullable(kept.getIfPresent(new Question(state, asked)));
    }

    /** Keeps what the engine said. */
    void keep(IndexState state, CoverageQuery asked, CoverageCounts counts) {
        kept.put(new Question(state, asked), counts);
    }

    private static int bytes(Question question, CoverageCounts counts) {
        int territories =
                question.asked().listed().map(codes -> codes.size() * 8).orElse(0);
        for (Numbers numbers : counts.territories().values()) {
            territories += BYTES_PER_TERRITORY
                    + BYTES_PER_THEME * numbers.fiches().themes().size();
        }
        return BYTES_OF_THE_REST + territories;
    }
}
