package fr.repere.admin.structure;

import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.structure.Situation.Spot;
import fr.repere.admin.structure.StructureRows.New;
import fr.repere.admin.structure.directory.CompanyDirectory;
import fr.repere.admin.structure.directory.CompanyDirectory.Answer;
import fr.repere.admin.structure.membership.Members;
import fr.repere.geodata.siret.Siret;
import fr.repere.geodata.structure.Structure;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Declares structures. The directory is asked before the transaction begins; when it says nothing the structure is kept as to be checked,
 * and {@link SiretChecks} asks again.
 */
@Service
public class Declarations {

    private static final String SOURCE = "repere";

    private final CompanyDirectory directory;
    private final StructureRows rows;
    private final Situation situation;
    private final History history;
    private final Members members;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Declarations(
            CompanyDirectory directory,
            StructureRows rows,
            Situation situation,
            History history,
            Members members,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.rows = rows;
        this.situation = situation;
        this.history = history;
        this.members = members;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the directory says of a SIRET now. */
    public Answer look(Siret siret) {
        return directory.look(siret);
    }

    /**
     * Declares a structure by its SIRET; the declarer is its first member and administers it.
     *
     * @param insistence why it is right although the directory does not know it; reviewers read it. Absent: an unknown one is refused
     * @return its id
     * @throws AlreadyHere when a structure with this SIRET is here
     * @throws SiretRefused when the directory says that the site is closed, or unknown and nobody insists
     */
    public UUID declare(Person person, Siret siret, @Nullable String insistence, Profile profile) {
        SiretState state = stateOf(directory.look(siret), insistence != null);
        return store(person, siret, new New(siret.digits(), state, insistence, profile, person.id()));
    }

    /**
     * Declares a structure that has no SIRET.
     *
     * @param reason why it has none; reviewers read it
     * @return its id
     */
    public UUID declareWithoutSiret(Person person, String reason, Profile profile) {
        return store(person, null, new New(null, SiretState.NONE, reason, profile, person.id()));
    }

    private static SiretState stateOf(Answer answer, boolean insists) {
        return switch (answer) {
            case Answer.NotChecked silent -> SiretState.TO_CHECK;
            case Answer.Found(var company) when company.open() -> SiretState.CONFIRMED;
            case Answer.Found(var company) -> throw new SiretRefused(SiretState.CLOSED, company.closedOn());
            case Answer.Unknown unknown when insists -> SiretState.UNKNOWN;
            case Answer.Unknown unknown -> throw new SiretRefused(SiretState.UNKNOWN, null);
        };
    }

    private UUID store(Person person, @Nullable Siret siret, New structure) {
        Optional<Spot> spot = situation.locate(structure.profile());
        UUID id = transaction.execute(status -> {
            if (siret != null) {
                rows.lockSiret(siret.digits());
                rows.listBySiret(siret.digits()).stream().findFirst().ifPresent(known -> {
                    throw new AlreadyHere(known.id());
                });
            }
            String localId = UUID.randomUUID().toString();
            UUID fresh = Structure.idOf(SOURCE, localId);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            rows.add(fresh, localId, structure, now);
            rows.move(fresh, spot);
            history.remember(fresh, 0, person.id(), null, structure.profile(), now);
            members.declare(person, fresh);
            audit.record(
                    person.id(),
                    "structure.declared",
                    "structure",
                    fresh,
                    Map.of("siret", structure.state().code()));
            return fresh;
        });
        return Objects.requireNonNull(id);
    }
}
