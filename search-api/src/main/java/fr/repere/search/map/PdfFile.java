package fr.repere.search.map;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import fr.repere.geodata.document.Language;
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
            describe(
                    document,
                    picture.sheet().heading().title(),
                    picture.sheet().heading().language());
            document.save(out);
        }
    }

    /** What programs say of a document. */
    static void describe(PDDocument document, String title, Language language) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Repère");
        document.getDocumentCatalog().setLanguage(language.code());
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
}
