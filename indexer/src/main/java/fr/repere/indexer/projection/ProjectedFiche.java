package fr.repere.indexer.projection;

/** What the index should say of a fiche, at the version that it now has. */
public sealed interface ProjectedFiche {

    /** The fiche's id in text form. */
    String id();

    /** The fiche's version. */
    long version();

    /**
     * It is published.
     *
     * @param again whether it was withdrawn before
     * @param json its search document, UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and a copy per document would cost
    record Published(String id, long version, boolean again, byte[] json) implements ProjectedFiche {}

    /**
     * It was published and is no more: the public must not find it, and maps of the past count it.
     *
     * @param json its document among the withdrawn, UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and a copy per document would cost
    record Withdrawn(String id, long version, byte[] json) implements ProjectedFiche {}

    /** It was never published: nobody must find or count it. */
    record Hidden(String id, long version) implements ProjectedFiche {}

    /**
     * No document can be made of its rows; the others of its batch are not held up by it.
     *
     * @param reason for people
     */
    record Unprojectable(String id, long version, String reason) implements ProjectedFiche {}
}
