package fr.repere.geodata.fiche;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.theme.Theme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A content that keeps every rule, and ways to change one thing of it. */
record Contents(FicheContent content) {

    static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    static final Place DIJON = Place.inCommune("21231", "21", new LonLat(5.0415, 47.322), Precision.COMMUNE);
    static final Place DOLE = Place.inCommune("39198", "39", new LonLat(5.4917, 47.0932), Precision.COMMUNE);

    static Contents heldAt(Place... places) {
        return new Contents(new FicheContent(
                null,
                Map.of(Language.FR, FicheText.titled("Cours de français du soir")),
                new Classification(Theme.FRANCAIS, List.of(), List.of()),
                false,
                null,
                List.of(places),
                Criteria.NOT_STATED,
                null,
                null,
                null));
    }

    static Provenance provenance() {
        return new Provenance("test", UUID.randomUUID().toString(), null, null, null);
    }

    Contents texts(Map<Language, FicheText> texts) {
        return with(texts, content.classification(), content.online(), content.zone(), content.criteria());
    }

    Contents titled(String title) {
        return texts(Map.of(Language.FR, FicheText.titled(title)));
    }

    Contents classified(Classification classification) {
        return with(content.texts(), classification, content.online(), content.zone(), content.criteria());
    }

    Contents online() {
        return with(content.texts(), content.classification(), true, content.zone(), content.criteria());
    }

    Contents zone(Zone zone) {
        return with(content.texts(), content.classification(), content.online(), zone, content.criteria());
    }

    Contents criteria(Criteria criteria) {
        return with(content.texts(), content.classification(), content.online(), content.zone(), criteria);
    }

    Contents publishedOn(LocalDate day) {
        return new Contents(new FicheContent(
                content.structureId(),
                content.texts(),
                content.classification(),
                content.online(),
                content.zone(),
                content.places(),
                content.criteria(),
                day,
                null,
                null));
    }

    Dispositif dispositif() {
        return Dispositif.draft(provenance(), content, NOW);
    }

    Demarche demarche() {
        return Demarche.draft(provenance(), content, NOW);
    }

    private Contents with(
            Map<Language, FicheText> texts,
            Classification classification,
            boolean online,
            @Nullable Zone zone,
            Criteria criteria) {
        return new Contents(new FicheContent(
                content.structureId(),
                texts,
                classification,
                online,
                zone,
                content.places(),
                criteria,
                content.publishedOn(),
                content.verifiedOn(),
                content.nextVerificationOn()));
    }
}
