package fr.repere.geodata.importing.interchange;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Classification;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.fiche.Provenance;
import fr.repere.geodata.fiche.Zone;
import fr.repere.geodata.importing.cleaning.CleanStructure;
import fr.repere.geodata.importing.cleaning.CleanTexts;
import fr.repere.geodata.importing.cleaning.CleanTexts.RawTexts;
import fr.repere.geodata.importing.cleaning.Dates;
import fr.repere.geodata.importing.input.BrokenFile;
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
import fr.repere.geodata.structure.Structure;
import fr.repere.geodata.structure.StructureDetails;
import fr.repere.geodata.territory.Territories;
import fr.repere.geodata.theme.Need;
import fr.repere.geodata.theme.Theme;
import java.io.Reader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a document of our own format: {@code source}, {@code licence}, {@code attribution}, then {@code fiches}. */
public final class RepereReader implements LineSource {

    private final JsonRecords records;
    private final String file;
    private final String source;
    private final InterchangePlaces places;

    /**
     * Reads up to the first fiche.
     *
     * @throws BrokenFile when the document is malformed or does not name its source before its fiches
     */
    public RepereReader(Reader text, String file, Territories territories) {
        this.records = new JsonRecords(text, file, Set.of("fiches"));
        this.file = file;
        String named = JsonFields.text(records.head(), "source");
        if (named == null || !named.matches("[a-z0-9-]+")) {
            records.close();
            throw BrokenFile.unexpected(
                    file,
                    "ne nomme pas sa source avant ses fiches",
                    "Ajoutez « source » (lettres, chiffres, tirets) en tête du document.");
        }
        this.source = named;
        this.places = new InterchangePlaces(territories);
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public ImportLine next() {
        JsonRecord record = records.next();
        JsonNode fiche = record.content();
        return LineFactory.of(
                new Position(file, record.index(), record.line()),
                () -> name(fiche),
                (provenance, remarks) -> command(provenance, fiche, remarks));
    }

    private Provenance name(JsonNode fiche) {
        String id = JsonFields.text(fiche, "id");
        if (id == null || !id.matches("[A-Za-z0-9._-]+")) {
            throw LineRejected.because(
                    "id", id, "l'identifiant manque ou n'est pas fait de lettres, chiffres et tirets");
        }
        return new Provenance(
                source,
                id,
                JsonFields.text(records.head(), "licence"),
                JsonFields.text(records.head(), "attribution"),
                JsonFields.text(fiche, "url"));
    }

    private FicheCommand command(Provenance provenance, JsonNode fiche, Remarks remarks) {
        Kind kind = kind(fiche);
        StructureDetails structure = structure(fiche.path("structure"), remarks);
        Map<Language, FicheText> texts = texts(fiche.path("texts"), kind, remarks);
        FicheContent content = new FicheContent(
                structure == null ? null : Structure.idOf(source, structure.localId()),
                texts,
                classification(fiche, remarks),
                fiche.path("online").asBoolean(false),
                zone(fiche.path("zone"), remarks),
                places.list(fiche.path("places"), remarks),
                InterchangeCriteria.read(fiche.path("criteria"), remarks),
                Dates.iso(JsonFields.text(fiche, "publishedOn"), "publishedOn", remarks),
                Dates.iso(JsonFields.text(fiche, "verifiedOn"), "verifiedOn", remarks),
                Dates.iso(JsonFields.text(fiche, "nextVerificationOn"), "nextVerificationOn", remarks));
        return new FicheCommand(kind, provenance, content, structure);
    }

    private static Kind kind(JsonNode fiche) {
        String kind = JsonFields.text(fiche, "kind");
        return switch (kind) {
            case "dispositif" -> Kind.DISPOSITIF;
            case "demarche" -> Kind.DEMARCHE;
            case null, default -> throw LineRejected.because("kind", kind, "ni « dispositif » ni « demarche »");
        };
    }

    private static @Nullable StructureDetails structure(JsonNode structure, Remarks remarks) {
        return structure.isObject()
                ? new CleanStructure(
                                JsonFields.text(structure, "id"),
                                JsonFields.text(structure, "name"),
                                JsonFields.text(structure, "acronym"),
                                JsonFields.text(structure, "siret"),
                                JsonFields.text(structure, "website"),
                                JsonFields.text(structure, "phone"),
                                JsonFields.text(structure, "mail"))
                        .clean(remarks)
                : null;
    }

    private static Map<Language, FicheText> texts(JsonNode texts, Kind kind, Remarks remarks) {
        Map<Language, FicheText> result = new EnumMap<>(Language.class);
        for (Map.Entry<String, JsonNode> entry : texts.properties()) {
            Language language = Language.findByCode(entry.getKey()).orElse(null);
            if (language == null) {
                remarks.warn("texts", entry.getKey(), "langue inconnue, textes laissés de côté");
                continue;
            }
            JsonNode text = entry.getValue();
            if (language != Language.FR && JsonFields.text(text, "title") == null) {
                remarks.warn("texts", language.code(), "traduction sans titre, laissée de côté");
                continue;
            }
            result.put(language, CleanTexts.of(raw(text, kind), remarks));
        }
        return result;
    }

    private static RawTexts raw(JsonNode text, Kind kind) {
        boolean dispositif = kind == Kind.DISPOSITIF;
        return new RawTexts(
                JsonFields.text(text, "title"),
                dispositif ? JsonFields.text(text, "brand") : null,
                JsonFields.text(text, "summary"),
                JsonFields.text(text, "what"),
                dispositif ? JsonFields.text(text, "why") : null,
                JsonFields.texts(text, "how"),
                dispositif ? null : JsonFields.text(text, "next"),
                dispositif ? null : JsonFields.text(text, "administration"));
    }

    private static Classification classification(JsonNode fiche, Remarks remarks) {
        String main = JsonFields.text(fiche, "mainTheme");
        Theme theme = Theme.findByCode(main == null ? "" : main)
                .orElseThrow(() -> LineRejected.because("mainTheme", main, "le thème principal manque ou est inconnu"));
        List<Theme> secondary = JsonFields.texts(fiche, "secondaryThemes").stream()
                .flatMap(code -> Theme.findByCode(code)
                        .or(() -> {
                            remarks.warn("secondaryThemes", code, "thème inconnu, laissé de côté");
                            return java.util.Optional.empty();
                        })
                        .stream())
                .toList();
        List<Need> needs = JsonFields.texts(fiche, "needs").stream()
                .flatMap(code -> Need.findByCode(code)
                        .or(() -> {
                            remarks.warn("needs", code, "besoin inconnu, laissé de côté");
                            return java.util.Optional.empty();
                        })
                        .stream())
                .toList();
        return new Classification(theme, secondary, needs);
    }

    private @Nullable Zone zone(JsonNode zone, Remarks remarks) {
        if (zone.path("national").asBoolean(false)) {
            return Zone.NATIONAL;
        }
        List<String> known = JsonFields.texts(zone, "territories").stream()
                .filter(code -> places.isKnown(code, remarks))
                .toList();
        return known.isEmpty() ? null : Zone.of(known);
    }

    @Override
    public void close() {
        records.close();
    }
}
