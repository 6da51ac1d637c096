package fr.repere.search.cartography;

import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.geometry.Wgs84;
import fr.repere.search.cartography.Cartography.Chapter;
import fr.repere.search.cartography.Cartography.Entry;
import fr.repere.search.coverage.WhiteCommune;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.table.Cell;
import fr.repere.search.table.GeoPackageFile;
import fr.repere.search.table.GeoPackageFile.Field;
import fr.repere.search.table.GeoPackageFile.Shape;
import fr.repere.search.table.GeoPackageFile.Type;
import fr.repere.search.table.GeoPackageLayer;
import fr.repere.search.table.TableWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * A cartography as layers of a GeoPackage, each with a style for QGIS: the territory, its places, and the communes that are far from all of
 * them, as points and, where boundaries are known, as areas. Fiches without a place here stand in a table.
 */
final class CartographyLayers {

    private static final List<Field> PLACE = fields("theme", "numero:WHOLE", "dispositif", "nom_usage", "structure", "lieu", "adresse",
            "commune", "telephone", "courriel", "horaires", "pour_qui", "verifie_le:DATE", "couvre", "longitude:DECIMAL",
            "latitude:DECIMAL", "source", "identifiant");
    private static final List<Field> WHITE = fields("code", "nom", "population:WHOLE", "metres:WHOLE", "plus_proche");
    private static final List<Field> TERRITORY = fields("identifiant", "nom", "population:WHOLE");

    private final GeoPackageFile file;
    private final TerritoryCache territories;

    private CartographyLayers(GeoPackageFile file, TerritoryCache territories) {
        this.file = file;
        this.territories = territories;
    }

    /**
     * Writes the layers into a new file.
     *
     * @param parts the territories that it is about
     * @param white communes of the territory farther from every place than the usual distance
     */
    static void write(
            Cartography cartography,
            List<TerritoryDocument> parts,
            List<WhiteCommune> white,
            TerritoryCache territories,
            Path path)
            throws IOException {
        try (GeoPackageFile file = GeoPackageFile.create(path)) {
            CartographyLayers layers = new CartographyLayers(file, territories);
            layers.territory(parts);
            layers.white(white);
            layers.places(cartography);
            layers.elsewhere(cartography);
            file.finish();
        }
    }

    private void territory(List<TerritoryDocument> parts) throws IOException {
        GeoPackageLayer layer = styled("territoire", Shape.MULTIPOLYGON, TERRITORY);
        Map<String, Geometry> areas = areas(parts.stream().map(TerritoryDocument::id).toList());
        for (TerritoryDocument part : parts) {
            layer.row(
                    areas.get(part.id()),
                    List.of(Cell.text(part.id()), Cell.text(part.name()), Cell.number(part.population())));
        }
    }

    private void white(List<WhiteCommune> communes) throws IOException {
        GeoPackageLayer points = styled("communes_blanches", Shape.POINT, WHITE);
        for (WhiteCommune commune : communes) {
            points.row(point(commune.commune()).orElse(null), cells(commune));
        }
        GeoPackageLayer outlines = styled("communes_blanches_contours", Shape.MULTIPOLYGON, WHITE);
        Map<String, Geometry> areas =
                areas(communes.stream().map(white -> white.commune().id()).toList());
        for (WhiteCommune commune : communes) {
            if (areas.containsKey(commune.commune().id())) {
                outlines.row(areas.get(commune.commune().id()), cells(commune));
            }
        }
    }

    private static List<Cell> cells(WhiteCommune white) {
        return List.of(
                Cell.text(white.commune().code()),
                Cell.text(white.commune().name()),
                Cell.number(white.commune().population()),
                white.wholeMetres().isPresent() ? Cell.number(white.wholeMetres().getAsLong()) : Cell.EMPTY,
                Cell.text(white.nearest().map(TerritoryDocument::name).orElse(null)));
    }

    private void places(Cartography cartography) throws IOException {
        GeoPackageLayer layer = styled("places", Shape.POINT, PLACE);
        for (Chapter chapter : cartography.chapters()) {
            for (Entry entry : chapter.entries()) {
                for (Stop stop : entry.stops()) {
                    layer.row(stop.point().map(CartographyLayers::point).orElse(null), CartographyRows.row(chapter, entry, stop));
                }
            }
        }
    }

    private void elsewhere(Cartography cartography) throws IOException {
        try (TableWriter table = file.table("sans_lieu", PLACE)) {
            for (Chapter chapter : cartography.chapters()) {
                for (Entry entry : chapter.entries()) {
                    if (entry.stops().isEmpty()) {
                        table.row(CartographyRows.row(chapter, entry, Stop.NONE));
                    }
                }
            }
        }
    }

    private GeoPackageLayer styled(String name, Shape shape, List<Field> fields) throws IOException {
        GeoPackageLayer layer = file.layer(name, shape, fields);
        String style = name + ".qml";
        try (InputStream in =
                Objects.requireNonNull(CartographyLayers.class.getResourceAsStream("/fr/repere/search/cartography/" + style), style)) {
            file.style(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return layer;
    }

    private Map<String, Geometry> areas(List<String> ids) {
        Map<String, Geometry> areas = new HashMap<>();
        territories.boundaries(ids, (id, boundary) -> areas.put(id, multi(boundary)));
        return areas;
    }

    private static Geometry multi(Geometry boundary) {
        return boundary instanceof Polygon polygon
                ? new MultiPolygon(new Polygon[] {polygon}, polygon.getFactory())
                : boundary;
    }

    private static Optional<Point> point(TerritoryDocument territory) {
        return Optional.ofNullable(territory.point()).map(PointDocument::toLonLat).map(CartographyLayers::point);
    }

    private static Point point(LonLat position) {
        return Wgs84.FACTORY.createPoint(
                new org.locationtech.jts.geom.Coordinate(position.longitude(), position.latitude()));
    }

    /** Names with their type behind a colon; text where there is none. */
    private static List<Field> fields(String... named) {
        return List.of(named).stream()
                .map(name -> name.split(":"))
                .map(parts -> new Field(parts[0], parts.length == 1 ? Type.TEXT : Type.valueOf(parts[1])))
                .toList();
    }
}
