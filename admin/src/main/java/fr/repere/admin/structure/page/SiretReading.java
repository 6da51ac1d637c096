package fr.repere.admin.structure.page;

import fr.repere.admin.web.FieldErrors;
import fr.repere.geodata.siret.InvalidSiret;
import fr.repere.geodata.siret.Siret;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a typed SIRET; what is wrong with it is said beside the field. */
final class SiretReading {

    private SiretReading() {}

    static Optional<Siret> read(@Nullable String typed, FieldErrors errors) {
        try {
            return Optional.of(Siret.read(typed == null ? "" : typed));
        } catch (InvalidSiret wrong) {
            String reason = wrong.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            errors.put("siret", "structures.siret.wrong." + reason, wrong.length());
            return Optional.empty();
        }
    }
}
