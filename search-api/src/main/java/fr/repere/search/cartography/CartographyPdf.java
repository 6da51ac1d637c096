package fr.repere.search.cartography;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import fr.repere.search.map.MapDrawing;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Lays a cartography out as a PDF: a page of HTML with its own style, in which the maps are drawn as vectors. */
@Component
class CartographyPdf {

    private static final String MAP = "application/x-repere-map";

    static {
        // It reports every step of every document on its own log.
        XRLog.setLoggingEnabled(false);
    }

    private final ITemplateEngine templates;
    private final DocumentFonts fonts;

    CartographyPdf(ITemplateEngine templates, DocumentFonts fonts) {
        this.templates = templates;
        this.fonts = fonts;
    }

    /** Writes the document; nothing is loaded but what is given. */
    void write(Cartography cartography, Maps maps, OutputStream out) throws IOException {
        Context context =
                new Context(Locale.FRENCH, Map.of("document", cartography, "maps", maps, "words", new DocumentWords()));
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(MAP, drawer(maps));
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useObjectDrawerFactory(drawers)
                .withProducer("Repère")
                .withHtmlContent(templates.process("cartography", context), null)
                .toStream(out);
        fonts.addTo(builder);
        builder.run();
    }

    private static FSObjectDrawer drawer(Maps maps) {
        return (element, x, y, width, height, device, rendering, dotsPerPixel) -> {
            float wide = (float) (width / dotsPerPixel);
            float high = (float) (height / dotsPerPixel);
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    wide,
                    high,
                    canvas -> draw(maps.of(element.getAttribute("data")), canvas, wide));
            return Map.of();
        };
    }

    private static void draw(MapDrawing map, Graphics2D canvas, double width) {
        canvas.scale(width / map.width(), width / map.width());
        map.draw(canvas);
    }
}
