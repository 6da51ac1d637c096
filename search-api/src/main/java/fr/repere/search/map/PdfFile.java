package fr.repere.search.map;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A picture as a PDF of one page, as wide as A4 is long. */
final class PdfFile {

    private PdfFile() {}

    static void write(Picture picture, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            float width = PDRectangle.A4.getHeight();
            float height = (float) (width * picture.height() / picture.width());
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(form(picture, document, width, height, new PdfLetters(document)));
            }
            describe(document, picture.sheet().heading());
            document.save(out);
        }
    }

    private static void describe(PDDocument document, MapSheet.Heading heading) {
        document.getDocumentInformation().setTitle(heading.title());
        document.getDocumentInformation().setCreator("Repère");
        document.getDocumentCatalog().setLanguage(heading.language().code());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    /** The picture as a form of a document, in points. */
    static PDFormXObject form(Picture picture, PDDocument document, float width, float height, PdfLetters letters)
            throws IOException {
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
        graphics.setFontTextDrawer(letters);
        graphics.scale(width / picture.width(), height / picture.height());
        picture.draw(new PdfInk(graphics, letters));
        graphics.dispose();
        return graphics.getXFormObject();
    }

    /** Writes letters as letters, so that they can be found and copied. */
    private static final class PdfInk extends Ink {

        private final PdfLetters letters;

        PdfInk(PdfBoxGraphics2D graphics, PdfLetters letters) {
            super(graphics);
            this.letters = letters;
        }

        @Override
        void write(Line line, double x, double y, int rgb) {
            letters.hideWithin(line.shaped() ? line.width() : 0);
            graphics().setColor(new Color(rgb));
            graphics().drawString(line.letters().getIterator(), (float) x, (float) y);
            if (line.shaped()) {
                super.write(line, x, y, rgb);
            }
        }
    }
}
