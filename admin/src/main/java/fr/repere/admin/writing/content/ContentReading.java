package fr.repere.admin.writing.content;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Classification;
import fr.repere.geodata.fiche.Criteria;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.fiche.Place;
import fr.repere.geodata.fiche.Zone;
import fr.repere.geodata.territory.Territories;
import fr.repere.geodata.theme.Need;
import fr.repere.geodata.theme.Theme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a fiche's strict content of a draft, or says everything that is in the way. What a draft does not hold (translations, dates)
 * comes from the fiche as it stands at that moment, so that nothing that was done to it meanwhile is lost.
 */
public final class ContentReading {

    private final Territories territories;

    /** Reads places and zones against these territories. */
    public ContentReading(Territories territories) {
        this.territories = territories;
    }

    /**
     * Reads a draft.
     *
     * @param standing what the fiche says now; absent when there is none yet
     */
    public Reading read(Kind kind, @Nullable UUID structureId, DraftContent draft, @Nullable FicheContent standing) {
        List<Fault> faults = new ArrayList<>();
        FicheText french = new TextReading(faults).read(kind, draft.texts());
        Classification classification = classification(draft.themes(), faults);
        PlaceReading placeReading = new PlaceReading(territories, faults);
        List<Place> places = kind == Kind.DEMARCHE
                ? List.of()
                : placeReading.list(draft.where().places());
        boolean online = draft.where().online();
        Zone zone = kind == Kind.DEMARCHE ? Zone.NATIONAL : zone(draft.where(), places, faults);
        if (kind == Kind.DISPOSITIF && places.isEmpty() && !online && zone.isNone() && placeReading.allRead()) {
            faults.add(Fault.of("places", "nowhere"));
        }
        Criteria criteria = new CriteriaReading(faults).read(draft.criteria());
        if (!faults.isEmpty() || classification == null) {
            return new Reading(null, List.copyOf(faults));
        }
        FicheContent content = new FicheContent(
                structureId,
                texts(french, standing),
                classification,
                online,
                zone,
                places,
                criteria,
                standing == null ? null : standing.publishedOn(),
                standing == null ? null : standing.verifiedOn(),
                standing == null ? null : standing.nextVerificationOn());
        return new Reading(content, List.of());
    }

    private static Map<Language, FicheText> texts(FicheText french, @Nullable FicheContent standing) {
        Map<Language, FicheText> texts = new EnumMap<>(Language.class);
        if (standing != null) {
            texts.putAll(standing.texts());
        }
        texts.put(Language.FR, french);
        return texts;
    }

    private static @Nullable Classification classification(DraftThemes typed, List<Fault> faults) {
        Optional<Theme> main = Theme.findByCode(typed.main());
        if (main.isEmpty()) {
            faults.add(Fault.of("mainTheme", "main-theme-missing"));
        }
        List<Theme> secondary = typed.secondary().stream()
                .flatMap(code -> Theme.findByCode(code).stream())
                .filter(theme -> !Objects.equals(theme, main.orElse(null)))
                .toList();
        if (secondary.size() > 2) {
            faults.add(Fault.of("secondaryThemes", "too-many-themes"));
        }
        List<Need> needs = typed.needs().stream()
                .flatMap(code -> Need.findByCode(code).stream())
                .toList();
        if (main.isEmpty()) {
            return null;
        }
        Classification read = new Classification(main.get(), secondary, needs);
        needs.stream()
                .filter(need -> !read.has(need.theme()))
                .forEach(need -> faults.add(Fault.of("needs", "need-of-other-theme", need.code())));
        return read;
    }

    private Zone zone(DraftWhere typed, List<Place> places, List<Fault> faults) {
        return switch (typed.zoneKind()) {
            case DraftWhere.NATIONAL -> Zone.NATIONAL;
            case DraftWhere.BY_TERRITORIES -> {
                typed.territories().stream()
                        .filter(code -> territories.lineage(code).isEmpty())
                        .forEach(code -> faults.add(Fault.of("territories", "territory-unknown", code)));
                if (typed.territories().isEmpty()) {
                    faults.add(Fault.of("territories", "territory-missing"));
                }
                yield Zone.of(typed.territories());
            }
            default -> Zone.ofPlaces(places);
        };
    }
}
