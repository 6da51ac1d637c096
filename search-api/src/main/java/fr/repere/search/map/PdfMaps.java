package fr.repere.search.map;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Maps for the pages of one PDF. Fonts are embedded once for all of them. Not for several threads, as the document is not. */
public final class PdfMaps {

    private static final double UNITS_PER_POINT = MapPainter.UNITS / 842;

    private final MapPainter painter;
    private final PDDocument document;
    private final PdfLetters letters;

    PdfMaps(MapPainter painter, PDDocument document) {
        this.painter = painter;
        this.document = document;
        this.letters = new PdfLetters(document);
    }

    /**
     * A map as a form, to be put on a page with {@code PDPageContentStream.drawForm}. It is as wide as asked and at most as high: its own
     * box says how high. Letters have the same size on every page, some 7 points.
     *
     * @param width points
     * @param highest points; at least a third of the width, or texts alone may need more
     * @throws fr.repere.search.query.SearchUnavailable when boundaries are not at hand and the index does not answer
     */
    public PDFormXObject form(MapSheet sheet, float width, float highest) throws IOException {
        double units = width * UNITS_PER_POINT;
        double most = highest * UNITS_PER_POINT;
        Picture picture = painter.picture(sheet, units, most, MapPainter.PRINTED);
        if (picture.height() > most) {
            double over = picture.height() - most;
            picture = painter.picture(sheet, units, Math.max(most / 3, most - over), MapPainter.PRINTED);
        }
        return PdfFile.form(picture, document, width, (float) (picture.height() / UNITS_PER_POINT), letters);
    }
}
