package fr.repere.admin.review.attachment;

import fr.repere.admin.review.attachment.FileRefused.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Takes a PDF that opens, is not locked and cannot act: no script, no program started, no form sent, no other file inside, nothing before
 * or behind it. Every object of the file is looked at, those that no page shows included.
 */
final class PdfCheck {

    /** Keys of dictionaries that bring a script, a file or a form of another technique. */
    private static final Set<String> ACTIVE_KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "AF", "RichMediaContent", "XFA", "AA");

    /** Actions that do something else than turning to a page or opening an address. */
    private static final Set<String> ACTIVE_ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "Rendition",
            "RichMediaExecute",
            "Movie",
            "Sound");

    private static final Set<String> ACTIVE_NOTES =
            Set.of("FileAttachment", "RichMedia", "Movie", "Screen", "3D", "Sound");
    private static final int DEEPEST = 100;
    private static final Pattern HEX_IN_NAME = Pattern.compile("#([0-9A-Fa-f]{2})");

    private final AttachmentSettings settings;

    PdfCheck(AttachmentSettings settings) {
        this.settings = settings;
    }

    /** @throws FileRefused with the reason when it is not taken */
    byte[] check(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        requireNothingAround(text);
        requireExpandable(bytes, text);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted()) {
                throw FileRefused.because(Reason.LOCKED_PDF);
            }
            if (document.getNumberOfPages() < 1) {
                throw FileRefused.because(Reason.UNREADABLE_PDF);
            }
            if (document.getNumberOfPages() > settings.maxPages()) {
                throw FileRefused.because(Reason.TOO_MANY_PAGES);
            }
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                requireInert(object == null ? null : object.getObject(), 0);
            }
            requireInert(document.getDocument().getTrailer(), 0);
            return bytes;
        } catch (InvalidPasswordException e) {
            throw FileRefused.because(Reason.LOCKED_PDF);
        } catch (IOException | RuntimeException e) {
            throw e instanceof FileRefused refused ? refused : FileRefused.because(Reason.UNREADABLE_PDF);
        }
    }

    /** Bytes before the head or behind the end could be another file at the same time. */
    private static void requireNothingAround(String text) {
        int end = text.lastIndexOf("%%EOF");
        if (!text.startsWith("%PDF-")
                || end < 0
                || !text.substring(end + 5).replace("\0", "").isBlank()) {
            throw FileRefused.because(Reason.MIXED_PDF);
        }
    }

    /** The parser expands streams of objects as a whole, so that is measured before it does. */
    private void requireExpandable(byte[] bytes, String text) {
        String names = HEX_IN_NAME
                .matcher(text)
                .replaceAll(hex -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
        boolean oldCompression = names.contains("/LZW") || names.contains("/RunLengthDecode");
        if (oldCompression && names.contains("/ObjStm")) {
            throw FileRefused.because(Reason.UNREADABLE_PDF);
        }
        if (new StreamExpansion(settings.maxExpanded().toBytes()).exceeds(bytes, text)) {
            throw FileRefused.because(Reason.UNREADABLE_PDF);
        }
    }

    private static void requireInert(@Nullable COSBase object, int depth) {
        if (depth > DEEPEST) {
            throw FileRefused.because(Reason.UNREADABLE_PDF);
        }
        if (object instanceof COSDictionary dictionary) {
            requireInert(dictionary);
            for (COSBase value : dictionary.getValues()) {
                requireInert(value, depth + 1);
            }
        } else if (object instanceof COSArray array) {
            for (COSBase value : array) {
                requireInert(value, depth + 1);
            }
        }
    }

    private static void requireInert(COSDictionary dictionary) {
        boolean active = dictionary.keySet().stream().map(COSName::getName).anyMatch(ACTIVE_KEYS::contains)
                || ACTIVE_ACTIONS.contains(name(dictionary, COSName.S))
                || ACTIVE_NOTES.contains(name(dictionary, COSName.SUBTYPE))
                || "EmbeddedFile".equals(name(dictionary, COSName.TYPE));
        if (active) {
            throw FileRefused.because(Reason.ACTIVE_PDF);
        }
    }

    private static String name(COSDictionary dictionary, COSName key) {
        String name = dictionary.getNameAsString(key);
        return name == null ? "" : name;
    }
}
