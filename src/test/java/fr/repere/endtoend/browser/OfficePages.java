package fr.repere.endtoend.browser;

import fr.repere.endtoend.browser.OfficePage.Who;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every page of the table of rights, and what of it is no page. */
final class OfficePages {

    /** Routes that answer something else than a page, or a page that nothing here can lead to, and why. */
    static final Map<String, String> NO_PAGE = Map.ofEntries(
            Map.entry("/boite/{id:\\d+}/html", "a mail, shown in the frame of its page"),
            Map.entry("/connexion/rattachement", "only from a provider, and none is configured here: ElsewhereTest"),
            Map.entry("/deconnexion/ailleurs", "leads to a provider: ElsewhereTest"),
            Map.entry("/espace/adresses", "suggestions"),
            Map.entry("/espace/cartes/communes.json", "data of a map"),
            Map.entry("/espace/cartes/departements.json", "data of a map"),
            Map.entry("/espace/dossiers/{id}/pieces/{piece}", "a file"),
            Map.entry("/espace/selections/{id}", "leads to the public site, which shows it"),
            Map.entry("/imports/correspondances/{name}.yaml", "a file"),
            Map.entry("/imports/{id}/rapport.csv", "a file"),
            Map.entry("/operations/fiches", "leads to a fiche"),
            Map.entry("/profil/donnees.json", "a file"),
            Map.entry("/territories.csv", "a file"));

    private OfficePages() {}

    static List<OfficePage> all() {
        return Stream.of(strangers(), newcomers(), authors(), translators(), nationals())
                .flatMap(List::stream)
                .toList();
    }

    private static List<OfficePage> strangers() {
        return of(
                Who.STRANGER,
                "/",
                "/boite",
                "/compte-supprime",
                "/connexion",
                "/connexion/ailleurs",
                "/connexion/code",
                "/inscription",
                "/inscription/mot-de-passe",
                "/mot-de-passe",
                "/mot-de-passe/envoye",
                "/boite/{id:\\d+} /boite/1",
                "/desabonnement/{key} {stop}",
                "/espace/invitations/{token} {invitation}",
                "/inscription/confirmation/{secret} {confirm}",
                "/mot-de-passe/{secret} {reset}",
                "/profil/adresse/confirmation/{secret} {mail}",
                "/verification/{fiche}/{due} {due}");
    }

    private static List<OfficePage> newcomers() {
        return of(
                Who.NEWCOMER,
                "/inscription/prenom",
                "/inscription/partenaire",
                "/inscription/objectif",
                "/inscription/langues",
                "/inscription/pseudonyme",
                "/inscription/departements",
                "/inscription/confirmation");
    }

    private static List<OfficePage> authors() {
        return of(
                Who.AUTHOR,
                "/espace",
                "/espace/documents",
                "/espace/dossiers",
                "/espace/dossiers/{id} /espace/dossiers/{dossier}",
                "/espace/favoris",
                "/espace/favoris/ajouter /espace/favoris/ajouter?fiche={slug}",
                "/espace/fiches",
                "/espace/fiches/nouvelle",
                "/espace/fiches/historique/{fiche} /espace/fiches/historique/{fiche}",
                "/espace/fiches/historique/{fiche}/{line} /espace/fiches/historique/{fiche}/{line}",
                "/espace/fiches/publiees/{fiche} /espace/fiches/publiees/{fiche}",
                "/espace/fiches/{id} /espace/fiches/{draft}",
                "/espace/fiches/{id}/apercu /espace/fiches/{draft}/apercu",
                "/espace/fiches/{id}/difference /espace/fiches/{overtaken}/difference",
                "/espace/fiches/{id}/{section} /espace/fiches/{draft}/titre",
                "/espace/fiches/{id}/{section} /espace/fiches/{draft}/contenu",
                "/espace/fiches/{id}/{section} /espace/fiches/{draft}/etapes",
                "/espace/fiches/{id}/{section} /espace/fiches/{draft}/public",
                "/espace/fiches/{id}/{section} /espace/fiches/{draft}/lieux?verifier",
                "/espace/fiches/{id}/{section} /espace/fiches/{draft}/pratique",
                "/espace/fiches/{id}/{section} /espace/fiches/{draft}/themes",
                "/espace/recherches",
                "/espace/recherches/nouvelle /espace/recherches/nouvelle?q=logement",
                "/espace/selections",
                "/espace/selections/nouvelle /espace/selections/nouvelle?fiche={slug}",
                "/espace/structures",
                "/espace/structures/ajouter /espace/structures/ajouter?nom=maison",
                "/espace/structures/nouvelle",
                "/espace/structures/{id} /espace/structures/{structure}",
                "/espace/structures/{id}/composition /espace/structures/{structure}/composition",
                "/espace/structures/{id}/demande /espace/structures/{foreign}/demande",
                "/espace/structures/{id}/historique /espace/structures/{structure}/historique",
                "/espace/structures/{id}/modifier /espace/structures/{structure}/modifier",
                "/espace/structures/{id}/sites /espace/structures/{structure}/sites",
                "/espace/verifications",
                "/profil",
                "/profil/adresse",
                "/profil/donnees",
                "/profil/informations",
                "/profil/journal",
                "/profil/mot-de-passe",
                "/profil/second-facteur",
                "/profil/sessions",
                "/profil/suppression",
                "/connexion/second-facteur");
    }

    private static List<OfficePage> translators() {
        return of(
                Who.TRANSLATOR,
                "/traduction",
                "/traduction/{language} /traduction/uk",
                "/traduction/{language}/{fiche} /traduction/uk/{fiche}");
    }

    private static List<OfficePage> nationals() {
        return of(
                Who.NATIONAL,
                "/espace",
                "/espace/structures/a-verifier",
                "/imports",
                "/imports/correspondances",
                "/imports/sources",
                "/imports/sources/{name} /imports/sources/{source}",
                "/imports/{id} /imports/{import}",
                "/imports/{id}/colonnes /imports/{table}/colonnes",
                "/operations",
                "/operations/comptes",
                "/operations/comptes/{id} /operations/comptes/{account}",
                "/operations/courriels",
                "/operations/courriels/modeles",
                "/operations/fiches/{id} /operations/fiches/{fiche}",
                "/operations/statistiques",
                "/operations/structures",
                "/operations/themes",
                "/operations/travaux",
                "/operations/une",
                "/relecture",
                "/relecture/dossiers/{id} /relecture/dossiers/{dossier}",
                "/relecture/doublons",
                "/relecture/doublons/{first}/{second} /relecture/doublons/{pair}",
                "/relecture/signalements",
                "/relecture/verifications",
                "/territories",
                "/territories/new",
                "/territories/{slug} /territories/quais-de-saone",
                "/territories/{slug}/edit /territories/quais-de-saone/edit");
    }

    /** Routes, each followed by the path that is opened where that is another. */
    private static List<OfficePage> of(Who who, String... lines) {
        return Stream.of(lines)
                .map(line -> line.split(" "))
                .map(parts -> new OfficePage(parts[0], who, parts[parts.length - 1]))
                .toList();
    }
}
