package fr.repere.geodata.territory;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The reference territories that ship with the product, without a database. */
public final class ShippedTerritories {

    private static final Territories TERRITORIES = Territories.read(new TerritoryStore(new JdbcTemplate()) {

        @Override
        public List<Region> listRegions() {
            return ReferenceFiles.regions();
        }

        @Override
        public List<Departement> listDepartements() {
            return ReferenceFiles.departements();
        }

        @Override
        public List<Epci> listEpcis() {
            return ReferenceFiles.epcis();
        }

        @Override
        public List<Commune> listCommunes() {
            return ReferenceFiles.communes();
        }

        @Override
        public List<CommuneAlias> listAliases() {
            return ReferenceFiles.aliases();
        }

        @Override
        public List<Boundary> listBoundaries(TerritoryKind kind) {
            return kind == TerritoryKind.DEPARTEMENT ? ReferenceFiles.departementBoundaries() : List.of();
        }
    });

    private ShippedTerritories() {}

    /** Read once for all tests. */
    public static Territories read() {
        return TERRITORIES;
    }
}
