package fr.repere.search.map;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

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
                content.drawForm(form(picture, document, width, height));
            }
            MapSheet.Heading heading = picture.sheet().heading();
            document.getDocumentInformation().setTitle(heading.title());
            document.getDocumentCatalog().setLanguage(heading.language().code());
            document.save(out);
        }
    }

    /** The picture as a form of a document, in points. */
    static PDFormXObject form(Picture picture, PDDocument document, float width, float height) throws IOException {
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
        graphics.scale(width / picture.width(), height / picture.height());
        picture.draw(new Ink(graphics));
        graphics.dispose();
        return graphics.getXFormObject();
    }
}
