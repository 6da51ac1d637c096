package fr.repere.indexer.index;

/** What is to happen to one document. The version orders changes: an index keeps the newest, whatever order they come in. */
public sealed interface DocumentChange {

    /** The document's id. */
    String id();

    /** Its size in bytes on the wire, about. */
    int size();

    /**
     * Write a document.
     *
     * @param version 0 when the documents of this index have no versions
     * @param json the whole document, UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and a copy per document would cost
    record Put(String id, long version, byte[] json) implements DocumentChange {
        @Override
        public int size() {
            return json.length + 100;
        }
    }

    /** Delete a document. */
    record Remove(String id, long version) implements DocumentChange {
        @Override
        public int size() {
            return 100;
        }
    }
}
