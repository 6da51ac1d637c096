package fr.repere.geodata.importing.servicepublic;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Criteria;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.Provenance;
import fr.repere.geodata.importing.cleaning.CleanTexts;
import fr.repere.geodata.importing.cleaning.CleanTexts.RawTexts;
import fr.repere.geodata.importing.cleaning.Contacts;
import fr.repere.geodata.importing.cleaning.Dates;
import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.ByteProgress;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.input.Entries;
import fr.repere.geodata.importing.input.ImportLimits;
import fr.repere.geodata.importing.input.JsonDocument;
import fr.repere.geodata.importing.line.FicheCommand;
import fr.repere.geodata.importing.line.FicheCommand.Kind;
import fr.repere.geodata.importing.line.ImportLine;
import fr.repere.geodata.importing.line.LineFactory;
import fr.repere.geodata.importing.line.LineRejected;
import fr.repere.geodata.importing.line.LineSource;
import fr.repere.geodata.importing.line.Position;
import fr.repere.geodata.importing.line.Remarks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads sheets into national démarches. */
public final class ServicePublicReader implements LineSource {

    /** The audience that the product speaks to. */
    public static final Set<String> DEFAULT_AUDIENCES = Set.of("particuliers");

    private static final String SOURCE = "service-public";
    private static final String LICENCE = "Licence Ouverte 2.0";
    private static final String ATTRIBUTION = "Direction de l'information légale et administrative, service-public.fr";
    private static final Set<String> FICHES = Set.of(
            "Fiche d'information",
            "Fiche d'information conditionnée",
            "Fiche Question-réponse",
            "Fiche Question-réponse conditionnée",
            "Fiche Comment faire si",
            "Fiche Comment faire si - simulateur",
            "Fiche avec liens externes");

    private final Sheets sheets;
    private final Set<String> audiences;
    private final SheetThemes themes = new SheetThemes();
    private long count;

    /**
     * Opens folders, archives or single sheets.
     *
     * @param audiences those to import: {@code particuliers}, {@code professionnels}, {@code associations}
     * @throws BrokenFile when there is no sheet
     */
    public ServicePublicReader(
            List<DataFile> files, Set<String> audiences, ImportLimits limits, ByteProgress progress) {
        this.sheets = new Sheets(files, limits, progress);
        this.audiences = Set.copyOf(audiences);
    }

    @Override
    public boolean hasNext() {
        return sheets.hasNext();
    }

    @Override
    public ImportLine next() {
        Entries.Entry entry = sheets.next();
        String path = entry.name().replaceFirst("^.*?data/", "");
        String id = path.substring(path.lastIndexOf('/') + 1).replace(".json", "");
        Position position = new Position(path, ++count, 1);
        try {
            Sheet sheet = open(entry, id);
            return LineFactory.of(position, sheet::provenance, (provenance, remarks) -> command(sheet, remarks));
        } catch (LineRejected rejected) {
            return LineFactory.nameless(position, rejected);
        }
    }

    private Sheet open(Entries.Entry entry, String id) {
        if (id.startsWith("N")) {
            throw LineRejected.because("type", id, "liste de fiches (thème ou dossier), pas une démarche");
        }
        if (id.startsWith("R")) {
            throw LineRejected.because("type", id, "formulaire, lettre type ou service en ligne, pas une démarche");
        }
        SheetNode root = root(entry);
        Sheet sheet = new Sheet(id, audienceOf(root), root);
        if (!audiences.contains(sheet.audience())) {
            throw LineRejected.because(
                    "audience", sheet.audience(), "fiche pour un autre public que ceux demandés (--audiences)");
        }
        String type = root.attribute("type");
        if (type == null || !FICHES.contains(type)) {
            throw LineRejected.because("type", type, "recherche guidée ou autre liste, pas une démarche");
        }
        return sheet;
    }

    private static SheetNode root(Entries.Entry entry) {
        List<SheetNode> roots = new SheetNode(JsonDocument.read(entry)).children();
        if (roots.size() != 1) {
            throw BrokenFile.unexpected(
                    entry.name(), "n'est pas une fiche de service-public.fr", "Vérifiez que le paquet est complet.");
        }
        return roots.getFirst();
    }

    private static String audienceOf(SheetNode root) {
        return root.child("FilDAriane")
                .flatMap(trail -> trail.child("Niveau"))
                .map(home -> home.attribute("ID"))
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private FicheCommand command(Sheet sheet, Remarks remarks) {
        SheetNode root = sheet.root();
        SheetBody body = SheetBody.of(root);
        if (body.what() == null && body.how().isEmpty()) {
            throw LineRejected.because("texte", sheet.id(), "la fiche n'a pas de texte, seulement des liens");
        }
        String date = root.line("dc:date");
        RawTexts texts = new RawTexts(
                root.line("dc:title"),
                null,
                root.line("dc:description"),
                body.what(),
                null,
                body.how(),
                null,
                root.child("OuSAdresser").map(desk -> desk.line("Titre")).orElse(null));
        FicheContent content = new FicheContent(
                null,
                Map.of(Language.FR, CleanTexts.of(texts, remarks)),
                themes.classify(sheet.audience(), sheet.id(), root),
                false,
                null,
                List.of(),
                Criteria.NOT_STATED,
                null,
                Dates.iso(date == null ? null : date.replace("modified ", ""), "dc:date", remarks),
                null);
        return new FicheCommand(Kind.DEMARCHE, sheet.provenance(), content, null);
    }

    @Override
    public void close() {
        sheets.close();
    }

    private record Sheet(String id, String audience, SheetNode root) {

        Provenance provenance() {
            return new Provenance(
                    SOURCE,
                    audience + "-" + id.toLowerCase(Locale.ROOT),
                    LICENCE,
                    ATTRIBUTION,
                    Contacts.url(root.attribute("spUrl"), "spUrl", new Remarks()));
        }
    }
}
