package fr.repere.search.cartography;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The fonts that documents are set in; they travel inside each document, as far as it uses them. */
@Component
class DocumentFonts {

    private static final String FOLDER = "/fr/repere/search/map/fonts/";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** Lends the fonts to a document. */
    void addTo(PdfRendererBuilder builder) {
        add(builder, "NotoSans-Regular.ttf", "Noto Sans", REGULAR);
        add(builder, "NotoSans-Bold.ttf", "Noto Sans", BOLD);
        add(builder, "NotoSansArabic-Regular.ttf", "Noto Arabic", REGULAR);
        add(builder, "NotoSansEthiopic-Regular.ttf", "Noto Ethiopic", REGULAR);
    }

    private static void add(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(DocumentFonts.class.getResourceAsStream(FOLDER + file), file);
    }
}
