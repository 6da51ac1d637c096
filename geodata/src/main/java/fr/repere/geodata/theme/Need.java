package fr.repere.geodata.theme;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a person comes for (besoin). Each need belongs to one theme. */
public enum Need {
    TITRE_DE_SEJOUR(Theme.ADMINISTRATIF),
    PROTECTION_ASILE(Theme.ADMINISTRATIF),
    ETAT_CIVIL(Theme.ADMINISTRATIF),
    NATIONALITE(Theme.ADMINISTRATIF),
    DROITS_SOCIAUX(Theme.ADMINISTRATIF),
    DOMICILIATION(Theme.ADMINISTRATIF),
    BUDGET_BANQUE(Theme.ADMINISTRATIF),
    AIDE_JURIDIQUE(Theme.ADMINISTRATIF),
    AIDE_NUMERIQUE(Theme.ADMINISTRATIF),
    COURS_DE_FRANCAIS(Theme.FRANCAIS),
    ALPHABETISATION(Theme.FRANCAIS),
    FRANCAIS_PROFESSIONNEL(Theme.FRANCAIS),
    CERTIFICATION_DE_LANGUE(Theme.FRANCAIS),
    CONVERSATION(Theme.FRANCAIS),
    PARCOURS_CIR(Theme.FRANCAIS),
    HEBERGEMENT_URGENCE(Theme.LOGEMENT),
    LOGEMENT_SOCIAL(Theme.LOGEMENT),
    RECHERCHE_LOGEMENT(Theme.LOGEMENT),
    AIDE_AU_LOGEMENT(Theme.LOGEMENT),
    INSTALLATION(Theme.LOGEMENT),
    COHABITATION_SOLIDAIRE(Theme.LOGEMENT),
    COUVERTURE_SANTE(Theme.SANTE),
    SOINS_MEDECIN(Theme.SANTE),
    SANTE_MENTALE(Theme.SANTE),
    HANDICAP(Theme.SANTE),
    SANTE_SEXUELLE(Theme.SANTE),
    ADDICTIONS(Theme.SANTE),
    DECOUVRIR_UN_METIER(Theme.FORMATION),
    FORMATION_QUALIFIANTE(Theme.FORMATION),
    APPRENTISSAGE(Theme.FORMATION),
    RECONNAISSANCE_DIPLOME(Theme.FORMATION),
    RECHERCHE_EMPLOI(Theme.EMPLOI),
    CV_ENTRETIEN(Theme.EMPLOI),
    CREATION_ENTREPRISE(Theme.EMPLOI),
    DROIT_DU_TRAVAIL(Theme.EMPLOI),
    INSERTION_PAR_ACTIVITE(Theme.EMPLOI),
    PERMIS_DE_CONDUIRE(Theme.MOBILITE),
    TRANSPORTS(Theme.MOBILITE),
    VELO_VEHICULE(Theme.MOBILITE),
    AIDE_A_LA_MOBILITE(Theme.MOBILITE),
    REUNIFICATION_FAMILIALE(Theme.FAMILLE),
    GARDE_ENFANT(Theme.FAMILLE),
    SCOLARITE(Theme.FAMILLE),
    PARENTALITE(Theme.FAMILLE),
    VIOLENCES(Theme.FAMILLE),
    MATERNITE(Theme.FAMILLE),
    INSCRIPTION_UNIVERSITE(Theme.ETUDES),
    BOURSE(Theme.ETUDES),
    DIPLOME_UNIVERSITAIRE(Theme.ETUDES),
    LOGEMENT_ETUDIANT(Theme.ETUDES),
    SPORT(Theme.LOISIRS),
    CULTURE(Theme.LOISIRS),
    BENEVOLAT(Theme.LOISIRS),
    RENCONTRES(Theme.LOISIRS),
    VACANCES(Theme.LOISIRS);

    private static final Map<String, Need> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Need::code, Function.identity()));

    private final Theme theme;

    Need(Theme theme) {
        this.theme = theme;
    }

    /** The theme that this need belongs to. */
    public Theme theme() {
        return theme;
    }

    /** The stable code used in the database, the index, the API and files: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The need of a code, or nothing when no need has it. */
    public static Optional<Need> findByCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The needs of a theme, in order of presentation. */
    public static List<Need> listOf(Theme theme) {
        return Arrays.stream(values()).filter(need -> need.theme == theme).toList();
    }
}
