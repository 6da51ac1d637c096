package fr.repere.search.web.site.structure;

import fr.repere.geodata.document.StructureDocument;
import fr.repere.search.web.site.WebAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A structure as schema.org describes an organisation, for search engines. */
@Component
class StructureJsonLd {

    private final JsonMapper json;

    StructureJsonLd(JsonMapper json) {
        this.json = json;
    }

    /**
     * JSON that may stand inside a script element: no name can end it, because no {@code <} is left.
     *
     * @param page whole address of the structure's page
     */
    String of(StructureDocument structure, String page) {
        Map<String, Object> organisation = new LinkedHashMap<>();
        organisation.put("@context", "https://schema.org");
        organisation.put("@type", "Organization");
        organisation.put("@id", page);
        organisation.put("name", structure.name());
        if (structure.acronym() != null) {
            organisation.put("alternateName", structure.acronym());
        }
        WebAddress.of(structure.website()).ifPresent(site -> organisation.put("url", site.href()));
        return json.writeValueAsString(organisation)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
