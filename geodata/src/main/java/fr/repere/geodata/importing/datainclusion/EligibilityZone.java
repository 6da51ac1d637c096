package fr.repere.geodata.importing.datainclusion;

import fr.repere.geodata.fiche.Zone;
import fr.repere.geodata.importing.input.JsonFields;
import fr.repere.geodata.importing.line.Remarks;
import fr.repere.geodata.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The zone that a service covers: {@code zone_eligibilite} of schema 1, {@code zone_diffusion_*} before. */
final class EligibilityZone {

    private final Territories territories;

    EligibilityZone(Territories territories) {
        this.territories = territories;
    }

    /** The zone, or null when the service does not say or names nothing that is known. */
    @Nullable
    Zone read(JsonNode service, Remarks remarks) {
        List<String> codes = JsonFields.texts(service, "zone_eligibilite");
        if (codes.contains("france") || "pays".equals(JsonFields.text(service, "zone_diffusion_type"))) {
            return Zone.NATIONAL;
        }
        List<String> known = new ArrayList<>();
        for (String code : codes) {
            qualified(code)
                    .ifPresentOrElse(
                            known::add,
                            () -> remarks.warn("zone_eligibilite", code, "code de territoire inconnu, laissé de côté"));
        }
        diffusion(service, remarks).ifPresent(known::add);
        return known.isEmpty() ? null : Zone.of(known);
    }

    private Optional<String> diffusion(JsonNode service, Remarks remarks) {
        String type = JsonFields.text(service, "zone_diffusion_type");
        String code = JsonFields.text(service, "zone_diffusion_code");
        if (type == null || code == null) {
            return Optional.empty();
        }
        Optional<String> known = "region".equals(type)
                ? territories.findRegion(code).map(region -> "region:" + region.code())
                : qualified(code);
        if (known.isEmpty()) {
            remarks.warn("zone_diffusion_code", code, "code de territoire inconnu, laissé de côté");
        }
        return known;
    }

    /** The length tells the kind: 2 or 3 characters a département, 5 a commune, 9 an EPCI. */
    private Optional<String> qualified(String code) {
        return switch (code.length()) {
            case 2, 3 -> territories.findDepartement(code).map(departement -> "departement:" + departement.code());
            case 5 -> territories.findCommune(code).map(commune -> "commune:" + commune.code());
            case 9 -> territories.findEpci(code).map(epci -> "epci:" + epci.code());
            default -> Optional.empty();
        };
    }
}
