package fr.repere.admin.importing.desk;

import fr.repere.geodata.importing.cleaning.Codes;
import fr.repere.geodata.importing.table.ColumnGuesses;
import fr.repere.geodata.importing.table.MappedField;
import fr.repere.geodata.importing.table.MappingForm;
import fr.repere.geodata.importing.table.TableGlance;
import fr.repere.geodata.theme.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form of the columns as somebody filled it in, right or wrong: nothing that was typed is lost.
 *
 * @param name under which it is kept
 * @param columns for each field the column that was picked
 * @param templates for each field a text around columns; it goes before the column that was picked
 */
record ColumnsForm(
        String name,
        String source,
        String licence,
        String attribution,
        String theme,
        List<String> needs,
        String price,
        String zoneSplit,
        String datePattern,
        Map<MappedField, String> columns,
        Map<MappedField, String> templates) {

    private static final Pattern ONE_COLUMN = Pattern.compile("\\{([^{}\\[\\]]+)}");

    /** The groups in which fields are shown. */
    enum Group {
        FICHE("id", "text.", "url"),
        STRUCTURE("structure."),
        PLACE("place."),
        MORE("zone.", "verifiedOn.");

        private final List<String> beginnings;

        Group(String... beginnings) {
            this.beginnings = List.of(beginnings);
        }

        public List<MappedField> fields() {
            return Arrays.stream(MappedField.values())
                    .filter(field -> beginnings.stream().anyMatch(field.path()::startsWith))
                    .toList();
        }
    }

    /** What the columns look like. */
    static ColumnsForm guessed(TableGlance glance) {
        return new ColumnsForm("", "", "", "", "", List.of(), "", "", "", ColumnGuesses.of(glance.columns()), Map.of());
    }

    /** A mapping that was saved. */
    static ColumnsForm of(String name, MappingForm saved) {
        Map<MappedField, String> columns = new EnumMap<>(MappedField.class);
        Map<MappedField, String> templates = new EnumMap<>(MappedField.class);
        for (MappedField field : MappedField.values()) {
            String template = saved.template(field);
            Matcher one = ONE_COLUMN.matcher(Objects.requireNonNullElse(template, ""));
            if (one.matches()) {
                columns.put(field, one.group(1));
            } else if (template != null) {
                templates.put(field, template);
            }
        }
        return new ColumnsForm(
                name,
                saved.source(),
                said(saved.licence()),
                said(saved.attribution()),
                saved.theme(),
                saved.needs(),
                said(saved.price()),
                said(saved.zoneSplit()),
                said(saved.datePattern()),
                columns,
                templates);
    }

    /** What was sent. */
    static ColumnsForm read(MultiValueMap<String, String> sent) {
        Map<MappedField, String> columns = new EnumMap<>(MappedField.class);
        Map<MappedField, String> templates = new EnumMap<>(MappedField.class);
        for (MappedField field : MappedField.values()) {
            put(columns, field, sent.getFirst("column." + field.path()));
            put(templates, field, sent.getFirst("template." + field.path()));
        }
        return new ColumnsForm(
                Codes.slug(said(sent.getFirst("name"))),
                said(sent.getFirst("source")),
                said(sent.getFirst("licence")),
                said(sent.getFirst("attribution")),
                said(sent.getFirst("theme")),
                List.copyOf(sent.getOrDefault("needs", List.of())),
                said(sent.getFirst("price")),
                said(sent.getFirst("zoneSplit")),
                said(sent.getFirst("datePattern")),
                columns,
                templates);
    }

    /** The names of the fields that are missing or cannot be so. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (MappedField field : MappedField.values()) {
            if (field.isRequired() && template(field).isEmpty()) {
                problems.add(field.path());
            }
        }
        if (!source.matches("[a-z0-9]+(-[a-z0-9]+)*") || "repere".equals(source)) {
            problems.add("source");
        }
        if (Theme.findByCode(theme).isEmpty()) {
            problems.add("theme");
        }
        return problems;
    }

    /** The mapping that comes of it for a table. */
    MappingForm mapping(TableGlance glance) {
        Map<String, String> fields = new HashMap<>();
        for (MappedField field : MappedField.values()) {
            fields.put(field.path(), template(field));
        }
        return new MappingForm(
                source,
                orNull(licence),
                orNull(attribution),
                glance.format(),
                glance.separator(),
                glance.charset(),
                fields,
                orNull(zoneSplit),
                theme,
                needs,
                orNull(price),
                orNull(datePattern));
    }

    /** The column that was picked for a field; null when none was. */
    public @Nullable String column(MappedField field) {
        return columns.get(field);
    }

    /** The text that was typed for a field; null when none was. */
    public @Nullable String typed(MappedField field) {
        return templates.get(field);
    }

    private String template(MappedField field) {
        String template = templates.get(field);
        if (template != null) {
            return template;
        }
        String column = columns.get(field);
        return column == null ? "" : "{" + column + "}";
    }

    private static void put(Map<MappedField, String> values, MappedField field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value.strip());
        }
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
