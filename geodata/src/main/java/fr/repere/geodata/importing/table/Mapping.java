package fr.repere.geodata.importing.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which column says what: a mapping file as it is written. Every template is a {@link Template}.
 *
 * @param source name of the data set, the first half of every fiche's name
 * @param format {@code csv} (the default) or {@code json}, an array of flat objects
 * @param separator between columns: one character, or {@code tab}; a comma by default
 * @param charset of the file, UTF-8 by default
 * @param empty values that stand for nothing, such as {@code NC}
 * @param values for some columns, what to read in place of certain values; an empty text reads as nothing
 * @param optional columns that a file may lack
 * @param skip rows that are no fiches; one that was a fiche before is withdrawn
 * @param id the fiche's id within the source; made of several columns when need be
 * @param url page of the fiche at its source
 */
record Mapping(
        String source,
        @Nullable String licence,
        @Nullable String attribution,
        @Nullable String format,
        @Nullable String separator,
        @Nullable String charset,
        List<String> empty,
        Map<String, Map<String, String>> values,
        List<String> optional,
        List<Skip> skip,
        Template id,
        @Nullable Template url,
        Texts text,
        @Nullable StructureColumns structure,
        Themes theme,
        @Nullable PlaceColumns place,
        @Nullable PlaceList places,
        @Nullable ZoneColumn zone,
        @Nullable CriteriaColumns criteria,
        @Nullable DateColumn publishedOn,
        @Nullable DateColumn verifiedOn) {

    /** Reads absent lists as empty. */
    Mapping {
        Objects.requireNonNull(source, "source manque");
        Objects.requireNonNull(id, "id manque");
        Objects.requireNonNull(text, "text manque");
        Objects.requireNonNull(theme, "theme manque");
        empty = listOf(empty);
        values = values == null ? Map.of() : Map.copyOf(values);
        optional = listOf(optional);
        skip = listOf(skip);
    }

    boolean isJson() {
        return "json".equals(format);
    }

    char separatorChar() {
        if (separator == null) {
            return ',';
        }
        return "tab".equals(separator) ? '\t' : separator.charAt(0);
    }

    Charset encoding() {
        return Charset.forName(charset == null ? "UTF-8" : charset);
    }

    static <T> List<T> listOf(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /**
     * Rows to reject.
     *
     * @param when value to look at
     * @param is the values for which the row is rejected
     * @param reason why, in French
     */
    record Skip(Template when, List<String> is, String reason) {
        Skip {
            is = listOf(is);
        }
    }

    /** The French texts of the fiche. */
    record Texts(
            Template title,
            @Nullable Template brand,
            @Nullable Template summary,
            @Nullable Template what,
            @Nullable Template why,
            List<Template> how) {
        Texts {
            Objects.requireNonNull(title, "text.title manque");
            how = listOf(how);
        }
    }

    /** Who holds the dispositif; its id is made of the name when none is given. */
    record StructureColumns(
            @Nullable Template id,
            Template name,
            @Nullable Template acronym,
            @Nullable Template siret,
            @Nullable Template website,
            @Nullable Template phone,
            @Nullable Template mail) {}

    /**
     * The themes: the same for all rows, or by words looked for in a text.
     *
     * @param main theme of every row, or of those where no word is found
     * @param by text in which words are looked for, whatever case and accents
     */
    record Themes(
            String main,
            List<String> secondary,
            List<String> needs,
            @Nullable Template by,
            List<WordRule> rules) {
        Themes {
            Objects.requireNonNull(main, "theme.main manque");
            secondary = listOf(secondary);
            needs = listOf(needs);
            rules = listOf(rules);
        }
    }

    /** One of these words at the beginning of a word gives this theme; words of up to four letters must stand whole. */
    record WordRule(
            List<String> words, String theme, @Nullable String need) {
        WordRule {
            words = listOf(words);
        }
    }

    /**
     * The one place of each row.
     *
     * @param addressHidden says whether nobody may know street and point; nothing and « non » mean no, anything else yes
     */
    record PlaceColumns(
            @Nullable Template name,
            @Nullable Template street,
            @Nullable Template postalCode,
            @Nullable Template city,
            @Nullable Template inseeCode,
            @Nullable Template departement,
            @Nullable PointColumns point,
            List<Choice> precision,
            @Nullable Template phone,
            @Nullable Template mail,
            @Nullable Template openingHours,
            @Nullable Map<String, Template> hours,
            @Nullable Template addressHidden) {
        PlaceColumns {
            precision = listOf(precision);
        }
    }

    /**
     * A point: latitude and longitude in degrees, or both in one text latitude first ({@code pair}), or {@code x} and {@code y}
     * in metres of Lambert-93.
     */
    record PointColumns(
            @Nullable Template latitude,
            @Nullable Template longitude,
            @Nullable Template pair,
            @Nullable Template x,
            @Nullable Template y) {}

    /**
     * Several places in one column, each a free address or the name of a commune.
     *
     * @param addressHidden as of one place, for all of them
     */
    record PlaceList(Template text, String split, @Nullable Template addressHidden) {}

    /**
     * The zone in one column: codes or names of départements, and words for the whole country and for online.
     */
    record ZoneColumn(Template text, String split, List<String> national, List<String> online) {
        ZoneColumn {
            national = listOf(national);
            online = listOf(online);
        }
    }

    /** For whom; a criterion that no choice gives is not stated. */
    record CriteriaColumns(
            List<Choice> price,
            List<Choice> statuses,
            List<Choice> profiles,
            List<Choice> modes,
            List<Choice> referral) {
        CriteriaColumns {
            price = listOf(price);
            statuses = listOf(statuses);
            profiles = listOf(profiles);
            modes = listOf(modes);
            referral = listOf(referral);
        }
    }

    /**
     * A code, always or when a column is filled.
     *
     * @param is the code
     * @param when template that must not be empty
     */
    record Choice(String is, @Nullable Template when) {

        /** Both written. */
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Choice(@JsonProperty("is") String is, @JsonProperty("when") @Nullable Template when) {
            this.is = Objects.requireNonNull(is, "« is » manque");
            this.when = when;
        }

        /** A code alone holds always. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Choice always(String code) {
            return new Choice(code, null);
        }

        boolean holds(Row row) {
            return when == null || when.render(row) != null;
        }
    }

    /** A date and the pattern it is written after, {@code uuuu-MM-dd} by default. */
    record DateColumn(Template text, @Nullable String pattern) {}
}
