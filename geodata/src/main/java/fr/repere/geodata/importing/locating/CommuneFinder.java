package fr.repere.geodata.importing.locating;

import fr.repere.geodata.importing.cleaning.Codes;
import fr.repere.geodata.importing.line.Remarks;
import fr.repere.geodata.territory.Commune;
import fr.repere.geodata.territory.PlaceName;
import fr.repere.geodata.territory.Territories;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From codes and names to a commune: the INSEE code, else postal code and name, else name and département. */
final class CommuneFinder {

    private static final Pattern AFTER_THE_NAME =
            Pattern.compile("(?i)\\s+(?:cedex\\b.*|\\d{1,2}\\s*(?:er|e|eme|ème|nd)?(?:\\s+arrondissement)?)$");

    private final Territories territories;

    CommuneFinder(Territories territories) {
        this.territories = territories;
    }

    Optional<Commune> find(AddressClues clues, @Nullable String postalCode, Remarks remarks) {
        Optional<Commune> byCode = byInseeCode(clues.inseeCode(), remarks);
        if (byCode.isPresent()) {
            return byCode;
        }
        String city = clues.city() == null ? null : nameOnly(clues.city());
        List<Commune> served = postalCode == null ? List.of() : territories.listCommunesByPostalCode(postalCode);
        if (city == null) {
            return single(served);
        }
        List<Commune> named = territories.listCommunesByName(city);
        Optional<Commune> both = single(named.stream().filter(served::contains).toList());
        if (both.isPresent()) {
            return both;
        }
        Optional<Commune> inDepartement = single(named.stream()
                .filter(commune -> clues.departements().contains(commune.departement()))
                .toList());
        if (inDepartement.isPresent()) {
            return inDepartement;
        }
        return byPostalCodeAlone(served, city, remarks);
    }

    /** The postal code as it must have been before a spreadsheet dropped its zero; null when nobody has it and it is no CEDEX. */
    @Nullable
    String postalCode(AddressClues clues, Remarks remarks) {
        String written = clues.postalCode();
        if (written == null) {
            return null;
        }
        if (written.matches("\\d{5}")) {
            return written;
        }
        String padded = Codes.padded(written);
        if (!padded.equals(written)
                && !territories.listCommunesByPostalCode(padded).isEmpty()) {
            remarks.warn("postalCode", written, "code postal sans son zéro de tête, complété");
            return padded;
        }
        remarks.warn("postalCode", written, "code postal non valable, laissé de côté");
        return null;
    }

    private Optional<Commune> byInseeCode(@Nullable String written, Remarks remarks) {
        if (written == null) {
            return Optional.empty();
        }
        Optional<Commune> asWritten = territories.findCommune(written);
        if (asWritten.isPresent()) {
            return asWritten;
        }
        String padded = Codes.padded(written);
        Optional<Commune> repaired = padded.equals(written) ? Optional.empty() : territories.findCommune(padded);
        remarks.warn(
                "inseeCode",
                written,
                repaired.isPresent()
                        ? "code INSEE sans son zéro de tête, complété"
                        : "code INSEE inconnu, laissé de côté");
        return repaired;
    }

    private static Optional<Commune> byPostalCodeAlone(List<Commune> served, String city, Remarks remarks) {
        Optional<Commune> only = single(served);
        only.ifPresent(commune -> {
            if (!PlaceName.fold(commune.name()).equals(PlaceName.fold(city))) {
                remarks.warn("city", city, "commune inconnue à ce code postal, remplacée par celle qu'il dessert");
            }
        });
        return only;
    }

    /** The name without CEDEX, arrondissement and what follows them. */
    static String nameOnly(String city) {
        return AFTER_THE_NAME.matcher(city.strip()).replaceFirst("");
    }

    private static Optional<Commune> single(List<Commune> communes) {
        return communes.size() == 1 ? Optional.of(communes.getFirst()) : Optional.empty();
    }
}
