package fr.repere.search.web.site.fiche;

import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.StructureDocument;
import fr.repere.search.web.FicheAnswer;
import fr.repere.search.web.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A fiche in the words of schema.org, for machines that read pages. */
final class StructuredData {

    private StructuredData() {}

    /** JSON that may stand inside a script element: no text in it can end the element or begin another. */
    static String of(FicheAnswer fiche, String address) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", fiche.kind().equals("demarche") ? "GovernmentService" : "Service");
        data.put("name", fiche.text().title());
        put(data, "alternateName", fiche.text().brand());
        put(data, "description", fiche.text().summary());
        data.put("url", address);
        data.put("inLanguage", fiche.lang());
        put(data, "serviceType", fiche.needs().stream().map(Named::name).toList());
        put(data, "provider", provider(fiche.structure()));
        put(data, "areaServed", area(fiche));
        put(data, "availableChannel", channels(fiche, address));
        put(data, "dateModified", fiche.changedOn());
        return harmless(JsonMapper.shared().writeValueAsString(data));
    }

    private static @Nullable Object provider(@Nullable StructureDocument structure) {
        if (structure == null) {
            return null;
        }
        Map<String, Object> provider = typed("Organization");
        provider.put("name", structure.name());
        put(provider, "alternateName", structure.acronym());
        put(
                provider,
                "url",
                Optional.ofNullable(structure.website()).flatMap(SafeLinks::web).orElse(null));
        return provider;
    }

    private static List<Map<String, Object>> area(FicheAnswer fiche) {
        Function<String, Map<String, Object>> named = name -> {
            Map<String, Object> area = typed(fiche.national() ? "Country" : "AdministrativeArea");
            area.put("name", name);
            return area;
        };
        return fiche.national()
                ? List.of(named.apply("France"))
                : fiche.zone().stream().map(Named::name).map(named).toList();
    }

    private static List<Map<String, Object>> channels(FicheAnswer fiche, String address) {
        if (fiche.places().isEmpty()) {
            Map<String, Object> online = typed("ServiceChannel");
            online.put("serviceUrl", address);
            return List.of(online);
        }
        return fiche.places().stream().map(StructuredData::channel).toList();
    }

    private static Map<String, Object> channel(PlaceDocument place) {
        Map<String, Object> channel = typed("ServiceChannel");
        Map<String, Object> location = typed("CivicStructure");
        put(location, "name", place.name());
        Map<String, Object> postal = typed("PostalAddress");
        put(postal, "streetAddress", place.addressHidden() ? null : place.street());
        put(postal, "postalCode", place.postalCode());
        put(postal, "addressLocality", place.communeName());
        postal.put("addressCountry", "FR");
        location.put("address", postal);
        PointDocument point = place.addressHidden() ? null : place.point();
        if (point != null) {
            Map<String, Object> geo = typed("GeoCoordinates");
            geo.put("latitude", point.lat());
            geo.put("longitude", point.lon());
            location.put("geo", geo);
        }
        put(location, "telephone", place.phone());
        put(location, "email", place.mail());
        put(location, "openingHours", simple(place.openingHours()));
        channel.put("serviceLocation", location);
        return channel;
    }

    /** schema.org has the days and times of OpenStreetMap, one rule each, and nothing else of its rules. */
    private static List<String> simple(@Nullable String hours) {
        String rule = "(?:(?:Mo|Tu|We|Th|Fr|Sa|Su)[-,]?)+ (?:\\d\\d:\\d\\d-\\d\\d:\\d\\d,?)+";
        return hours == null || !hours.matches(rule + "(?:; " + rule + ")*") ? List.of() : List.of(hours.split("; "));
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("@type", type);
        return object;
    }

    private static void put(Map<String, Object> object, String key, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            object.put(key, value);
        }
    }

    private static String harmless(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
