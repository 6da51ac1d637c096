package fr.repere.admin.writing.desk;

import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.access.People;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.DraftPlace;
import fr.repere.admin.writing.content.DraftTexts;
import fr.repere.admin.writing.content.DraftThemes;
import fr.repere.admin.writing.content.DraftWhere;
import fr.repere.admin.writing.content.PointState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** People who write, and what they write. */
@TestComponent
public class Writers {

    private final Visitors visitors;
    private final People people;
    private final JdbcTemplate jdbc;

    Writers(Visitors visitors, People people, JdbcTemplate jdbc) {
        this.visitors = visitors;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** A structure of this test's own. */
    public UUID structure(String name, boolean trusted) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into structure (id, source, local_id, name, trusted) values (?, 'test', ?, ?, ?)",
                id,
                id.toString(),
                name,
                trusted);
        return id;
    }

    /** Somebody with an account. */
    public Visitor visitor(Role... roles) {
        return visitors.with(roles);
    }

    /** A member of a structure. */
    public Visitor member(UUID structure) {
        Visitor visitor = visitors.with();
        visitors.seat(visitor.id(), structure, false);
        return visitor;
    }

    /** A person with the rights of this moment. */
    public Person person(Visitor visitor) {
        return people.find(visitor.id()).orElseThrow();
    }

    /** A content that can be published, with a title of this test's own. */
    public static DraftContent complete(String title) {
        DraftPlace place = new DraftPlace(
                "Maison des associations",
                "2 rue des Corroyeurs",
                "21000",
                "Dijon",
                "21231",
                null,
                "5.0327",
                "47.3192",
                "address",
                "0.95",
                PointState.FOUND,
                "2 rue des Corroyeurs, 21000 Dijon",
                "03 80 00 00 00",
                null,
                Map.of("Mo", "9h-12h"),
                null,
                false);
        return new DraftContent(
                new DraftTexts(
                        title,
                        null,
                        "Des cours de français gratuits.",
                        "Un atelier par semaine.",
                        "Pour parler français.",
                        List.of("Appelez.", "Venez."),
                        null,
                        null),
                new DraftThemes("francais", List.of(), List.of("cours-de-francais")),
                new DraftWhere(false, List.of(place), null, null, null),
                null);
    }
}
