package fr.repere.admin.favourite.alert;

import fr.repere.admin.access.People;
import fr.repere.admin.access.Person;
import fr.repere.admin.favourite.fiche.Favourite;
import fr.repere.admin.favourite.fiche.Favourites;
import fr.repere.admin.favourite.fiche.ShownFiche;
import fr.repere.admin.favourite.fiche.ShownFiches;
import fr.repere.admin.favourite.search.PublicSearch;
import fr.repere.admin.favourite.search.SavedSearch;
import fr.repere.admin.mail.Mails;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells of one search. The public search is asked first, outside of any transaction; then the mail, what was found and the period are
 * written in one: where it is cut off, all of it is undone and comes again, or all of it stands and comes no more.
 */
@Service
class Teller {

    private final AlertState state;
    private final Favourites favourites;
    private final ShownFiches fiches;
    private final AlertMails words;
    private final Mails mails;
    private final People people;
    private final TransactionTemplate transaction;

    Teller(
            AlertState state,
            Favourites favourites,
            ShownFiches fiches,
            AlertMails words,
            Mails mails,
            People people,
            TransactionTemplate transaction) {
        this.state = state;
        this.favourites = favourites;
        this.fiches = fiches;
        this.words = words;
        this.mails = mails;
        this.people = people;
        this.transaction = transaction;
    }

    /**
     * Tells of a search that is due.
     *
     * @param period the period that is told of
     * @return whether a mail was written
     * @throws PublicSearch.Unanswered when the public search does not answer: nothing has changed then, and the search stays due
     */
    boolean tell(SavedSearch due, String period, PublicSearch search, Instant now) throws PublicSearch.Unanswered {
        Set<UUID> found;
        try {
            found = due.query() == null ? Set.of() : search.all(Objects.requireNonNull(due.query()));
        } catch (PublicSearch.Refused refused) {
            state.leftOut(due.id(), period, refused.problem());
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> write(due, period, found, now)));
    }

    private boolean write(SavedSearch due, String period, Set<UUID> found, Instant now) {
        Optional<SavedSearch> present = state.lock(due.id());
        Optional<Person> person = people.find(due.account());
        // Told meanwhile, or changed, or ended: what is due then is due to somebody else, or to nobody.
        if (person.isEmpty() || !present.equals(Optional.of(due))) {
            return false;
        }
        Set<UUID> finds = due.isOfFavourites() ? favouritesOf(due.account()) : found;
        Map<UUID, Difference.Seen> before = state.seen(due.id());
        Map<UUID, ShownFiche> all = fiches.find(union(finds, before.keySet()));
        Difference difference = Difference.of(before, finds, all);
        List<ShownFiche> shown = finds.stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .filter(ShownFiche::shown)
                .toList();
        state.keep(due.id(), shown);
        state.told(due.id(), period, now);
        if (!due.begun()) {
            return mails.send(words.on(due, person.get(), period, shown.size()));
        }
        Difference told = due.isOfFavourites() ? difference.withoutOwnDoing() : difference;
        return told.count() > 0 && mails.send(words.changes(due, person.get(), period, told));
    }

    private Set<UUID> favouritesOf(UUID account) {
        return favourites.list(account).stream()
                .map(Favourite::fiche)
                .map(ShownFiche::id)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        Set<UUID> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
