package fr.repere.admin.structure;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads structures: one's own with all that members may know, any other as far as it is public. */
@Service
@Transactional(readOnly = true)
public class Structures {

    private static final int FOUND_AT_MOST = 20;
    private static final int WORDS_AT_MOST = 6;

    private final StructureRows rows;
    private final History history;

    Structures(StructureRows rows, History history) {
        this.rows = rows;
        this.history = history;
    }

    /**
     * A structure that the person belongs to, or reviews.
     *
     * @throws NotYours otherwise, also when there is none
     */
    public StructureSheet own(Person person, UUID id) {
        if (!person.isMemberOf(id) && !person.mayReview()) {
            throw NotYours.of("structure", id);
        }
        return any(id);
    }

    /**
     * Any structure, of which name, address and the number of members are nobody's secret.
     *
     * @throws NotYours when there is none
     */
    public StructureSheet any(UUID id) {
        return rows.find(id).orElseThrow(() -> NotYours.of("structure", id));
    }

    /** The structure of a SIRET: of several imported ones that with most members. */
    public Optional<StructureSheet> findBySiret(String siret) {
        return rows.listBySiret(siret).stream().findFirst();
    }

    /** Those whose name contains what was typed, at most twenty; none for less than two letters. */
    public List<StructureSheet> search(String typed) {
        List<String> words = Stream.of(typed.strip().split("[\\p{Z}\\s]+"))
                .filter(word -> !word.isEmpty())
                .limit(WORDS_AT_MOST)
                .toList();
        return typed.strip().length() < 2 ? List.of() : rows.listByName(words, FOUND_AT_MOST);
    }

    /** The sites of the same SIREN, itself among them; none without a SIRET. */
    public List<StructureSheet> listSites(StructureSheet structure) {
        String siren = structure.siren();
        return siren == null ? List.of() : rows.listBySiren(siren);
    }

    /** The corrections of a structure, newest first. */
    public List<Correction> history(UUID id) {
        return history.list(id);
    }

    /** Those declared without a SIRET, or with one that the directory does not confirm, that no editor looked at yet. */
    public List<StructureSheet> listToReview() {
        return rows.listToReview();
    }
}
