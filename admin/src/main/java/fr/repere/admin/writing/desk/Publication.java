package fr.repere.admin.writing.desk;

import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.admin.writing.content.Completeness;
import fr.repere.admin.writing.content.Completeness.Missing;
import fr.repere.admin.writing.content.ContentReading;
import fr.repere.admin.writing.content.ContentWriting;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.Kind;
import fr.repere.admin.writing.content.Reading;
import fr.repere.admin.writing.store.Draft;
import fr.repere.admin.writing.store.FicheHistory;
import fr.repere.admin.writing.store.Writer;
import fr.repere.geodata.fiche.Demarche;
import fr.repere.geodata.fiche.Dispositif;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.FicheStatus;
import fr.repere.geodata.fiche.Fiches;
import fr.repere.geodata.fiche.Provenance;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a draft into what the public sees, in the caller's transaction with its outbox row. */
@Component
class Publication {

    private static final String SOURCE = "repere";
    private static final String LICENCE = "Licence Ouverte 2.0";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Fiches fiches;
    private final FicheHistory history;
    private final ReferenceTerritories territories;
    private final VerificationRhythm rhythm;
    private final Clock clock;

    Publication(
            Fiches fiches,
            FicheHistory history,
            ReferenceTerritories territories,
            VerificationRhythm rhythm,
            Clock clock) {
        this.fiches = fiches;
        this.history = history;
        this.territories = territories;
        this.rhythm = rhythm;
        this.clock = clock;
    }

    /** The id of the fiche that a draft of a new one will become. */
    static UUID ficheIdOf(UUID draftId) {
        return provenance(draftId, null).ficheId();
    }

    private static Provenance provenance(UUID draftId, @Nullable String attribution) {
        return new Provenance(SOURCE, draftId.toString(), LICENCE, attribution, null);
    }

    /** What a fiche says, as somebody would have typed it. */
    DraftContent typed(Fiche fiche) {
        return new ContentWriting(territories.current()).write(fiche.content());
    }

    /** @throws NotReady when something mandatory is missing or something is wrong */
    FicheContent check(Draft draft, @Nullable Fiche standing) {
        List<Missing> missing = Completeness.of(draft.kind(), draft.content()).missing().stream()
                .filter(Missing::mandatory)
                .toList();
        Reading reading = read(draft, standing);
        if (!missing.isEmpty() || reading.content() == null) {
            throw new NotReady(missing, reading.faults());
        }
        return reading.content();
    }

    Reading read(Draft draft, @Nullable Fiche standing) {
        return new ContentReading(territories.current())
                .read(draft.kind(), draft.structureId(), draft.content(), standing == null ? null : standing.content());
    }

    /** Whether the fiche says something else than when the draft was begun; that it was verified or translated does not count. */
    boolean isOvertaken(Draft draft, @Nullable Fiche standing) {
        return standing != null && !typed(standing).equals(draft.baseContent());
    }

    /**
     * Publishes.
     *
     * @return the version of the fiche that says it
     * @throws NotReady when something mandatory is missing or something is wrong
     * @throws FicheChangedMeanwhile when the fiche says something else than when the draft was begun
     */
    long publish(Draft draft, Writer by) {
        Optional<Fiche> standing = fiches.find(draft.ficheId());
        FicheContent content = verifiedToday(check(draft, standing.orElse(null)), draft.kind());
        if (isOvertaken(draft, standing.orElse(null))) {
            throw new FicheChangedMeanwhile(draft.ficheId());
        }
        standing.ifPresent(fiche -> noteFound(fiche, by));
        Fiche fiche = standing.orElse(null);
        if (fiche == null) {
            fiche = create(draft, content);
        } else {
            fiche.revise(content, clock.instant());
        }
        if (fiche.status() != FicheStatus.PUBLISHED) {
            fiche.publish(clock.instant());
        }
        fiches.save(fiche);
        return fiche.version();
    }

    /** What an import made of the fiche is noted before it is changed, so that it can be looked at and restored. */
    private void noteFound(Fiche fiche, Writer by) {
        if (history.findKnownVersion(fiche.id()).orElse(-1L) < fiche.version()) {
            Writer source = new Writer(by.id(), fiche.provenance().source());
            history.ficheMoved(fiche.id(), fiche.version(), source, FicheHistory.FOUND, null, typed(fiche));
        }
    }

    private Fiche create(Draft draft, FicheContent content) {
        Provenance provenance = draft.isNew()
                ? provenance(
                        draft.id(),
                        draft.structureName() == null ? draft.author().name() : draft.structureName())
                : null;
        if (provenance == null || !provenance.ficheId().equals(draft.ficheId())) {
            throw new FicheChangedMeanwhile(draft.ficheId());
        }
        return draft.kind() == Kind.DISPOSITIF
                ? Dispositif.draft(provenance, content, clock.instant())
                : Demarche.draft(provenance, content, clock.instant());
    }

    private FicheContent verifiedToday(FicheContent content, Kind kind) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PARIS);
        return new FicheContent(
                content.structureId(),
                content.texts(),
                content.classification(),
                content.online(),
                content.zone(),
                content.places(),
                content.criteria(),
                content.publishedOn(),
                today,
                today.plus(rhythm.every(kind)));
    }
}
