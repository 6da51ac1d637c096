package fr.repere.admin.review.attachment;

import fr.repere.admin.review.attachment.FileRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides by its content alone what a file is and whether it is taken. */
@Component
public class FileCheck {

    private final AttachmentSettings settings;
    private final PictureRedrawing pictures;
    private final PdfCheck pdfs;
    private final Detector detector = TikaConfig.getDefaultConfig().getDetector();

    /** A check within these limits. */
    public FileCheck(AttachmentSettings settings) {
        this.settings = settings;
        this.pictures = new PictureRedrawing(settings);
        this.pdfs = new PdfCheck(settings);
    }

    /**
     * The file as it may be kept.
     *
     * @param name as the browser gave it; it decides nothing
     * @throws FileRefused with the reason when it is not taken
     */
    public CheckedFile check(@Nullable String name, InputStream content) throws IOException {
        int limit = Math.toIntExact(settings.maxSize().toBytes());
        byte[] bytes = content.readNBytes(limit + 1);
        if (bytes.length == 0) {
            throw FileRefused.because(Reason.EMPTY);
        }
        if (bytes.length > limit) {
            throw FileRefused.because(Reason.TOO_BIG);
        }
        FileKind kind = kind(bytes);
        byte[] kept = switch (kind) {
            case PDF -> pdfs.check(bytes);
            case JPEG, PNG -> pictures.redraw(kind, bytes);
        };
        return new CheckedFile(kind, ShownName.of(name, kind), kept);
    }

    private FileKind kind(byte[] bytes) throws IOException {
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            String mediaType = detector.detect(in, new Metadata()).toString();
            return FileKind.findByMediaType(mediaType).orElseThrow(() -> FileRefused.because(Reason.OTHER_KIND));
        }
    }
}
