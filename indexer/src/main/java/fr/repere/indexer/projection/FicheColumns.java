package fr.repere.indexer.projection;

import fr.repere.geodata.document.CriteriaDocument;
import fr.repere.geodata.document.CriteriaDocument.AgeDocument;
import fr.repere.geodata.document.CriteriaDocument.AmountDocument;
import fr.repere.geodata.document.CriteriaDocument.CommitmentDocument;
import fr.repere.geodata.document.CriteriaDocument.FrequencyDocument;
import fr.repere.geodata.document.ExchangeDocument;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.StructureDocument;
import fr.repere.geodata.document.TextDocument;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the columns of the queries of {@link FicheReader} into the parts of a {@link FicheRow}. */
final class FicheColumns {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<AmountDocument>> AMOUNTS = new TypeReference<>() {};
    private static final CriteriaDocument NOT_STATED = new CriteriaDocument(
            List.of(), List.of(), null, List.of(), List.of(), null, List.of(), null, null, List.of(), List.of(),
            List.of(), List.of());

    private FicheColumns() {}

    static FicheRow fiche(
            ResultSet row, Map<String, TextDocument> texts, Map<String, LocalDate> older, List<PlaceDocument> places)
            throws SQLException {
        List<String> themes = new ArrayList<>();
        themes.add(row.getString("main_theme"));
        themes.addAll(list(row, "secondary_themes"));
        return new FicheRow(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("slug"),
                list(row, "formerly"),
                "PUBLISHED".equals(row.getString("status")),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getLong("version"),
                texts,
                older,
                themes,
                list(row, "needs"),
                structure(row),
                row.getBoolean("national"),
                row.getBoolean("online"),
                list(row, "zone"),
                places,
                criteria(row),
                row.getObject("published_on", LocalDate.class),
                row.getObject("changed_on", LocalDate.class),
                row.getObject("verified_on", LocalDate.class),
                row.getObject("featured", Integer.class),
                row.getString("source"),
                row.getString("licence"),
                row.getString("attribution"),
                new ExchangeDocument(
                        row.getString("local_id"),
                        row.getString("source_url"),
                        row.getString("structure_local_id"),
                        row.getString("structure_siret"),
                        row.getString("structure_phone"),
                        row.getString("structure_mail")));
    }

    private static @Nullable StructureDocument structure(ResultSet row) throws SQLException {
        String id = row.getString("structure_id");
        return id == null
                ? null
                : new StructureDocument(
                        id,
                        row.getString("structure_name"),
                        row.getString("structure_acronym"),
                        row.getString("structure_website"));
    }

    private static @Nullable CriteriaDocument criteria(ResultSet row) throws SQLException {
        String amounts = row.getString("amounts");
        CriteriaDocument criteria = new CriteriaDocument(
                list(row, "statuses"),
                list(row, "profiles"),
                age(row),
                FrenchLevels.between(list(row, "french_levels")),
                list(row, "reception_languages"),
                row.getString("price"),
                amounts == null ? List.of() : JSON.readValue(amounts, AMOUNTS),
                commitment(row),
                frequency(row),
                list(row, "days"),
                list(row, "conditions"),
                list(row, "referral"),
                list(row, "modes"));
        return criteria.equals(NOT_STATED) ? null : criteria;
    }

    private static @Nullable AgeDocument age(ResultSet row) throws SQLException {
        Integer min = row.getObject("age_min", Integer.class);
        Integer max = row.getObject("age_max", Integer.class);
        return min == null && max == null ? null : new AgeDocument(min, max);
    }

    private static @Nullable CommitmentDocument commitment(ResultSet row) throws SQLException {
        String unit = row.getString("commitment_unit");
        return unit == null
                ? null
                : new CommitmentDocument(
                        row.getObject("commitment_min", Integer.class),
                        row.getObject("commitment_max", Integer.class),
                        unit);
    }

    private static @Nullable FrequencyDocument frequency(ResultSet row) throws SQLException {
        String per = row.getString("frequency_per");
        return per == null ? null : new FrequencyDocument(row.getInt("frequency_times"), per);
    }

    static TextDocument text(ResultSet row) throws SQLException {
        return new TextDocument(
                row.getString("title"),
                row.getString("brand"),
                row.getString("summary"),
                row.getString("what"),
                row.getString("why"),
                list(row, "how"),
                row.getString("next"),
                row.getString("administration"));
    }

    static PlaceDocument place(ResultSet row) throws SQLException {
        Double longitude = row.getObject("longitude", Double.class);
        return new PlaceDocument(
                row.getString("name"),
                row.getString("street"),
                row.getString("postal_code"),
                row.getString("commune"),
                null,
                row.getString("departement"),
                longitude == null ? null : new PointDocument(longitude, row.getDouble("latitude")),
                row.getString("precision"),
                row.getString("phone"),
                row.getString("mail"),
                row.getString("opening_hours"),
                row.getBoolean("address_hidden"));
    }

    /** An array of texts; null, which means "not stated", reads as empty. */
    static List<String> list(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) Objects.requireNonNull(array.getArray()));
    }
}
