package fr.repere.admin.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, with the rights of this very moment.
 *
 * @param mail where mails reach them
 * @param firstName private: used to write to them
 * @param pseudonym public: stands under what they contribute
 * @param departements INSEE codes that preset their search
 * @param currentStructure the structure that they act for now; always one of their seats
 * @param step the page of sign-up that comes next; null when sign-up is finished
 * @param hasSecondFactor whether a second factor is set up
 * @param strong whether this session has proven the second factor
 */
public record Person(
        UUID id,
        String mail,
        @Nullable String firstName,
        @Nullable String pseudonym,
        Locale language,
        List<String> departements,
        List<Grant> grants,
        List<Seat> seats,
        @Nullable UUID currentStructure,
        @Nullable String step,
        boolean hasSecondFactor,
        boolean strong) {

    /** Copies the lists. */
    public Person {
        departements = List.copyOf(departements);
        grants = List.copyOf(grants);
        seats = List.copyOf(seats);
    }

    /** Whether a page for this role is for this person. */
    public boolean has(Role role) {
        return switch (role) {
            case ANYONE, ACCOUNT -> true;
            case MEMBER -> !seats.isEmpty();
            case STRUCTURE_ADMINISTRATOR -> seats.stream().anyMatch(Seat::administrator);
            default -> grant(role).isPresent();
        };
    }

    /** The grant of a role, when there is one. */
    public Optional<Grant> grant(Role role) {
        return grants.stream().filter(grant -> grant.role() == role).findFirst();
    }

    /** Whether they review what others write, everywhere. */
    public boolean mayReview() {
        return has(Role.EDITOR) || has(Role.NATIONAL_ADMINISTRATOR);
    }

    /** Whether one of their rights asks for a second factor. */
    public boolean needsSecondFactor() {
        return grants.stream().anyMatch(grant -> grant.role().needsSecondFactor());
    }

    /** Whether they are a member of this structure now. */
    public boolean isMemberOf(@Nullable UUID structure) {
        return seats.stream().anyMatch(seat -> seat.structureId().equals(structure));
    }

    /** Whether they administer this structure now. */
    public boolean administers(@Nullable UUID structure) {
        return seats.stream()
                .anyMatch(seat -> seat.administrator() && seat.structureId().equals(structure));
    }

    /** The structure that they act for now. */
    public Optional<Seat> currentSeat() {
        return seats.stream()
                .filter(seat -> seat.structureId().equals(currentStructure))
                .findFirst();
    }

    /** By what name others know them: the pseudonym, else the structure's name, else nothing. */
    public Optional<String> publicName() {
        return pseudonym != null ? Optional.of(pseudonym) : currentSeat().map(Seat::structureName);
    }

    /** Hides who it is: the id alone stands in logs. */
    @Override
    public String toString() {
        return "Person " + id;
    }
}
