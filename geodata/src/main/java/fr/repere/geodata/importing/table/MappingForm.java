package fr.repere.geodata.importing.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * A mapping as it is put together in a form: a part of what a mapping file can say, and written out as one.
 *
 * @param fields templates by the path of their {@link MappedField}; a column alone is {@code {column}}
 * @param zoneSplit what parts the territories of the zone's column
 * @param theme code of the theme of every row
 * @param needs codes of needs of that theme
 * @param price {@code free}, {@code pay} or nothing
 * @param datePattern of the date of verification, {@code uuuu-MM-dd} when absent
 */
public record MappingForm(
        String source,
        @Nullable String licence,
        @Nullable String attribution,
        String format,
        @Nullable String separator,
        @Nullable String charset,
        Map<String, String> fields,
        @Nullable String zoneSplit,
        String theme,
        List<String> needs,
        @Nullable String price,
        @Nullable String datePattern) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .build();

    /** Leaves out fields without a template. */
    public MappingForm {
        Map<String, String> filled = new TreeMap<>();
        fields.forEach((path, template) -> {
            if (MappedField.findByPath(path).isPresent() && !template.isBlank()) {
                filled.put(path, template.strip());
            }
        });
        fields = Map.copyOf(filled);
        needs = List.copyOf(needs);
    }

    /** The template of a field; null when it has none. */
    public @Nullable String template(MappedField field) {
        return fields.get(field.path());
    }

    /** The mapping file that says the same. */
    public String toYaml() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("source", source);
        put(root, "licence", licence);
        put(root, "attribution", attribution);
        root.put("format", format);
        put(root, "separator", separator);
        put(root, "charset", charset);
        for (MappedField field : MappedField.values()) {
            String template = template(field);
            if (template != null) {
                // « how » is a list of steps; the others are one template.
                put(root, field.path(), field == MappedField.HOW ? List.of(template) : template);
            }
        }
        put(root, "theme.main", theme);
        put(root, "theme.needs", needs.isEmpty() ? null : needs);
        if (template(MappedField.ZONE) != null) {
            put(root, "zone.split", zoneSplit == null ? "," : zoneSplit);
            put(root, "zone.national", List.of("france", "France", "national", "National"));
            put(root, "zone.online", List.of("en ligne", "En ligne", "online"));
        }
        put(root, "criteria.price", price == null ? null : List.of(price));
        if (template(MappedField.VERIFIED_ON) != null) {
            put(root, "verifiedOn.pattern", datePattern);
        }
        return YAML.writeValueAsString(root);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> root, String path, @Nullable Object value) {
        if (value == null || value.equals("")) {
            return;
        }
        List<String> steps = new ArrayList<>(List.of(path.split("\\.")));
        String last = steps.removeLast();
        Map<String, Object> holder = root;
        for (String step : steps) {
            holder = (Map<String, Object>) holder.computeIfAbsent(step, name -> new LinkedHashMap<String, Object>());
        }
        holder.put(last, value);
    }

    /**
     * Checks that it holds together.
     *
     * @throws fr.repere.geodata.importing.input.BrokenFile when it does not, in one sentence
     */
    public Mappings.CheckedMapping check() {
        return Mappings.checked(toYaml(), source);
    }

    /** The form as it is stored. */
    public String toJson() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    /** The form that was stored. */
    public static MappingForm ofJson(String json) {
        return JsonMapper.shared().readValue(json, MappingForm.class);
    }
}
