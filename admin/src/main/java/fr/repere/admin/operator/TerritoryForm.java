package fr.repere.admin.operator;

import fr.repere.admin.access.Person;
import fr.repere.geodata.operator.Author;
import fr.repere.geodata.operator.Territory;
import fr.repere.geodata.operator.TerritoryContent;
import fr.repere.geodata.operator.TerritoryDraft;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, as it was typed, so that it can be shown again.
 *
 * @param version the version that was on the screen; absent for a new one
 */
record TerritoryForm(
        @Nullable Long version,
        @Nullable String slug,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String parts,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String service,
        @Nullable String phone,
        @Nullable String mail,
        @Nullable String website,
        @Nullable String reason) {

    private static final String NAMELESS = "administration";

    /** An empty form for a new operator. */
    static TerritoryForm empty() {
        return new TerritoryForm(null, null, "agir", null, null, null, null, null, null, null, null, null);
    }

    /** The form of a territory as it is. */
    static TerritoryForm of(Territory territory) {
        TerritoryDraft draft = TerritoryDraft.of(territory.content());
        return new TerritoryForm(
                territory.version(),
                territory.slug(),
                draft.kind(),
                draft.name(),
                draft.parts(),
                draft.validFrom(),
                draft.validTo(),
                draft.service(),
                draft.phone(),
                draft.mail(),
                draft.website(),
                null);
    }

    /** The same typed words, for another version. */
    TerritoryForm at(long present) {
        return new TerritoryForm(
                present, slug, kind, name, parts, validFrom, validTo, service, phone, mail, website, reason);
    }

    /** @throws fr.repere.geodata.operator.InvalidTerritory naming what cannot be read */
    TerritoryContent content() {
        return new TerritoryDraft(
                        text(kind),
                        text(name),
                        text(parts),
                        text(validFrom),
                        text(validTo),
                        text(service),
                        text(phone),
                        text(mail),
                        text(website))
                .read();
    }

    Optional<String> wantedSlug() {
        return Optional.of(text(slug).strip()).filter(typed -> !typed.isEmpty());
    }

    Author author(Person person) {
        return author(person, reason);
    }

    /** @throws fr.repere.geodata.operator.InvalidTerritory when it is no date */
    static LocalDate day(String typed) {
        return TerritoryDraft.day("validTo", typed);
    }

    /** Who changes it, under their public name. */
    static Author author(Person person, @Nullable String reason) {
        return new Author(person.publicName().orElse(NAMELESS), printable(reason));
    }

    private static @Nullable String printable(@Nullable String text) {
        return text == null ? null : text.replaceAll("[\\p{Cc}\\p{Cs}]+", " ");
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
