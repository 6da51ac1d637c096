package fr.repere.search.export;

import fr.repere.geodata.document.CriteriaDocument;
import fr.repere.geodata.document.ExchangeDocument;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.StructureDocument;
import fr.repere.geodata.document.TextDocument;
import fr.repere.geodata.document.datainclusion.InclusionPublics;
import fr.repere.geodata.document.datainclusion.InclusionThemes;
import fr.repere.search.place.TerritoryCache;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records of data·inclusion, schema 1, that a fiche comes to; fields without a value are left out. What our own import made of a record
 * becomes one that it makes the same of. What the schema has no word for is left out; doc/exports.md lists it.
 */
final class InclusionRecords {

    private static final String FROM_DATA_INCLUSION = "data·inclusion, ";
    private static final String ADDRESS = "address";

    private final InclusionThemes themes = new InclusionThemes();
    private final InclusionPublics publics = new InclusionPublics();
    private final InclusionZones zones;
    private final Map<List<List<String>>, List<String>> thematiques = new HashMap<>();

    InclusionRecords(TerritoryCache territories) {
        this.zones = new InclusionZones(territories);
    }

    /**
     * A service.
     *
     * @param place where it is held; absent when the fiche has none
     * @param number which of the fiche's places that is, from 0
     */
    Map<String, Object> service(FicheDocument fiche, @Nullable PlaceDocument place, int number) {
        InclusionFields service = new InclusionFields();
        service.put("id", id(fiche) + (number == 0 ? "" : "--" + (number + 1)));
        service.put("structure_id", structureId(fiche));
        service.put("source", fiche.source());
        new InclusionService(service, text(fiche), place != null).write();
        service.put("thematiques", thematiques(fiche));
        service.put("date_maj", updated(fiche));
        service.put("lien_source", exchange(fiche).sourceUrl());
        service.put("zone_eligibilite", zones.codes(fiche));
        criteria(service, fiche);
        if (place != null) {
            address(service, place, fiche.structure());
            service.put("telephone", place.phone());
            service.put("courriel", place.mail());
            service.put("horaires_accueil", place.openingHours());
        }
        return service.byName();
    }

    private void criteria(InclusionFields service, FicheDocument fiche) {
        CriteriaDocument criteria = fiche.criteria();
        List<String> modes = criteria == null ? List.of() : criteria.modes();
        if (modes.isEmpty() && fiche.online() && fiche.places().isEmpty()) {
            // Else nobody could tell that it is held at a distance.
            modes = List.of("remote");
        }
        service.put("modes_accueil", coded(modes, Map.of("on-site", "en-presentiel", "remote", "a-distance")));
        if (criteria == null) {
            return;
        }
        service.put("publics", publics.publics(criteria.statuses(), criteria.profiles()));
        if (criteria.price() != null) {
            service.put("frais", criteria.price().equals("free") ? "gratuit" : "payant");
        }
        service.put(
                "mobilisable_par",
                coded(criteria.referral(), Map.of("users", "usagers", "professionals", "professionnels")));
    }

    private static List<String> coded(List<String> codes, Map<String, String> words) {
        return codes.stream()
                .filter(words::containsKey)
                .map(code -> words.getOrDefault(code, code))
                .distinct()
                .toList();
    }

    /**
     * The structure of a fiche. One that was imported from data·inclusion without its structure has none; of any other fiche without
     * structure, its place stands for it, because a service must have one.
     */
    Map<String, Object> structure(FicheDocument fiche) {
        InclusionFields structure = new InclusionFields();
        StructureDocument known = fiche.structure();
        if (known == null && isFromDataInclusion(fiche)) {
            return Map.of();
        }
        ExchangeDocument exchange = exchange(fiche);
        structure.put("id", structureId(fiche));
        structure.put("source", fiche.source());
        structure.put("nom", InclusionService.name(name(fiche)));
        structure.put("date_maj", updated(fiche));
        structure.put("siret", exchange.siret());
        structure.put("site_web", known == null ? null : known.website());
        structure.put("telephone", exchange.structurePhone());
        structure.put("courriel", exchange.structureMail());
        return structure.byName();
    }

    private static String name(FicheDocument fiche) {
        StructureDocument known = fiche.structure();
        if (known != null) {
            return known.name();
        }
        return fiche.places().stream()
                .map(PlaceDocument::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(text(fiche).title());
    }

    private static void address(InclusionFields service, PlaceDocument place, @Nullable StructureDocument structure) {
        service.put("commune", place.communeName());
        service.put("code_insee", place.commune());
        String postalCode = place.postalCode();
        service.put("code_postal", postalCode != null && postalCode.matches("\\d{5}") ? postalCode : null);
        service.put("adresse", place.street() == null ? null : InclusionService.markupSafe(place.street()));
        String name = place.name();
        if (name != null && (structure == null || !name.equals(structure.name())) && place.street() == null) {
            service.put("complement_adresse", InclusionService.markupSafe(name));
        }
        // A point that stands for a commune says nothing that the commune's code does not say.
        if (place.point() != null && ADDRESS.equals(place.precision())) {
            service.put("longitude", place.point().lon());
            service.put("latitude", place.point().lat());
        }
    }

    private List<String> thematiques(FicheDocument fiche) {
        return thematiques.computeIfAbsent(
                List.of(fiche.themes(), fiche.needs()), key -> themes.thematiques(key.getFirst(), key.getLast()));
    }

    private static String id(FicheDocument fiche) {
        return fiche.source() + "--" + exchange(fiche).localId();
    }

    private static String structureId(FicheDocument fiche) {
        String known = exchange(fiche).structureLocalId();
        return known == null ? id(fiche) : known;
    }

    private static ExchangeDocument exchange(FicheDocument fiche) {
        ExchangeDocument known = fiche.exchange();
        return known == null ? new ExchangeDocument(fiche.id(), null, null, null, null, null) : known;
    }

    private static boolean isFromDataInclusion(FicheDocument fiche) {
        return fiche.attribution() != null && fiche.attribution().startsWith(FROM_DATA_INCLUSION);
    }

    private static TextDocument text(FicheDocument fiche) {
        return Objects.requireNonNull(fiche.text().get(Language.FR.code()), fiche::id);
    }

    /** The day of the last confirmation, else of the last change: the schema wants one. */
    private static String updated(FicheDocument fiche) {
        return Stream.of(fiche.verifiedOn(), fiche.changedOn(), fiche.publishedOn())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(LocalDate.EPOCH)
                .toString();
    }

    /** What a source asks for in return. */
    static Map<String, Object> licence(FicheDocument fiche) {
        InclusionFields licence = new InclusionFields();
        licence.put("source", fiche.source());
        licence.put("licence", fiche.licence());
        licence.put("attribution", fiche.attribution());
        return licence.byName();
    }
}
