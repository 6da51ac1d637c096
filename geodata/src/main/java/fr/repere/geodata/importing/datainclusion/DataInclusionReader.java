package fr.repere.geodata.importing.datainclusion;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Classification;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.Place;
import fr.repere.geodata.fiche.Precision;
import fr.repere.geodata.fiche.Provenance;
import fr.repere.geodata.fiche.Zone;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.importing.cleaning.CleanStructure;
import fr.repere.geodata.importing.cleaning.Contacts;
import fr.repere.geodata.importing.cleaning.Dates;
import fr.repere.geodata.importing.cleaning.OpeningHours;
import fr.repere.geodata.importing.cleaning.PlainText;
import fr.repere.geodata.importing.input.JsonFields;
import fr.repere.geodata.importing.input.JsonRecords;
import fr.repere.geodata.importing.input.JsonRecords.JsonRecord;
import fr.repere.geodata.importing.line.FicheCommand;
import fr.repere.geodata.importing.line.FicheCommand.Kind;
import fr.repere.geodata.importing.line.ImportLine;
import fr.repere.geodata.importing.line.LineFactory;
import fr.repere.geodata.importing.line.LineRejected;
import fr.repere.geodata.importing.line.LineSource;
import fr.repere.geodata.importing.line.Position;
import fr.repere.geodata.importing.line.Remarks;
import fr.repere.geodata.importing.locating.AddressClues;
import fr.repere.geodata.importing.locating.Location;
import fr.repere.geodata.importing.locating.Location.PlaceDetails;
import fr.repere.geodata.importing.locating.PlaceLocator;
import fr.repere.geodata.importing.locating.Points;
import fr.repere.geodata.structure.Structure;
import fr.repere.geodata.structure.StructureDetails;
import fr.repere.geodata.territory.Territories;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the services of a data·inclusion document; a service without an address takes its structure's. */
public final class DataInclusionReader implements LineSource {

    private static final String LICENCE = "Licence Ouverte 2.0";
    private static final Set<String> ARRAYS = Set.of("services", "items", "data", "results");

    private final JsonRecords records;
    private final String file;
    private final StructureShelf shelf;
    private final PlaceLocator locator;
    private final EligibilityZone zones;
    private final ThemeTable themes = new ThemeTable();
    private final Publics publics = new Publics();

    /** Reads up to the first service; the shelf stays open for other files. */
    public DataInclusionReader(Reader services, String file, StructureShelf shelf, Territories territories) {
        this.records = new JsonRecords(services, file, ARRAYS);
        this.file = file;
        this.shelf = shelf;
        this.locator = new PlaceLocator(territories);
        this.zones = new EligibilityZone(territories);
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public ImportLine next() {
        JsonRecord record = records.next();
        JsonNode service = record.content();
        return LineFactory.of(
                new Position(file, record.index(), record.line()),
                () -> name(service),
                (provenance, remarks) -> command(provenance, service, remarks));
    }

    private static Provenance name(JsonNode service) {
        String source = PlainText.line(JsonFields.text(service, "source"));
        String id = PlainText.line(JsonFields.text(service, "id"));
        if (source == null) {
            throw LineRejected.because("source", null, "la source manque");
        }
        if (id == null) {
            throw LineRejected.because("id", null, "l'identifiant manque");
        }
        String prefix = source + "--";
        return new Provenance(
                source,
                id.startsWith(prefix) && id.length() > prefix.length() ? id.substring(prefix.length()) : id,
                LICENCE,
                "data·inclusion, " + source,
                Contacts.url(JsonFields.text(service, "lien_source"), "lien_source", new Remarks()));
    }

    private FicheCommand command(Provenance provenance, JsonNode service, Remarks remarks) {
        JsonNode structure = shelf.find(provenance.source(), JsonFields.text(service, "structure_id"))
                .orElse(null);
        StructureDetails details = structure == null ? null : details(structure, remarks);
        Classification classification =
                themes.classify(JsonFields.texts(service, "thematiques"), vocabulary(service), remarks);
        Zone zone = zones.read(service, remarks);
        List<String> modes = JsonFields.texts(service, "modes_accueil");
        boolean remoteOnly = modes.contains("a-distance") && !modes.contains("en-presentiel");
        List<Place> places =
                place(service, remoteOnly ? null : structure, remarks).stream().toList();
        FicheContent content = new FicheContent(
                details == null ? null : Structure.idOf(provenance.source(), details.localId()),
                Map.of(Language.FR, ServiceTexts.read(service, !places.isEmpty(), remarks)),
                classification,
                // Held at a distance for the people of one territory: found by its zone, not from everywhere.
                remoteOnly && (zone == null || zone.national()),
                zone,
                places,
                publics.read(service, remarks),
                null,
                Dates.iso(JsonFields.text(service, "date_maj"), "date_maj", remarks),
                null);
        return new FicheCommand(Kind.DISPOSITIF, provenance, content, details);
    }

    private static String vocabulary(JsonNode service) {
        // Our own exports say « presentation_resume » beside the description of schema 1 where a summary is not its
        // beginning.
        boolean old = Stream.of("profils", "types").anyMatch(service::has)
                || service.has("presentation_resume") && !service.has("description");
        return old ? "v0" : "v1";
    }

    private static @Nullable StructureDetails details(JsonNode structure, Remarks remarks) {
        return new CleanStructure(
                        JsonFields.text(structure, "id"),
                        JsonFields.text(structure, "nom"),
                        null,
                        JsonFields.text(structure, "siret"),
                        JsonFields.text(structure, "site_web"),
                        JsonFields.text(structure, "telephone"),
                        JsonFields.text(structure, "courriel"))
                .clean(remarks);
    }

    private java.util.Optional<Place> place(JsonNode service, @Nullable JsonNode structure, Remarks remarks) {
        boolean own = isLocated(service);
        JsonNode where = own || structure == null ? service : structure;
        if (!isLocated(where)) {
            return java.util.Optional.empty();
        }
        LonLat point = Points.degrees(
                JsonFields.text(where, "longitude"),
                JsonFields.text(where, "latitude"),
                "longitude, latitude",
                remarks);
        Location location = locator.locate(
                new AddressClues(
                        JsonFields.text(where, "code_insee"),
                        JsonFields.text(where, "code_postal"),
                        JsonFields.text(where, "commune"),
                        List.of()),
                point,
                Precision.ADDRESS,
                remarks);
        if (location == null) {
            remarks.warn("adresse", JsonFields.text(where, "commune"), "lieu qui n'a pu être situé, laissé de côté");
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(location.place(placeDetails(service, where, structure, remarks)));
    }

    private static PlaceDetails placeDetails(
            JsonNode service, JsonNode where, @Nullable JsonNode structure, Remarks remarks) {
        String street = PlainText.line(JsonFields.text(where, "adresse"));
        String more = PlainText.line(JsonFields.text(where, "complement_adresse"));
        return new PlaceDetails(
                structure == null ? null : PlainText.line(JsonFields.text(structure, "nom")),
                street == null || more == null ? street : street + ", " + more,
                Contacts.phone(either("telephone", service, structure), "telephone", remarks),
                Contacts.mail(either("courriel", service, structure), "courriel", remarks),
                OpeningHours.osm(either("horaires_accueil", service, structure), "horaires_accueil", remarks),
                // The schema has no word for it: a source that hides an address gives none.
                false);
    }

    private static @Nullable String either(String field, JsonNode service, @Nullable JsonNode structure) {
        String own = JsonFields.text(service, field);
        return own != null || structure == null ? own : JsonFields.text(structure, field);
    }

    private static boolean isLocated(JsonNode holder) {
        return Stream.of("code_insee", "code_postal", "commune", "longitude")
                .anyMatch(field -> JsonFields.text(holder, field) != null);
    }

    @Override
    public void close() {
        records.close();
    }
}
