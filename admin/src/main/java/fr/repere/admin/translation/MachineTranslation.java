package fr.repere.admin.translation;

import fr.repere.geodata.document.Language;
import java.util.List;

/** Something that proposes translations. What it proposes is marked, and never published by itself. */
interface MachineTranslation {

    /**
     * Proposes.
     *
     * @return as many texts as were given, in their order
     * @throws MachineUnavailable when it cannot be asked
     */
    List<String> propose(List<String> french, Language language);

    /** It could not be asked, or answered nothing that can be used. */
    final class MachineUnavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MachineUnavailable(String message, Throwable cause) {
            super(message, cause);
        }

        MachineUnavailable(String message) {
            super(message);
        }
    }
}
