package fr.repere.search.web.site.about;

import fr.repere.search.export.ExportSettings;
import fr.repere.search.query.Sources;
import fr.repere.search.web.limit.LimitSettings;
import fr.repere.search.web.site.about.DataView.Example;
import fr.repere.search.web.site.about.DataView.File;
import fr.repere.search.web.site.about.DataView.Limits;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says which data can be had, with the limits that are in force and the sources that there are. */
@Component
class DataViews {

    private static final String SEARCH = "/api/v1/search";
    private static final String ANYTHING = "?place=departement:21&theme=francais";

    private static final List<Example> EXAMPLES = List.of(
            new Example("about.api.try.place", SEARCH + ANYTHING),
            new Example("about.api.try.words", SEARCH + "?q=logement%20dijon&lang=en"),
            new Example("about.api.try.point", SEARCH + "?lat=47.32&lon=5.04&radius=10"));

    private static final List<File> FILES = Map.of(
                    "CSV",
                    "csv",
                    "Excel (XLSX)",
                    "xlsx",
                    "GeoJSON",
                    "geojson",
                    "GeoPackage",
                    "gpkg",
                    "PDF",
                    "pdf",
                    "data·inclusion (JSON)",
                    "json")
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(format -> new File(format.getKey(), "/api/v1/export." + format.getValue() + ANYTHING))
            .toList();

    private static final List<Example> MAPS = List.of(
            new Example("about.api.map.image", "/api/v1/coverage.svg?numbers=true"),
            new Example("about.api.map.table", "/api/v1/coverage.csv?theme=logement"),
            new Example("about.api.map.territory", "/api/v1/cartography.pdf?place=departement:21"),
            new Example("about.api.map.ogc", "/ogc"));

    private final LimitSettings limits;
    private final ExportSettings exports;
    private final Sources sources;

    DataViews(LimitSettings limits, ExportSettings exports, Sources sources) {
        this.limits = limits;
        this.exports = exports;
        this.sources = sources;
    }

    DataView now() {
        return new DataView(
                EXAMPLES,
                FILES,
                MAPS,
                new Limits(
                        limits.enabled(),
                        limits.search().perSecond(),
                        limits.search().burst(),
                        limits.export().perMinute(),
                        exports.directLimit()),
                sources.all());
    }
}
