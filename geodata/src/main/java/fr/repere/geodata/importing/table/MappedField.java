package fr.repere.geodata.importing.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A field of a fiche that a column of a table can fill; its path is where it stands in a mapping. */
public enum MappedField {
    ID("id", "id", "identifiant", "code", "reference", "ref", "uid", "uuid", "numero"),
    URL("url", "url", "lien", "page", "adresse web", "fiche"),
    TITLE("text.title", "nom", "titre", "intitule", "libelle", "name", "title", "denomination", "nom du lieu"),
    BRAND("text.brand", "marque", "nom commercial", "brand"),
    SUMMARY("text.summary", "resume", "abstract", "summary", "presentation resume", "accroche"),
    WHAT("text.what", "description", "presentation", "details", "contenu", "presentation detail", "what"),
    WHY("text.why", "objectif", "pourquoi", "interet", "why"),
    HOW("text.how", "modalites", "comment", "inscription", "acces", "how"),
    STRUCTURE_NAME("structure.name", "structure", "porteur", "organisme", "association", "gestionnaire"),
    STRUCTURE_SIRET("structure.siret", "siret", "numero siret"),
    STRUCTURE_WEBSITE("structure.website", "site web", "site internet", "site", "website"),
    PLACE_NAME("place.name", "lieu", "nom du site", "place"),
    STREET("place.street", "adresse", "rue", "voie", "adresse postale", "street", "address", "numero et voie"),
    POSTAL_CODE("place.postalCode", "code postal", "cp", "codepostal", "postal code", "zip"),
    CITY("place.city", "ville", "commune", "city", "lib com", "nom commune", "localite"),
    INSEE_CODE("place.inseeCode", "code insee", "insee", "insee com", "code commune", "citycode"),
    DEPARTEMENT("place.departement", "departement", "dep", "dept", "code departement", "insee dep"),
    LATITUDE("place.point.latitude", "latitude", "lat", "y wgs84"),
    LONGITUDE("place.point.longitude", "longitude", "lon", "lng", "long", "x wgs84"),
    POINT_PAIR(
            "place.point.pair", "coordonnees", "coordonnees finales", "geo point", "geo point 2d", "position", "gps"),
    PHONE("place.phone", "telephone", "tel", "phone", "numero de telephone"),
    MAIL("place.mail", "mail", "courriel", "email", "e mail", "adresse mail"),
    OPENING_HOURS("place.openingHours", "horaires", "horaires osm", "opening hours", "heures d ouverture"),
    ADDRESS_HIDDEN("place.addressHidden", "confidentiel", "adresse cachee", "adresse confidentielle"),
    ZONE("zone.text", "zone", "zone couverte", "territoire", "departements couverts"),
    VERIFIED_ON("verifiedOn.text", "date maj", "maj", "date de mise a jour", "mise a jour", "verifie le");

    private final String path;
    private final List<String> names;

    MappedField(String path, String... names) {
        this.path = path;
        this.names = List.of(names);
    }

    /** Where it stands in a mapping, such as {@code place.postalCode}; also its stable name in forms. */
    public String path() {
        return path;
    }

    /** How columns of this kind are usually called: in lower case, without accents, words parted by one blank. */
    List<String> names() {
        return names;
    }

    /** Whether no fiche can be without it. */
    public boolean isRequired() {
        return this == ID || this == TITLE;
    }

    /** The field of a path, or nothing. */
    public static Optional<MappedField> findByPath(String path) {
        return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
    }
}
