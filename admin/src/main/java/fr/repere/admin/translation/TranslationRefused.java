package fr.repere.admin.translation;

/** A step that cannot be taken; {@link #key} says why, in the bundles. */
final class TranslationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    TranslationRefused(String key) {
        super(key);
        this.key = "translation.refused." + key;
    }

    /** The bundle key of the reason. */
    String key() {
        return key;
    }
}
