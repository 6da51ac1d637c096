package fr.repere.embedded.launcher;

import java.time.Duration;

/**
 * What the user reads when everything answers.
 *
 * @param addresses where it answers
 * @param home where its data and logs are
 */
record Welcome(Addresses addresses, Home home) {

    void show(Terminal terminal, long since) {
        long seconds = Duration.ofNanos(System.nanoTime() - since).toSeconds();
        var search = addresses.url(Application.SEARCH_API);
        terminal.say("""

                Repère est prêt (%d s).
                  Recherche       %s
                  Administration  %s
                  Courriels       %s/boite
                  Premier compte  ./repere account ADRESSE
                  Exemple         curl '%s/api/v1/search?q=cours+de+francais&place=commune:21231'
                  Journaux        %s
                Ctrl-C arrête tout ; ./repere help montre les autres commandes.""".formatted(
                        seconds,
                        search,
                        addresses.url(Application.ADMIN),
                        addresses.url(Application.ADMIN),
                        search,
                        home.logs()));
    }
}
