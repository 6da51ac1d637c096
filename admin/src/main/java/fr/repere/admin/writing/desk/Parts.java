package fr.repere.admin.writing.desk;

import fr.repere.admin.access.Person;
import fr.repere.admin.ground.Ground;
import fr.repere.admin.ground.Grounds;
import fr.repere.admin.writing.life.DraftPart;
import fr.repere.admin.writing.life.DraftState;
import fr.repere.admin.writing.store.Draft;
import fr.repere.admin.writing.store.Writer;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which parts a person plays for a draft, at this moment: who has left a structure plays none in its drafts, those that they began
 * themselves included.
 */
@Component
public class Parts {

    private static final Set<DraftState> NOBODY_ELSES = EnumSet.of(DraftState.DRAFT, DraftState.ABANDONED);

    private final JdbcClient jdbc;
    private final Grounds grounds;

    Parts(JdbcClient jdbc, Grounds grounds) {
        this.jdbc = jdbc;
        this.grounds = grounds;
    }

    /** The parts; none when the draft is not theirs to know of. */
    public Set<DraftPart> of(Person person, Draft draft) {
        Set<DraftPart> parts = EnumSet.noneOf(DraftPart.class);
        boolean ofStructure = draft.side().equals(draft.structureId());
        if (ofStructure
                ? person.isMemberOf(draft.side())
                : person.id().equals(draft.author().id())) {
            parts.add(DraftPart.WRITER);
            if (ofStructure && isTrusted(draft.side())) {
                parts.add(DraftPart.TRUSTED_WRITER);
            }
        }
        if (!ofStructure && person.isMemberOf(draft.structureId())) {
            parts.add(DraftPart.STRUCTURE);
        }
        if (person.mayReview()) {
            parts.add(DraftPart.REVIEWER);
        } else if (!NOBODY_ELSES.contains(draft.state()) && liesIn(draft, grounds.of(person))) {
            parts.add(DraftPart.OBSERVER);
        }
        return parts;
    }

    /** Whose draft it is that a person writes for a structure: the structure's when they are a member, else their own. */
    static UUID sideOf(Person person, @Nullable UUID structureId) {
        return structureId != null && person.isMemberOf(structureId) ? structureId : person.id();
    }

    /** A person as the history names them; without a public name, by nothing but that they are somebody. */
    static Writer writer(Person person) {
        return new Writer(person.id(), person.publicName().orElse("—"));
    }

    private boolean liesIn(Draft draft, Ground ground) {
        return !ground.isNowhere()
                && jdbc.sql("select departements_of_draft(content) && cast(? as text[]) from fiche_draft where id = ?")
                        .param(ground.codes())
                        .param(draft.id())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
    }

    private boolean isTrusted(UUID structureId) {
        return jdbc.sql("select trusted from structure where id = ?")
                .param(structureId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
