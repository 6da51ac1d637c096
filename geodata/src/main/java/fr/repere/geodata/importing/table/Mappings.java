package fr.repere.geodata.importing.table;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.ByteProgress;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.input.ImportLimits;
import fr.repere.geodata.theme.Need;
import fr.repere.geodata.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Finds and checks mappings: those that ship with the product, and those that the user writes. */
public final class Mappings {

    private static final List<String> SHIPPED =
            List.of("france-services", "bibliotheques", "refugies-info", "mediation-maine-et-loire");

    private static final Pattern ONE_COLUMN = Pattern.compile("\\{([^{}\\[\\]]+)}");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Mappings() {}

    /** The names of the mappings that ship, each a kind of import. */
    public static List<String> shipped() {
        return SHIPPED;
    }

    /** A mapping that ships. */
    public static CheckedMapping shipped(String name) {
        return checked(text(name), name);
    }

    /** The column that a shipped mapping reads a field from; nothing when it composes the field, or has none. */
    static Optional<String> columnOf(String name, MappedField field) {
        JsonNode template = YAML.readTree(text(name)).at("/" + field.path().replace('.', '/'));
        Matcher column = ONE_COLUMN.matcher(template.asString(""));
        return column.matches() ? Optional.of(column.group(1)) : Optional.empty();
    }

    private static String text(String name) {
        String resource = "/fr/repere/geodata/importing/mappings/" + name + ".yaml";
        try (InputStream in = Mappings.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no mapping ships under the name " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A mapping that the user wrote.
     *
     * @throws BrokenFile when it cannot be read or does not hold together
     */
    public static CheckedMapping read(DataFile file) {
        try (Reader text = file.openText(StandardCharsets.UTF_8, ImportLimits.DEFAULT, ByteProgress.SILENT)) {
            return checked(text.readAllAsString(), file.name());
        } catch (IOException e) {
            throw BrokenFile.unreadable(file.name(), e);
        }
    }

    /**
     * A mapping that is no file.
     *
     * @param name how it is called in messages
     * @throws BrokenFile when it does not hold together
     */
    public static CheckedMapping checked(String yaml, String name) {
        try {
            Mapping mapping = YAML.readValue(yaml, Mapping.class);
            if (mapping == null) {
                throw BrokenFile.mapping(name, "elle est vide");
            }
            check(mapping, name);
            return new CheckedMapping(mapping);
        } catch (JacksonException e) {
            throw BrokenFile.mapping(name, reason(e));
        }
    }

    private static String reason(JacksonException e) {
        String message =
                e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage();
        String first = String.valueOf(message).lines().findFirst().orElse("YAML mal formé");
        return e.getLocation() == null
                ? first
                : first + " (ligne " + e.getLocation().getLineNr() + ")";
    }

    private static void check(Mapping mapping, String name) {
        require(mapping.source().matches("[a-z0-9-]+"), name, "« source » n'est pas fait de a-z, 0-9 et tirets");
        String separator = mapping.separator();
        require(
                separator == null || "tab".equals(separator) || separator.length() == 1,
                name,
                "« separator » n'est ni un caractère ni « tab »");
        require(isCharset(mapping.charset()), name, "« charset » est inconnu");
        Mapping.Themes themes = mapping.theme();
        requireTheme(themes.main(), name);
        themes.secondary().forEach(theme -> requireTheme(theme, name));
        themes.needs().forEach(need -> requireNeed(need, name));
        themes.rules().forEach(rule -> {
            requireTheme(rule.theme(), name);
            requireNeed(rule.need(), name);
        });
        Mapping.CriteriaColumns criteria = mapping.criteria();
        if (criteria != null) {
            Vocabulary words = Vocabulary.load();
            requireCodes(criteria.price(), words, "priceKinds", name);
            requireCodes(criteria.statuses(), words, "statuses", name);
            requireCodes(criteria.profiles(), words, "profiles", name);
            requireCodes(criteria.modes(), words, "modes", name);
            requireCodes(criteria.referral(), words, "referral", name);
        }
    }

    private static boolean isCharset(@Nullable String name) {
        try {
            return name == null || java.nio.charset.Charset.isSupported(name);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static void requireTheme(String code, String name) {
        require(Theme.findByCode(code).isPresent(), name, "le thème « " + code + " » est inconnu");
    }

    private static void requireNeed(@Nullable String code, String name) {
        require(code == null || Need.findByCode(code).isPresent(), name, "le besoin « " + code + " » est inconnu");
    }

    private static void requireCodes(List<Mapping.Choice> choices, Vocabulary words, String group, String name) {
        Set<String> known = words.words(group, Language.FR).keySet();
        choices.forEach(
                choice -> require(known.contains(choice.is()), name, "le code « " + choice.is() + " » est inconnu"));
    }

    private static void require(boolean holds, String name, String reason) {
        if (!holds) {
            throw BrokenFile.mapping(name, reason);
        }
    }

    /** A mapping that holds together. */
    public static final class CheckedMapping {

        private final Mapping mapping;

        private CheckedMapping(Mapping mapping) {
            this.mapping = mapping;
        }

        /** The data set that it reads. */
        public String source() {
            return mapping.source();
        }

        /** How its files are encoded. */
        public java.nio.charset.Charset charset() {
            return mapping.encoding();
        }

        Mapping columns() {
            return mapping;
        }
    }
}
