package fr.repere.search.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.repere.geodata.document.CriteriaDocument;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.StructureDocument;
import fr.repere.geodata.document.TextDocument;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fiche in full. Members without a value are left out; a criterion that is left out is not stated.
 *
 * @param lang code of the language of the text
 * @param fallback {@code fr} when French stands in for a missing translation
 * @param languages codes of the languages that it is written in
 * @param zone codes of the territories that it covers; empty when it is national or only held at its places
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FicheAnswer(
        String id,
        String slug,
        String kind,
        String lang,
        @Nullable String fallback,
        List<String> languages,
        TextDocument text,
        List<Named> themes,
        List<Named> needs,
        @Nullable StructureDocument structure,
        boolean national,
        boolean online,
        List<PlaceDocument> places,
        List<Named> zone,
        @Nullable CriteriaDocument criteria,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate changedOn,
        @Nullable LocalDate verifiedOn,
        String source,
        @Nullable String licence,
        @Nullable String attribution) {}
