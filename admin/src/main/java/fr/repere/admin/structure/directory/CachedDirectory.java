package fr.repere.admin.structure.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.repere.geodata.siret.Siret;
import java.time.Duration;

/** Remembers what another directory said, for an hour; that it did not answer is not remembered. */
final class CachedDirectory implements CompanyDirectory {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final CompanyDirectory behind;
    private final Cache<Siret, Answer> said =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(AN_HOUR).build();

    CachedDirectory(CompanyDirectory behind) {
        this.behind = behind;
    }

    @Override
    public Answer look(Siret siret) {
        Answer known = said.getIfPresent(siret);
        if (known != null) {
            return known;
        }
        Answer answer = behind.look(siret);
        if (!(answer instanceof Answer.NotChecked)) {
            said.put(siret, answer);
        }
        return answer;
    }
}
