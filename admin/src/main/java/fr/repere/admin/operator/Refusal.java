package fr.repere.admin.operator;

import fr.repere.geodata.operator.InvalidTerritory;
import fr.repere.geodata.operator.InvalidTerritory.Violation;
import fr.repere.geodata.operator.OperatorConflict;
import fr.repere.geodata.operator.TerritoryOvertaken;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a form was not stored.
 *
 * @param reasons what is wrong and what to do, field by field
 * @param other slug of the territory that is in the way, for a link
 */
record Refusal(
        HttpStatus status,
        List<Violation> reasons,
        @Nullable String other) {

    /** What the register's refusal says; any other failure is none of ours and goes on. */
    static Refusal of(RuntimeException failure) {
        return switch (failure) {
            case InvalidTerritory invalid -> new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, invalid.violations(), null);
            case OperatorConflict conflict ->
                new Refusal(
                        HttpStatus.CONFLICT,
                        List.of(new Violation("parts", String.valueOf(conflict.getMessage()))),
                        conflict.other().slug());
            case TerritoryOvertaken overtaken ->
                new Refusal(
                        HttpStatus.CONFLICT,
                        List.of(
                                new Violation(
                                        "",
                                        "Quelqu'un a modifié ce territoire entre-temps : rien n'a été enregistré. Vos saisies sont gardées ;"
                                                + " relisez son historique, puis enregistrez de nouveau si elles doivent le remplacer.")),
                        null);
            default -> throw failure;
        };
    }

    /** Whether something is wrong with a field. */
    public boolean concerns(String field) {
        return reasons.stream().anyMatch(reason -> reason.field().equals(field));
    }
}
