package fr.repere.search.coverage;

import fr.repere.geodata.document.TerritoryDocument;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What a feature of a layer says of its commune or territory. Every feature has all properties: programs that read layers want columns. */
final class WhiteProperties {

    private WhiteProperties() {}

    static void of(WhiteCommune one, JsonGenerator json) {
        TerritoryDocument commune = one.commune();
        json.writeStringProperty("code", commune.code());
        json.writeStringProperty("name", commune.name());
        text(json, "departement", one.departement().orElse(null));
        json.writeNumberProperty("population", commune.population());
        text(json, "precision", commune.precision());
        OptionalLong metres = one.wholeMetres();
        if (metres.isPresent()) {
            json.writeNumberProperty("metres", metres.getAsLong());
        } else {
            json.writeNullProperty("metres");
        }
        json.writeBooleanProperty("without", one.without());
        json.writeBooleanProperty("placeInside", one.hasPlace());
        text(json, "nearest", one.nearest().map(TerritoryDocument::code).orElse(null));
        text(json, "nearestName", one.nearest().map(TerritoryDocument::name).orElse(null));
    }

    static void of(WhiteRow row, JsonGenerator json) {
        row.territory().ifPresent(territory -> {
            json.writeStringProperty("code", territory.code());
            json.writeStringProperty("name", territory.name());
            json.writeStringProperty("kind", territory.kind());
        });
        json.writeNumberProperty("communes", row.communes());
        json.writeNumberProperty("communesWithout", row.communesWithout());
        json.writeNumberProperty("population", row.population());
        json.writeNumberProperty("populationCovered", row.populationCovered());
        json.writeNumberProperty("populationWithout", row.populationWithout());
        if (row.shareWithout().isPresent()) {
            json.writeNumberProperty("shareWithout", row.shareWithout().getAsDouble());
        } else {
            json.writeNullProperty("shareWithout");
        }
        text(
                json,
                "biggestWithout",
                row.biggest().stream()
                        .findFirst()
                        .map(one -> one.commune().name())
                        .orElse(null));
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }
}
