package fr.repere.geodata.importing.input;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file that is refused as a whole. The message, in French, says what happened, why, and what to do. */
public final class BrokenFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private BrokenFile(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    private static BrokenFile because(String format, @Nullable Object... values) {
        return new BrokenFile(format.formatted(values), null);
    }

    /** Nothing is there. */
    public static BrokenFile missing(String name) {
        return because("« %s » n'existe pas ou n'est pas lisible. Vérifiez le chemin et les droits.", name);
    }

    /** A folder where a file is wanted. */
    public static BrokenFile folder(String name) {
        return because("« %s » est un dossier, il faut un fichier. Donnez le chemin du fichier de données.", name);
    }

    /** A file without content. */
    public static BrokenFile empty(String name) {
        return because("« %s » est vide : rien n'a été importé. Téléchargez-le de nouveau.", name);
    }

    /** A file of the right form without a single record: taken at its word it would withdraw everything. */
    public static BrokenFile withoutRecord(String name) {
        return because(
                "« %s » ne contient aucun enregistrement : rien n'a été importé. Vérifiez que l'export est complet.",
                name);
    }

    /** A web page where data is wanted. */
    public static BrokenFile webPage(String name) {
        return because(
                "« %s » est une page web (HTML) et non des données, sans doute une page de connexion ou d'erreur."
                        + " Ouvrez l'adresse dans un navigateur et donnez celle du fichier lui-même.",
                name);
    }

    /** Bytes that are no text in the expected encoding. */
    public static BrokenFile encoding(String name, String expected, long line, int octet, String guess) {
        return because(
                "« %s » n'est pas en %s : octet 0x%02X à la ligne %d ; il semble être en %s."
                        + " Convertissez-le (iconv -f %s -t UTF-8) ou indiquez « charset: %s » dans la correspondance.",
                name, expected, octet, line, guess, guess, guess);
    }

    /** A text that ends inside a character. */
    public static BrokenFile cutCharacter(String name, long line) {
        return because(
                "« %s » est tronqué : il s'arrête au milieu d'un caractère, à la ligne %d. Téléchargez-le de nouveau.",
                name, line);
    }

    /** Not a text at all. */
    public static BrokenFile binary(String name) {
        return because(
                "« %s » n'est pas un fichier texte. Donnez un fichier CSV ou JSON ; un classeur doit d'abord être"
                        + " enregistré en CSV UTF-8.",
                name);
    }

    /** A compressed file that cannot be expanded. */
    public static BrokenFile compression(String name, Throwable cause) {
        return new BrokenFile(
                "« %s » est compressé mais tronqué ou abîmé (%s). Téléchargez-le de nouveau."
                        .formatted(name, detail(cause)),
                cause);
    }

    /** A compressed file that expands beyond the limits. */
    public static BrokenFile bomb(String name, long expanded, long packed) {
        return because(
                "« %s » (%d octets) se décompresse au-delà de la limite (plus de %d octets) : il est refusé par"
                        + " prudence. S'il est sûr, décompressez-le vous-même ou relevez la limite d'import.",
                name, packed, expanded);
    }

    /** An archive of several files where one is wanted. */
    public static BrokenFile severalFiles(String name, Collection<String> found) {
        return because(
                "« %s » contient plusieurs fichiers (%s). Extrayez-les et donnez le bon.",
                name, String.join(", ", found));
    }

    /** JSON that is cut off or malformed. */
    public static BrokenFile json(String name, long line, long column, long record, String detail) {
        return because(
                "« %s » est un JSON tronqué ou mal formé à la ligne %d, colonne %d (après %d enregistrements) : %s."
                        + " Téléchargez-le de nouveau ou corrigez-le.",
                name, line, column, record, detail);
    }

    /** Content of another form than the kind of import reads. */
    public static BrokenFile unexpected(String name, String found, String advice) {
        return because("« %s » %s. %s", name, found, advice);
    }

    /** A table without the columns that the mapping names. */
    public static BrokenFile columns(String name, Collection<String> missing, Collection<String> found) {
        return because(
                "« %s » n'a pas les colonnes attendues : il manque %s ; trouvées : %s."
                        + " Vérifiez le fichier, son séparateur et la correspondance.",
                name, quoted(missing), quoted(found));
    }

    /** A table that cannot be cut into records. */
    public static BrokenFile table(String name, Throwable cause) {
        return new BrokenFile(
                "« %s » n'est pas un tableau lisible (%s). Un guillemet n'est sans doute pas refermé : corrigez-le."
                        .formatted(name, detail(cause)),
                cause);
    }

    /** A mapping file that does not say what it must. */
    public static BrokenFile mapping(String name, String why) {
        return because("La correspondance « %s » n'est pas utilisable : %s. Voir doc/imports.md.", name, why);
    }

    /** An address that answers nothing. */
    public static BrokenFile unreachable(String url, Throwable cause) {
        return new BrokenFile(
                "« %s » n'a pas pu être téléchargé (%s). Vérifiez l'adresse et la connexion, puis recommencez."
                        .formatted(url, detail(cause)),
                cause);
    }

    /** An address that answers with an error. */
    public static BrokenFile status(String url, int status) {
        return because(
                "« %s » répond par une erreur %d. Vérifiez l'adresse ; si elle demande une connexion, téléchargez le"
                        + " fichier vous-même.",
                url, status);
    }

    /** An address of another kind than the web's. */
    public static BrokenFile scheme(String url) {
        return because("« %s » n'est pas une adresse http ou https. Donnez une telle adresse ou un fichier.", url);
    }

    /** An answer longer than the limit. */
    public static BrokenFile tooLong(String url, long limit) {
        return because(
                "« %s » dépasse %d octets, la limite d'un téléchargement. Téléchargez-le vous-même ou relevez la limite.",
                url, limit);
    }

    /** Reading failed on this machine. */
    public static BrokenFile unreadable(String name, Throwable cause) {
        return new BrokenFile(
                "« %s » n'a pas pu être lu (%s). Vérifiez le fichier et le disque, puis recommencez."
                        .formatted(name, detail(cause)),
                cause);
    }

    private static String detail(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message);
    }

    private static String quoted(Collection<String> names) {
        return names.stream()
                .map(name -> String.format(Locale.ROOT, "« %s »", name))
                .limit(60)
                .reduce((one, other) -> one + ", " + other)
                .orElse("aucune");
    }
}
