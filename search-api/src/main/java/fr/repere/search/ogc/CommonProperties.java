package fr.repere.search.ogc;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a fiche wherever it appears. Several codes stand in one text, separated by commas. Names are those of the search API, and of
 * the parameters that filter by them.
 *
 * @param theme code of the main theme, {@code themes} of all
 * @param structure its id
 * @param availableIn languages that the fiche is written in
 * @param url the page of the fiche
 */
record CommonProperties(
        String title,
        @Nullable String brand,
        @Nullable String summary,
        String kind,
        @Nullable String theme,
        @Nullable String themeName,
        @Nullable String themes,
        @Nullable String need,
        @Nullable String structure,
        @Nullable String structureName,
        @Nullable String structureWebsite,
        boolean national,
        boolean online,
        @Nullable String availableIn,
        @JsonUnwrapped CriteriaProperties criteria,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate changedOn,
        @Nullable LocalDate verifiedOn,
        String url,
        String source,
        @Nullable String licence,
        @Nullable String attribution) {}
