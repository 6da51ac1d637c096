package fr.repere.search.world;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Fiches for questions about words: each has what it is named after, in its title, and little else. */
public final class LanguageFiches {

    private LanguageFiches() {}

    public static List<FicheDocument> all() {
        return List.of(
                FicheSample.dispositif("cours")
                        .french("Apprendre la langue française", "Cours gratuit le matin", "Des cours pour débutants.")
                        .in("ar", "دروس اللغة الفرنسية", "تعلّم الفرنسية", "دروس مجانية")
                        .in("fa", "کلاس‌های زبان فرانسوی", "یادگیری زبان", "رایگان")
                        .in("ps", "د فرانسوي ژبه کورسونه", "زده کړه", "وړیا")
                        .in("en", "French courses", "Learn French", "Free lessons")
                        .in("ru", "Курсы французского языка", "Учить язык", "Бесплатно")
                        .in("uk", "Курси французької мови", "Вивчати мову", "Безкоштовно")
                        .in("ti", "ትምህርቲ ቋንቋ ፈረንሳይ", "ምምሃር", "ብነጻ")
                        .document(),
                french("logement-exact", "Trouver un logement", "Visiter et louer")
                        .in("en", "Find an apartment", "Rent", "A flat")
                        .in("ru", "Найти жильё", "Снять", "Квартира")
                        .in("uk", "Знайти житло", "Орендувати", "Квартира")
                        .document(),
                french("logemant-exact", "Maison Logemant", "Une association qui porte ce nom")
                        .document(),
                french("hebergement", "Un hébergement pour la nuit", "Dormir au chaud")
                        .document(),
                french("fle-short", "Atelier FLE", "Le mardi").document(),
                french("fle-long", "Atelier de français langue étrangère", "Le mardi")
                        .document(),
                french("caf-short", "Aides de la CAF", "En agence").document(),
                french("caf-long", "Aides de la caisse d'allocations familiales", "En agence")
                        .document(),
                french("secu", "Ouvrir ses droits à l'assurance maladie", "Au guichet")
                        .document(),
                french("france-travail", "S'inscrire à France Travail", "Chercher un emploi")
                        .document(),
                french("pole-emploi", "S'inscrire à Pôle emploi", "Au guichet").document(),
                french("medecin", "Trouver un médecin", "Se soigner")
                        .in("uk", "Знайти лікаря", "Здоров'я", "Лікуватися")
                        .in("ti", "ሓኪም ምርካብ", "ጥዕና", "ሕክምና")
                        .document(),
                french("docteur", "Le docteur de quartier", "Sur rendez-vous").document(),
                french("titre-de-sejour", "Demander un titre de séjour", "En préfecture")
                        .in("ti", "ወረቓቕቲ", "ፍቓድ", "ምሕታት")
                        .document(),
                french("permis-de-conduire", "Passer le permis de conduire", "À l'auto-école")
                        .in("en", "Driving licence", "Learn to drive", "A test")
                        .document(),
                french("garde", "La garde d'enfants", "Jusqu'à trois ans")
                        .in("ar", "رعاية الأطفال", "الأسرة", "حضانة")
                        .in("fa", "مهد کودک", "تا ۱۲ ماه", "نگهداری")
                        .in("ps", "ښوونځی", "ماشومان", "پالنه")
                        .in("ti", "ጸሓይ", "ቆልዑ", "ምክንኻን")
                        .document(),
                french("deuxieme", "Attendre un deuxième enfant", "Suivi").document(),
                french("pass", "Permanence d'accès aux soins de santé", "À l'hôpital")
                        .document(),
                french("css", "Complémentaire santé solidaire", "Demander").document(),
                french("vae", "Faire une VAE", "Un diplôme").document(),
                french("aah", "Allocation aux adultes handicapés", "Demander").document(),
                french("dudh", "Déclaration universelle des droits de l'homme", "Lire")
                        .document(),
                french("apprentissage", "Entrer en apprentissage", "Un contrat").document(),
                french("sante-mentale", "Parler de ce que l'on a vécu", "Avec un professionnel")
                        .names(needInAllLanguages("sante-mentale"))
                        .document(),
                FicheSample.dispositif("bavard")
                        .french(
                                "Un accueil de jour",
                                "Une halte",
                                "Logement, logement, logement et logement. Médecin, médecin, médecin. Permis, permis, permis.")
                        .document());
    }

    private static Map<String, String> needInAllLanguages(String need) {
        Vocabulary vocabulary = Vocabulary.load();
        return Arrays.stream(Language.values())
                .collect(Collectors.toMap(Language::code, language -> vocabulary.needName(need, language)));
    }

    private static FicheSample french(String id, String title, String summary) {
        return FicheSample.dispositif(id).french(title, summary, "Ouvert à qui le souhaite.");
    }
}
