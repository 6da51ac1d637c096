package fr.repere.indexer.projection;

import fr.repere.geodata.document.CriteriaDocument;
import fr.repere.geodata.document.ExchangeDocument;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.StructureDocument;
import fr.repere.geodata.document.TextDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fiche as its rows say it, of any status. Parts that the index shows as they are stored already have the shape of the contract;
 * nothing is derived yet.
 *
 * @param formerly ids and slugs of fiches that were merged into it
 * @param texts by language code
 * @param older by language code, since when a part of its translation was made from another French than today's
 * @param themes codes, the main theme first
 * @param zone codes such as {@code departement:21}
 * @param places in order; the commune's name is not filled in yet
 * @param withdrawnOn the day on which it was withdrawn; it may be published again; absent when it never was
 * @param featured its place among what the team puts forward
 * @param changedOn in the time zone of Paris
 */
public record FicheRow(
        UUID id,
        String kind,
        String slug,
        List<String> formerly,
        boolean published,
        @Nullable LocalDate withdrawnOn,
        long version,
        Map<String, TextDocument> texts,
        Map<String, LocalDate> older,
        List<String> themes,
        List<String> needs,
        @Nullable StructureDocument structure,
        boolean national,
        boolean online,
        List<String> zone,
        List<PlaceDocument> places,
        @Nullable CriteriaDocument criteria,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate changedOn,
        @Nullable LocalDate verifiedOn,
        @Nullable Integer featured,
        String source,
        @Nullable String licence,
        @Nullable String attribution,
        ExchangeDocument exchange) {}
