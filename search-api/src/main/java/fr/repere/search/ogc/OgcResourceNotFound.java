package fr.repere.search.ogc;

/** No collection or feature is at the address asked for. Its message, in French, is shown to the caller. */
public final class OgcResourceNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private OgcResourceNotFound(String message) {
        super(message);
    }

    /** There is no collection of that name. */
    public static OgcResourceNotFound collection(Collections known) {
        return new OgcResourceNotFound("Aucune collection ne porte ce nom. Collections : "
                + String.join(", ", known.all().stream().map(FeatureSource::id).toList())
                + ".");
    }

    /** A collection has no such feature. */
    public static OgcResourceNotFound feature(FeatureSource source) {
        return new OgcResourceNotFound(
                "La collection « %s » n'a pas d'élément de cet identifiant. Il a peut-être été retiré."
                        .formatted(source.id()));
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
