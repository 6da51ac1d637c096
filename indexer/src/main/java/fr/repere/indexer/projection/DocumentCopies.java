package fr.repere.indexer.projection;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.PlaceDocument;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

/** Copies what needs no thought, field by field; a field of the document that nothing fills fails the build. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface DocumentCopies {

    /** The document of a row and what was derived from it. */
    @Mapping(target = "text", source = "fiche.texts")
    @Mapping(target = "covers", source = "fiche.zone")
    @Mapping(target = "places", source = "derived.places")
    FicheDocument document(FicheRow fiche, DerivedFields derived);

    /** A place with the name of its commune. */
    @Mapping(target = "communeName", source = "communeName")
    PlaceDocument named(PlaceDocument place, @Nullable String communeName);
}
