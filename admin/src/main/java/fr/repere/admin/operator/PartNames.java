package fr.repere.admin.operator;

import fr.repere.geodata.operator.Part;
import fr.repere.geodata.operator.Territory;
import fr.repere.geodata.territory.Commune;
import fr.repere.geodata.territory.Departement;
import fr.repere.geodata.territory.Epci;
import fr.repere.geodata.territory.Region;
import fr.repere.geodata.territory.Territories;
import java.util.List;
import java.util.Optional;

/** The parts of a territory by name and code, such as « Côte-d'Or (departement:21) ». */
final class PartNames {

    private PartNames() {}

    static List<String> of(Territory territory, Territories ground) {
        return territory.content().parts().stream()
                .map(part -> name(part, ground)
                        .map(name -> name + " (" + part.qualified() + ")")
                        .orElse(part.qualified()))
                .toList();
    }

    private static Optional<String> name(Part part, Territories ground) {
        return switch (part.kind()) {
            case REGION -> ground.findRegion(part.code()).map(Region::name);
            case DEPARTEMENT -> ground.findDepartement(part.code()).map(Departement::name);
            case EPCI -> ground.findEpci(part.code()).map(Epci::name);
            case COMMUNE -> ground.findCommune(part.code()).map(Commune::name);
        };
    }
}
