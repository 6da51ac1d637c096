package fr.repere.indexer.projection;

import fr.repere.geodata.document.CountedDocument;
import fr.repere.geodata.document.OpenDocument;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import java.util.List;
import java.util.Map;

/** What a document says and a row does not: computed from the row, the vocabulary and the lineage of territories. */
record DerivedFields(
        List<String> languages,
        Map<String, String> names,
        List<PlaceDocument> places,
        List<PointDocument> points,
        List<OpenDocument> open,
        List<String> placeIn,
        List<String> coversWithin,
        CountedDocument counted) {}
