package fr.repere.geodata.fiche;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a fiche in one language: plain text without markup.
 *
 * @param brand the name a dispositif is known by; a démarche has none
 * @param why what a dispositif is good for; a démarche has none
 * @param how the steps, in order
 * @param next what happens after a démarche
 * @param administration the body that handles a démarche
 */
@Embeddable
public record FicheText(
        String title,
        @Nullable String brand,
        @Nullable String summary,
        @Nullable String what,
        @Nullable String why,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> how,
        @Column(name = "next") @Nullable String next,
        @Nullable String administration) {

    /** Copies the steps, so that the text cannot change behind the fiche's back. */
    public FicheText {
        how = List.copyOf(how);
    }

    /** A text of a title alone. */
    public static FicheText titled(String title) {
        return new FicheText(title, null, null, null, null, List.of(), null, null);
    }
}
