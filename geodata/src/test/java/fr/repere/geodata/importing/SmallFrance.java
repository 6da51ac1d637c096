package fr.repere.geodata.importing;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.geometry.Wgs84;
import fr.repere.geodata.territory.Boundary;
import fr.repere.geodata.territory.Commune;
import fr.repere.geodata.territory.CommuneAlias;
import fr.repere.geodata.territory.Departement;
import fr.repere.geodata.territory.Epci;
import fr.repere.geodata.territory.Region;
import fr.repere.geodata.territory.Territories;
import fr.repere.geodata.territory.TerritoryKind;
import fr.repere.geodata.territory.TerritoryStore;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.springframework.jdbc.core.JdbcTemplate;

/** A France of a few communes, whose départements are rectangles. */
public final class SmallFrance {

    private SmallFrance() {}

    /** The territories. */
    public static Territories territories() {
        return Territories.read(new Store());
    }

    private static Commune commune(
            String code, String name, String departement, String postal, double lon, double lat) {
        return new Commune(
                code, name, departement, null, 1000, List.of(postal.split(" ")), new LonLat(lon, lat), "commune");
    }

    private static Boundary rectangle(String code, double west, double south, double east, double north) {
        Polygon area = (Polygon) Wgs84.FACTORY.toGeometry(new Envelope(west, east, south, north));
        MultiPolygon multi = Wgs84.FACTORY.createMultiPolygon(new Polygon[] {area});
        return new Boundary(TerritoryKind.DEPARTEMENT, code, multi);
    }

    private static final class Store extends TerritoryStore {

        Store() {
            super(new JdbcTemplate());
        }

        @Override
        public List<Region> listRegions() {
            return List.of(new Region("27", "Bourgogne-Franche-Comté"));
        }

        @Override
        public List<Departement> listDepartements() {
            return List.of(
                    new Departement("01", "Ain", null, false),
                    new Departement("21", "Côte-d'Or", "27", false),
                    new Departement("39", "Jura", "27", false),
                    new Departement("75", "Paris", null, false),
                    new Departement("93", "Seine-Saint-Denis", null, false),
                    new Departement("974", "La Réunion", null, false));
        }

        @Override
        public List<Epci> listEpcis() {
            return List.of(new Epci("242100410", "Dijon Métropole", "METRO"));
        }

        @Override
        public List<Commune> listCommunes() {
            return List.of(
                    commune("01033", "Valserhône", "01", "01200", 5.83, 46.11),
                    commune("21231", "Dijon", "21", "21000", 5.0415, 47.322),
                    commune("21166", "Chenôve", "21", "21300", 5.008, 47.292),
                    commune("39198", "Dole", "39", "39100", 5.4917, 47.0932),
                    commune("75056", "Paris", "75", "75001 75012", 2.3488, 48.8534),
                    commune("93066", "Saint-Denis", "93", "93200", 2.3574, 48.9356),
                    commune("97411", "Saint-Denis", "974", "97400", 55.4504, -20.8823));
        }

        @Override
        public List<CommuneAlias> listAliases() {
            return List.of(new CommuneAlias("75112", "Paris 12e Arrondissement", "arrondissement-municipal", "75056"));
        }

        @Override
        public List<Boundary> listBoundaries(TerritoryKind kind) {
            return List.of(
                    rectangle("21", 4.0, 47.0, 5.3, 48.0),
                    rectangle("39", 5.3, 46.2, 6.2, 47.3),
                    rectangle("75", 2.2, 48.8, 2.45, 48.91));
        }
    }
}
