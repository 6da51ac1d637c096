package fr.repere.admin.operations;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Demarche;
import fr.repere.geodata.fiche.Dispositif;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.FicheStatus;
import fr.repere.geodata.fiche.Fiches;
import fr.repere.geodata.fiche.Place;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows one fiche and takes the steps that its life allows, each in one transaction with its outbox row. */
@Service
class FicheDesk {

    private final Fiches fiches;
    private final Clock clock;

    FicheDesk(Fiches fiches, Clock clock) {
        this.fiches = fiches;
        this.clock = clock;
    }

    /**
     * The state of a fiche.
     *
     * @throws fr.repere.geodata.fiche.FicheNotFound when there is none of this id
     */
    @Transactional(readOnly = true)
    public FicheState get(UUID id) {
        return FicheState.of(fiches.get(id));
    }

    /** Makes a fiche visible to the public. */
    @Transactional
    public void publish(UUID id) {
        change(id, fiche -> fiche.publish(clock.instant()));
    }

    /** Takes a fiche out of the public's view. */
    @Transactional
    public void archive(UUID id) {
        change(id, fiche -> fiche.archive(clock.instant()));
    }

    private void change(UUID id, Consumer<Fiche> step) {
        Fiche fiche = fiches.get(id);
        step.accept(fiche);
        fiches.save(fiche);
    }

    /**
     * What the page shows of a fiche.
     *
     * @param version that of the search document, once it has arrived
     * @param zone qualified codes of what it covers, or {@code national}
     */
    record FicheState(
            UUID id,
            String title,
            String kind,
            String slug,
            FicheStatus status,
            long version,
            String qualifiedId,
            @Nullable String licence,
            String theme,
            List<String> languages,
            String zone,
            List<Place> places,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate verifiedOn) {

        static FicheState of(Fiche fiche) {
            return new FicheState(
                    fiche.id(),
                    Objects.requireNonNull(fiche.texts().get(Language.FR)).title(),
                    switch (fiche) {
                        case Dispositif dispositif -> "dispositif";
                        case Demarche demarche -> "démarche";
                    },
                    fiche.slug(),
                    fiche.status(),
                    fiche.version(),
                    fiche.provenance().qualifiedId(),
                    fiche.provenance().licence(),
                    fiche.classification().main().code(),
                    fiche.texts().keySet().stream().map(Language::code).toList(),
                    fiche.zone().national()
                            ? "national"
                            : String.join(", ", fiche.zone().territories()),
                    fiche.places(),
                    fiche.publishedOn(),
                    fiche.verifiedOn());
        }

        /** Whether the step that makes it visible is open to it. */
        boolean mayPublish() {
            return status.canBecome(FicheStatus.PUBLISHED);
        }

        /** Whether the step that hides it is open to it. */
        boolean mayArchive() {
            return status.canBecome(FicheStatus.ARCHIVED);
        }
    }
}
