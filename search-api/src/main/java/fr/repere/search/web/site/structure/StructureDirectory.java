package fr.repere.search.web.site.structure;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import fr.repere.search.query.Structures;
import fr.repere.search.query.Structures.NamedStructure;
import fr.repere.search.understanding.TypedName;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The names of all structures in alphabetical order, kept once for everybody: a request reads its page of them, and asks the index for
 * that page's numbers only. Half a minute after the index changed they are read anew, behind the back of a request.
 */
@Component
class StructureDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(StructureDirectory.class);

    /** Stands for every name that begins with none of A to Z. */
    static final String OTHER = "0";

    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(30);
    private static final String ALL = "all";

    private final LoadingCache<String, Listing> kept;

    StructureDirectory(Structures structures) {
        this.kept = Caffeine.newBuilder().refreshAfterWrite(LOOKED_AT_EVERY).build(new Reading(structures));
    }

    /** Reads the names behind the back of the start: with 100,000 of them the first visitor would wait for many seconds. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread.ofPlatform().daemon().name("structures-warm-up").start(() -> {
            try {
                entries();
            } catch (RuntimeException e) {
                LOG.info("started without the names of structures: {}", e.getMessage());
            }
        });
    }

    /**
     * A structure in the directory.
     *
     * @param folded its name as it is compared
     * @param letter A to Z, or {@link #OTHER}
     */
    record Entry(String id, String name, String folded, String letter) {}

    /**
     * What is asked of the directory.
     *
     * @param in only those among these ids
     */
    record Asked(Optional<TypedName> name, Optional<String> letter, Optional<Set<String>> in) {}

    /** Those that are asked for; names that resemble what was typed only when none has it. */
    List<Entry> of(Asked asked) {
        List<Entry> others = entries().stream()
                .filter(entry -> asked.letter()
                        .filter(letter -> !letter.equals(entry.letter()))
                        .isEmpty())
                .filter(entry ->
                        asked.in().filter(ids -> !ids.contains(entry.id())).isEmpty())
                .toList();
        if (asked.name().isEmpty()) {
            return others;
        }
        TypedName typed = asked.name().get();
        List<Entry> found = matching(others, typed::begins);
        return found.isEmpty() ? matching(others, typed::resembles) : found;
    }

    private static List<Entry> matching(List<Entry> entries, Predicate<String> wanted) {
        return entries.stream().filter(entry -> wanted.test(entry.folded())).toList();
    }

    /** An index without any is read again each time: it is about to be filled. */
    private List<Entry> entries() {
        Listing listing = kept.get(ALL);
        if (listing.entries().isEmpty()) {
            kept.invalidate(ALL);
        }
        return listing.entries();
    }

    /** The list as it came, by which an unchanged one is known, and in order. */
    private record Listing(List<NamedStructure> source, List<Entry> entries) {

        static Listing of(List<NamedStructure> source) {
            RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(ULocale.FRENCH);
            // Quotation marks and blanks before a name do not put it before A.
            collator.setAlternateHandlingShifted(true);
            List<Entry> entries = source.stream()
                    .filter(structure -> !structure.name().isBlank())
                    .map(structure -> new Sorted(collator.getRawCollationKey(structure.name(), null), entry(structure)))
                    .sorted(Comparator.comparing(Sorted::key)
                            .thenComparing(sorted -> sorted.entry().id()))
                    .map(Sorted::entry)
                    .toList();
            return new Listing(source, entries);
        }

        private static Entry entry(NamedStructure structure) {
            String folded = TypedName.folded(structure.name());
            char first = folded.isEmpty() ? ' ' : folded.charAt(0);
            String letter = first >= 'a' && first <= 'z' ? String.valueOf((char) (first - 'a' + 'A')) : OTHER;
            return new Entry(structure.id(), structure.name(), folded, letter);
        }
    }

    private record Sorted(RawCollationKey key, Entry entry) {}

    private record Reading(Structures structures) implements CacheLoader<String, Listing> {

        @Override
        public Listing load(String key) {
            return Listing.of(structures.all());
        }

        @Override
        public Listing reload(String key, Listing old) {
            List<NamedStructure> source = structures.all();
            return source == old.source() ? old : Listing.of(source);
        }
    }
}
