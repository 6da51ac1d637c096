package fr.repere.geodata.importing.run;

import fr.repere.geodata.importing.line.ImportLine;
import fr.repere.geodata.importing.line.ImportLine.Accepted;
import fr.repere.geodata.importing.line.ImportLine.Rejected;
import fr.repere.geodata.importing.line.Position;
import fr.repere.geodata.importing.line.Remark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of the lines of a chunk that speak of one fiche, which comes first; those of earlier chunks come before all. */
final class FirstMeetings {

    private final Map<UUID, String> before;
    private final Map<UUID, String> here = new HashMap<>();

    private FirstMeetings(Map<UUID, String> before) {
        this.before = before;
    }

    /** Notes which fiches the chunk speaks of. */
    static FirstMeetings of(List<ImportLine> chunk, SeenFiches seen) {
        Map<UUID, String> places = new LinkedHashMap<>();
        for (ImportLine line : chunk) {
            UUID id = ficheId(line);
            if (id != null) {
                places.putIfAbsent(id, placeOf(line.position()));
            }
        }
        return new FirstMeetings(seen.note(places));
    }

    /** Why a line is too many; nothing when it is the first of its fiche. Lines are asked for in their order, each once. */
    List<Remark> repetition(ImportLine line) {
        UUID id = ficheId(line);
        if (id == null) {
            return List.of();
        }
        String earlier = before.get(id);
        if (earlier == null) {
            earlier = here.putIfAbsent(id, placeOf(line.position()));
        }
        List<Remark> remarks = new ArrayList<>();
        if (earlier != null && line instanceof Accepted accepted) {
            String value = accepted.command().provenance().localId() + " (déjà : " + earlier + ")";
            remarks.add(new Remark("id", value, "identifiant déjà rencontré dans cet import"));
        }
        return remarks;
    }

    private static @Nullable UUID ficheId(ImportLine line) {
        return switch (line) {
            case Accepted accepted -> accepted.command().provenance().ficheId();
            case Rejected rejected -> rejected.ficheId();
        };
    }

    private static String placeOf(Position position) {
        return position.line() > 1
                ? "%s, ligne %d".formatted(position.file(), position.line())
                : "%s, enregistrement %d".formatted(position.file(), position.record());
    }
}
