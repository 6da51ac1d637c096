package fr.repere.geodata.importing.table;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Criteria;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.fiche.Place;
import fr.repere.geodata.fiche.Provenance;
import fr.repere.geodata.fiche.Zone;
import fr.repere.geodata.importing.cleaning.CleanStructure;
import fr.repere.geodata.importing.cleaning.CleanTexts;
import fr.repere.geodata.importing.cleaning.CleanTexts.RawTexts;
import fr.repere.geodata.importing.cleaning.Codes;
import fr.repere.geodata.importing.cleaning.Contacts;
import fr.repere.geodata.importing.cleaning.Dates;
import fr.repere.geodata.importing.line.FicheCommand;
import fr.repere.geodata.importing.line.FicheCommand.Kind;
import fr.repere.geodata.importing.line.ImportLine;
import fr.repere.geodata.importing.line.LineFactory;
import fr.repere.geodata.importing.line.LineRejected;
import fr.repere.geodata.importing.line.LineSource;
import fr.repere.geodata.importing.line.Position;
import fr.repere.geodata.importing.line.Remarks;
import fr.repere.geodata.importing.locating.PlaceLocator;
import fr.repere.geodata.importing.table.Mapping.Choice;
import fr.repere.geodata.importing.table.Mapping.DateColumn;
import fr.repere.geodata.structure.Structure;
import fr.repere.geodata.structure.StructureDetails;
import fr.repere.geodata.territory.Territories;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table through a mapping. */
public final class TableReader implements LineSource {

    private final Mapping mapping;
    private final Rows rows;
    private final String file;
    private final RowPlaces places;
    private final RowZone zones;
    private final RowThemes themes;

    /**
     * Opens a table.
     *
     * @throws fr.repere.geodata.importing.input.BrokenFile when it lacks a column that the mapping names
     */
    public TableReader(Reader text, String file, Mappings.CheckedMapping checked, Territories territories) {
        this.mapping = checked.columns();
        this.rows = Rows.open(text, file, mapping);
        this.file = file;
        this.places = new RowPlaces(mapping, new PlaceLocator(territories));
        this.zones = new RowZone(mapping.zone(), territories);
        this.themes = new RowThemes(mapping.theme());
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public ImportLine next() {
        Rows.Numbered numbered = rows.next();
        return LineFactory.of(
                new Position(file, numbered.index(), numbered.line()),
                () -> name(numbered.supply().row()),
                (provenance, remarks) -> command(provenance, numbered.supply().row(), remarks));
    }

    private Provenance name(Row row) {
        // Before the row has a name: what is no fiche any more must not keep the one it was.
        mapping.skip().forEach(skip -> reject(skip, row));
        String rendered = mapping.id().render(row);
        String id = rendered == null ? "" : Codes.slug(rendered);
        if (id.isEmpty()) {
            throw LineRejected.because("id", rendered, "l'identifiant manque (" + mapping.id() + ")");
        }
        String url = render(mapping.url(), row);
        return new Provenance(
                mapping.source(),
                id,
                mapping.licence(),
                mapping.attribution(),
                Contacts.url(url, "url", new Remarks()));
    }

    private FicheCommand command(Provenance provenance, Row row, Remarks remarks) {
        StructureDetails structure = structure(row, remarks);
        RowZone.Said said = zones.read(row, remarks);
        List<Place> located = places.list(row, said.departements(), remarks);
        Zone zone = said.zone();
        FicheContent content = new FicheContent(
                structure == null ? null : Structure.idOf(mapping.source(), structure.localId()),
                Map.of(Language.FR, text(row, remarks)),
                themes.classify(row),
                said.online(),
                zone,
                located,
                criteria(row),
                date(mapping.publishedOn(), row, "publishedOn", remarks),
                date(mapping.verifiedOn(), row, "verifiedOn", remarks),
                null);
        return new FicheCommand(Kind.DISPOSITIF, provenance, content, structure);
    }

    private static void reject(Mapping.Skip skip, Row row) {
        String value = skip.when().render(row);
        if (value != null && skip.is().contains(value)) {
            throw LineRejected.because(String.join(", ", skip.when().columns()), value, skip.reason());
        }
    }

    private FicheText text(Row row, Remarks remarks) {
        Mapping.Texts texts = mapping.text();
        List<@Nullable String> how = new ArrayList<>();
        texts.how().forEach(step -> how.add(step.render(row)));
        return CleanTexts.of(
                new RawTexts(
                        texts.title().render(row),
                        render(texts.brand(), row),
                        render(texts.summary(), row),
                        render(texts.what(), row),
                        render(texts.why(), row),
                        how,
                        null,
                        null),
                remarks);
    }

    private @Nullable StructureDetails structure(Row row, Remarks remarks) {
        Mapping.StructureColumns columns = mapping.structure();
        return columns == null
                ? null
                : new CleanStructure(
                                render(columns.id(), row),
                                columns.name().render(row),
                                render(columns.acronym(), row),
                                render(columns.siret(), row),
                                render(columns.website(), row),
                                render(columns.phone(), row),
                                render(columns.mail(), row))
                        .clean(remarks);
    }

    private Criteria criteria(Row row) {
        Mapping.CriteriaColumns columns = mapping.criteria();
        if (columns == null) {
            return Criteria.NOT_STATED;
        }
        List<String> price = codes(columns.price(), row);
        return new Criteria(
                codes(columns.statuses(), row),
                codes(columns.profiles(), row),
                null,
                null,
                null,
                null,
                price.isEmpty() ? null : price.getFirst(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                codes(columns.referral(), row),
                codes(columns.modes(), row));
    }

    private static List<String> codes(List<Choice> choices, Row row) {
        return choices.stream()
                .filter(choice -> choice.holds(row))
                .map(Choice::is)
                .distinct()
                .toList();
    }

    private static @Nullable LocalDate date(@Nullable DateColumn column, Row row, String field, Remarks remarks) {
        return column == null
                ? null
                : Dates.of(
                        column.text().render(row),
                        column.pattern() == null ? "uuuu-MM-dd" : column.pattern(),
                        field,
                        remarks);
    }

    private static @Nullable String render(@Nullable Template template, Row row) {
        return template == null ? null : template.render(row);
    }

    @Override
    public void close() {
        rows.close();
    }
}
