package fr.repere.admin.review.attachment;

/**
 * A file that may be kept.
 *
 * @param name as shown, one line without folders, ending as its kind does
 * @param content what is kept: of a picture the new drawing, not what was sent
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying ten megabytes to hide an array would serve nobody
public record CheckedFile(FileKind kind, String name, byte[] content) {}
