package fr.repere.search.world;

import fr.repere.geodata.document.CountedDocument;
import fr.repere.geodata.document.CriteriaDocument;
import fr.repere.geodata.document.ExchangeDocument;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.OpenDocument;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.StructureDocument;
import fr.repere.geodata.document.TextDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a fiche for a test by what matters to it; the rest is plausible. */
public final class FicheSample {

    private final String id;
    private final String kind;
    private final Map<String, TextDocument> text = new LinkedHashMap<>();
    private final Map<String, LocalDate> older = new LinkedHashMap<>();
    private Integer featured;
    private final List<PlaceDocument> places = new ArrayList<>();
    private Optional<StructureDocument> structure = Optional.of(ponts("s1"));
    private List<String> themes = List.of("francais");
    private List<String> needs = List.of();
    private Map<String, String> names = Map.of();
    private List<OpenDocument> open = List.of();
    private List<String> placeIn = List.of();
    private final List<List<String>> inOfPlaces = new ArrayList<>();
    private List<String> covers = List.of();
    private List<String> coversWithin = List.of();
    private boolean national;
    private boolean online;
    private CriteriaDocument criteria;
    private LocalDate publishedOn = LocalDate.of(2026, 3, 1);
    private List<String> formerly = List.of();

    private FicheSample(String id, String kind) {
        this.id = id;
        this.kind = kind;
        french("Fiche " + id, "Un résumé", "Un texte");
    }

    /** A local offer. */
    public static FicheSample dispositif(String id) {
        return new FicheSample(id, "dispositif");
    }

    /** A national procedure. */
    public static FicheSample demarche(String id) {
        FicheSample sample = new FicheSample(id, "demarche");
        sample.national = true;
        return sample;
    }

    public FicheSample french(String title, String summary, String what) {
        return in("fr", title, summary, what);
    }

    public FicheSample in(String language, String title, String summary, String what) {
        text.put(language, new TextDocument(title, null, summary, what, null, List.of("Une étape"), null, null));
        return this;
    }

    /** Says that the French has changed since a translation was made, on a day. */
    public FicheSample older(String language, LocalDate made) {
        older.put(language, made);
        return this;
    }

    /** Puts it forward at a place. */
    public FicheSample featured(int position) {
        this.featured = position;
        return this;
    }

    public FicheSample themes(String... codes) {
        this.themes = List.of(codes);
        return this;
    }

    public FicheSample needs(String... codes) {
        this.needs = List.of(codes);
        return this;
    }

    public FicheSample names(Map<String, String> byLanguage) {
        this.names = byLanguage;
        return this;
    }

    /** A place at a position, or with no known position. */
    public FicheSample place(PointDocument point, String communeName, String... in) {
        places.add(new PlaceDocument(
                "Accueil",
                "1 rue Haute",
                "21000",
                code("commune:", in),
                communeName,
                code("departement:", in),
                point,
                "address",
                "0102030405",
                null,
                null,
                false));
        inOfPlaces.add(List.of(in));
        this.placeIn =
                Stream.concat(placeIn.stream(), Arrays.stream(in)).distinct().toList();
        return this;
    }

    /** Who holds it, by an id. */
    public FicheSample structure(String structureId) {
        return structure(ponts(structureId));
    }

    public FicheSample structure(StructureDocument holder) {
        this.structure = Optional.of(holder);
        return this;
    }

    private static StructureDocument ponts(String id) {
        return new StructureDocument(id, "Association des Ponts", "ADP", "https://example.org");
    }

    /** Held by no structure that is known. */
    public FicheSample heldByNobody() {
        this.structure = Optional.empty();
        return this;
    }

    private static String code(String prefix, String... in) {
        return Arrays.stream(in)
                .filter(id -> id.startsWith(prefix))
                .map(id -> id.substring(prefix.length()))
                .findFirst()
                .orElse(null);
    }

    /** When it is open, in the minutes of the index. */
    public FicheSample open(OpenDocument... times) {
        this.open = List.of(times);
        return this;
    }

    public FicheSample zone(List<String> codes, List<String> within) {
        this.covers = codes;
        this.coversWithin = within;
        return this;
    }

    public FicheSample national() {
        this.national = true;
        return this;
    }

    public FicheSample online() {
        this.online = true;
        return this;
    }

    public FicheSample criteria(CriteriaDocument stated) {
        this.criteria = stated;
        return this;
    }

    public FicheSample publishedOn(LocalDate date) {
        this.publishedOn = date;
        return this;
    }

    /** Into which a fiche of this id was merged. */
    public FicheSample formerly(String formerId) {
        this.formerly = List.of(formerId, "slug-" + formerId);
        return this;
    }

    public FicheDocument document() {
        return new FicheDocument(
                id,
                "slug-" + id,
                formerly,
                kind,
                1,
                text,
                List.copyOf(text.keySet()),
                older,
                themes,
                needs,
                names,
                structure.orElse(null),
                national,
                online,
                places,
                places.stream()
                        .map(PlaceDocument::point)
                        .filter(Objects::nonNull)
                        .toList(),
                open,
                placeIn,
                covers,
                coversWithin,
                CountedDocument.of(national, inOfPlaces, coversWithin, structure.map(StructureDocument::id)),
                criteria,
                publishedOn,
                publishedOn,
                null,
                featured,
                "demonstration",
                "Licence Ouverte 2.0",
                "Repère, données de démonstration",
                new ExchangeDocument(id, "https://example.org/fiches/" + id, "demonstration--s1", null, null, null));
    }
}
