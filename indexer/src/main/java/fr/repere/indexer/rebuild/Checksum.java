package fr.repere.indexer.rebuild;

import fr.repere.indexer.index.DocumentVersion;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;

/**
 * How many documents there are, and a sum over their ids and versions that does not depend on their order: of each the first eight
 * bytes of the MD5 of {@code id:version}, added modulo 2⁶⁴. PostGIS computes the same in {@link HeldFiches#checksum}.
 */
record Checksum(long count, long sum) {

    static Checksum of(Iterator<DocumentVersion> documents) {
        MessageDigest md5 = md5();
        long count = 0;
        long sum = 0;
        while (documents.hasNext()) {
            DocumentVersion document = documents.next();
            byte[] hash = md5.digest((document.id() + ":" + document.version()).getBytes(StandardCharsets.US_ASCII));
            sum += ByteBuffer.wrap(hash).getLong();
            count++;
        }
        return new Checksum(count, sum);
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
