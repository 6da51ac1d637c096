package fr.repere.search.export;

import fr.repere.geodata.document.CriteriaDocument;
import fr.repere.geodata.document.CriteriaDocument.AgeDocument;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.StructureDocument;
import fr.repere.geodata.document.TextDocument;
import fr.repere.search.export.Column.Of;
import fr.repere.search.export.Column.Type;
import fr.repere.search.table.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of every export that has some, the same in all formats. Street and point are those of the index, which holds neither of a
 * hidden address: nothing is made up here, and {@code precision} says what a point stands for.
 */
final class Columns {

    private final Dictionary names;
    private final String siteUrl;
    private final List<Column> columns = new ArrayList<>();

    private Columns(Dictionary names, String siteUrl) {
        this.names = names;
        this.siteUrl = siteUrl;
    }

    /** All columns, their words in the dictionary's language. */
    static List<Column> of(Dictionary names, String siteUrl) {
        Columns all = new Columns(names, siteUrl);
        all.identity();
        all.place();
        all.zone();
        all.criteria();
        all.origin();
        return List.copyOf(all.columns);
    }

    private void identity() {
        text("id", "Identifiant", FicheDocument::id);
        text("slug", "Nom court", FicheDocument::slug);
        text("url", "Adresse de la fiche", fiche -> siteUrl + "/fiches/" + fiche.slug());
        text("kind", "Type", fiche -> names.words("kinds", List.of(fiche.kind())));
        add("scope", "Portée", Type.TEXT, Of.FICHE, row -> Cell.text(row.scope()));
        add("reason", "Lien avec le lieu", Type.TEXT, Of.FICHE, row -> Cell.text(reason(row.scope())));
        words("title", "Titre", TextDocument::title);
        words("brand", "Marque", TextDocument::brand);
        words("summary", "Résumé", TextDocument::summary);
        add("text_language", "Langue du texte", Type.TEXT, Of.FICHE, row -> Cell.text(row.language()));
        text("languages", "Langues disponibles", fiche -> String.join(Dictionary.AND, fiche.languages()));
        structure("structure", "Structure", StructureDocument::name);
        structure("structure_website", "Site de la structure", StructureDocument::website);
        text("themes", "Thèmes", fiche -> names.themes(fiche.themes()));
        text("needs", "Besoins", fiche -> names.needs(fiche.needs()));
    }

    private void place() {
        place("place_name", "Nom du lieu", PlaceDocument::name);
        place("street", "Rue", PlaceDocument::street);
        place("address_hidden", "Adresse cachée", this::hidden);
        place("postal_code", "Code postal", PlaceDocument::postalCode);
        place("commune_code", "Code de la commune", PlaceDocument::commune);
        place("commune", "Commune", PlaceDocument::communeName);
        place("departement_code", "Code du département", PlaceDocument::departement);
        place("departement", "Département", this::departement);
        position("lon", "Longitude", PointDocument::lon);
        position("lat", "Latitude", PointDocument::lat);
        place("precision", "Précision du point", this::precision);
        place("phone", "Téléphone", PlaceDocument::phone);
        place("mail", "Courriel", PlaceDocument::mail);
        place("opening_hours", "Horaires (OpenStreetMap)", PlaceDocument::openingHours);
        add("distance_m", "Distance (m)", Type.WHOLE, Of.PLACE, row -> rounded(row.metres()));
    }

    private void zone() {
        text("zone", "Zone", fiche -> fiche.national() ? "France entière" : names.territories(fiche.covers()));
        text("zone_codes", "Codes de la zone", fiche -> String.join(Dictionary.AND, fiche.covers()));
        text("online", "En ligne", fiche -> yesOrNo(fiche.online()));
        text("national", "National", fiche -> yesOrNo(fiche.national()));
    }

    private void criteria() {
        criterion("statuses", "Statuts", stated -> names.words("statuses", stated.statuses()));
        criterion("profiles", "Publics", stated -> names.words("profiles", stated.profiles()));
        age("age_min", "Âge minimal", AgeDocument::gte);
        age("age_max", "Âge maximal", AgeDocument::lte);
        criterion("french_levels", "Niveaux de français", stated -> names.words("frenchLevels", stated.frenchLevels()));
        criterion("reception_languages", "Langues d'accueil", stated -> names.languages(stated.receptionLanguages()));
        criterion("price", "Prix", names::price);
        criterion("days", "Jours", stated -> names.words("days", stated.days()));
        criterion("modes", "Modes d'accueil", stated -> names.words("modes", stated.modes()));
        criterion("conditions", "Documents demandés", stated -> names.words("conditions", stated.conditions()));
        criterion("referral", "Qui peut s'y adresser", stated -> names.words("referral", stated.referral()));
    }

    private void origin() {
        date("published_on", "Publiée le", FicheDocument::publishedOn);
        date("changed_on", "Modifiée le", FicheDocument::changedOn);
        date("verified_on", "Vérifiée le", FicheDocument::verifiedOn);
        text("source", "Source", FicheDocument::source);
        text("licence", "Licence", FicheDocument::licence);
        text("attribution", "Mention obligatoire", FicheDocument::attribution);
    }

    private void add(String key, String header, Type type, Of of, Function<PlaceRow, Cell> value) {
        columns.add(new Column(key, header, type, of, value));
    }

    private void text(String key, String header, Function<FicheDocument, @Nullable String> value) {
        add(key, header, Type.TEXT, Of.FICHE, row -> Cell.text(value.apply(row.fiche())));
    }

    private void words(String key, String header, Function<TextDocument, @Nullable String> value) {
        add(key, header, Type.TEXT, Of.FICHE, row -> Cell.text(value.apply(row.text())));
    }

    private void date(String key, String header, Function<FicheDocument, @Nullable LocalDate> value) {
        add(key, header, Type.DATE, Of.FICHE, row -> Cell.date(value.apply(row.fiche())));
    }

    private void structure(String key, String header, Function<StructureDocument, @Nullable String> value) {
        text(key, header, fiche -> fiche.structure() == null ? null : value.apply(fiche.structure()));
    }

    private void criterion(String key, String header, Function<CriteriaDocument, @Nullable String> value) {
        text(key, header, fiche -> fiche.criteria() == null ? null : value.apply(fiche.criteria()));
    }

    private void age(String key, String header, Function<AgeDocument, @Nullable Integer> value) {
        add(
                key,
                header,
                Type.WHOLE,
                Of.FICHE,
                row -> Cell.number(Optional.ofNullable(row.fiche().criteria())
                        .map(CriteriaDocument::age)
                        .map(value)));
    }

    private void place(String key, String header, Function<PlaceDocument, @Nullable String> value) {
        add(
                key,
                header,
                Type.TEXT,
                Of.PLACE,
                row -> row.place() == null ? Cell.EMPTY : Cell.text(value.apply(row.place())));
    }

    private void position(String key, String header, Function<PointDocument, Double> value) {
        add(
                key,
                header,
                Type.DECIMAL,
                Of.POSITION,
                row -> row.place() == null || row.place().point() == null
                        ? Cell.EMPTY
                        : Cell.number(value.apply(row.place().point()).doubleValue()));
    }

    private @Nullable String departement(PlaceDocument place) {
        return place.departement() == null ? null : names.territories(List.of("departement:" + place.departement()));
    }

    private @Nullable String hidden(PlaceDocument place) {
        return place.addressHidden() ? names.words("addresses", List.of("hidden")) : null;
    }

    private @Nullable String precision(PlaceDocument place) {
        return place.precision() == null ? null : names.words("precisions", List.of(place.precision()));
    }

    private static Cell rounded(OptionalDouble metres) {
        return metres.isPresent() ? Cell.number(Math.round(metres.getAsDouble())) : Cell.EMPTY;
    }

    private static String yesOrNo(boolean value) {
        return value ? "oui" : "non";
    }

    private static String reason(String scope) {
        return switch (scope) {
            case "inside" -> "à l'intérieur";
            case "covers" -> "couvre le lieu";
            case "near" -> "à proximité";
            case "national" -> "national";
            case "online" -> "en ligne";
            default -> "";
        };
    }
}
