package fr.repere.search.ogc;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a fiche wherever it appears. Several codes stand in one text, separated by commas; a criterion that the fiche does not state is
 * null. Names are those of the search API, and of the parameters that filter by them.
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
        @Nullable String status,
        @Nullable String profile,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        @Nullable String level,
        @Nullable String receptionLanguage,
        @Nullable String price,
        @Nullable String day,
        @Nullable String mode,
        @Nullable String condition,
        @Nullable String referral,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate changedOn,
        @Nullable LocalDate verifiedOn,
        String url,
        String source,
        @Nullable String licence,
        @Nullable String attribution) {}
