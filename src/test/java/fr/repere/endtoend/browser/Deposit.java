package fr.repere.endtoend.browser;

import fr.repere.endtoend.Member;
import fr.repere.endtoend.Office;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fiche that somebody writes and sends by the editor's forms, complete enough to be published, where the writing is not the subject. */
record Deposit(Member author, UUID draft, String title) {

    /** No structure holds what somebody writes on their own. */
    static final String ALONE = "";

    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    /** Begun, with nothing but its title. */
    static Deposit begun(Member author, String structure, String title) {
        UUID draft = UUID.randomUUID();
        author.post(
                "/espace/fiches/nouvelle",
                Map.of("id", draft.toString(), "kind", "dispositif", "structure", structure, "title", title));
        return new Deposit(author, draft, title);
    }

    /** Written: a weekly course of French in Dijon. */
    static Deposit written(Member author, String structure, String title) {
        Deposit deposit = begun(author, structure, title);
        deposit.save("titre", Map.of("title", title, "summary", "Deux heures de conversation par semaine."));
        deposit.save(
                "contenu", Map.of("what", "On parle en petit groupe, avec des bénévoles.", "why", "Pour oser parler."));
        deposit.save("etapes", Map.of("how", "Appelez pour connaître les jours."));
        deposit.save("themes", Map.of("main", "francais", "needs", "cours-de-francais"));
        deposit.save(
                "lieux",
                Map.of(
                        "places.0.street",
                        "",
                        "zoneKind",
                        "places",
                        "places.0.city",
                        "Dijon",
                        "places.0.postalCode",
                        "21000",
                        "places.0.phone",
                        "0380000000"));
        return deposit;
    }

    /** Written and sent to be reviewed. */
    static Deposit sent(Member author, String structure, String title) {
        Deposit deposit = written(author, structure, title);
        deposit.step("submit", "");
        return deposit;
    }

    /** Saves a section. */
    void save(String section, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("revision", revision(author.get(editor() + "/" + section)));
        author.post(editor() + "/" + section, form);
    }

    /** A step of its author. */
    void step(String step, String reason) {
        author.post(
                editor() + "/etape",
                Map.of("step", step, "reason", reason, "revision", revision(author.get(editor()))));
    }

    /** A step of who reviews. */
    void reviewed(Member reviewer, String step, String reason) {
        String path = "/relecture/dossiers/" + draft;
        reviewer.post(
                path + "/etape", Map.of("etape", step, "raison", reason, "revision", revision(reviewer.get(path))));
    }

    /** Where its author writes it. */
    String editor() {
        return "/espace/fiches/" + draft;
    }

    /** Where its author follows it. */
    String dossier() {
        return "/espace/dossiers/" + draft;
    }

    /** The fiche that it is, or will be. */
    String fiche(Office office) {
        return office.text("select fiche_id::text from fiche_draft where id = ?::uuid", draft.toString())
                .orElseThrow();
    }

    private static String revision(String page) {
        Matcher found = REVISION.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no revision in " + page);
        }
        return found.group(1);
    }
}
