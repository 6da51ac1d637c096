package fr.repere.admin.favourite.alert;

import fr.repere.admin.access.Person;
import fr.repere.admin.favourite.PublicSite;
import fr.repere.admin.favourite.search.SavedSearch;
import fr.repere.admin.mail.Mail;
import fr.repere.admin.mail.MailList;
import fr.repere.admin.mail.MailList.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the mails that tell of a search. */
@Component
class AlertMails {

    /** So many fiches are named in one mail; of the rest it says how many there are. */
    static final int NAMED = 50;

    private final PublicSite site;
    private final MessageSource messages;

    AlertMails(PublicSite site, MessageSource messages) {
        this.site = site;
        this.messages = messages;
    }

    /** That the alert is on, and nothing else. @param found how many fiches there are to begin with */
    Mail on(SavedSearch search, Person person, String period, int found) {
        String kind = search.isOfFavourites() ? "alert-favourites-on" : "alert-on";
        Map<String, String> values = Map.of(
                "name",
                search.name(),
                "count",
                Integer.toString(found),
                "often",
                words("searches.often." + search.frequency().code(), person.language()));
        return mail(kind, search, person, values, period, List.of());
    }

    /** What became of it. */
    Mail changes(SavedSearch search, Person person, String period, Difference difference) {
        Locale language = person.language();
        List<MailList> lists = new ArrayList<>();
        add(
                lists,
                "new",
                difference.fresh().stream()
                        .map(fiche -> new Entry(fiche.title(), site.fiche(language, fiche.slug()), null))
                        .toList());
        add(
                lists,
                "changed",
                difference.changed().stream()
                        .map(change -> new Entry(
                                change.fiche().title(),
                                site.fiche(language, change.fiche().slug()),
                                change.fiche().keysOfChanges(change.before()).stream()
                                        .map(key -> words(key, language))
                                        .collect(Collectors.joining(", "))))
                        .toList());
        add(
                lists,
                "withdrawn",
                difference.withdrawn().stream()
                        .map(gone -> new Entry(gone.title(), null, null))
                        .toList());
        add(
                lists,
                "away",
                difference.away().stream()
                        .map(gone -> new Entry(gone.title(), site.fiche(language, gone.slug()), null))
                        .toList());
        String kind = search.isOfFavourites() ? "alert-favourites" : "alert";
        return mail(kind, search, person, Map.of("name", search.name()), period, lists);
    }

    /** Names what still may be named. */
    private static void add(List<MailList> lists, String part, List<Entry> entries) {
        int named = Math.min(
                entries.size(),
                NAMED - lists.stream().mapToInt(list -> list.entries().size()).sum());
        if (!entries.isEmpty()) {
            lists.add(new MailList(part, entries.subList(0, named), entries.size() - named));
        }
    }

    private static Mail mail(
            String kind,
            SavedSearch search,
            Person person,
            Map<String, String> values,
            String period,
            List<MailList> lists) {
        return new Mail(
                kind,
                person.mail(),
                person.language(),
                values,
                search.isOfFavourites() ? "/espace/favoris" : "/espace/recherches",
                kind + ":" + search.id() + ":" + period,
                lists,
                UnsubscribePage.PATH + search.stopKey());
    }

    private String words(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
