package fr.repere.search.web.coverage;

import fr.repere.search.map.MapFormat;
import fr.repere.search.map.MapPainter;
import fr.repere.search.map.MapSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Sends maps in the format that the address ends with. */
@Component
class MapFiles {

    private static final int MANY_BYTES = 1 << 18;

    private final MapPainter painter;

    MapFiles(MapPainter painter) {
        this.painter = painter;
    }

    /**
     * Draws and sends a map: in memory, since a failure must still become a proper answer.
     *
     * @param width pixels
     * @param name of the file, without its ending
     */
    void send(ServletWebRequest exchange, MapSheet sheet, int width, String name) throws IOException {
        FileFormat format = SentFile.format(exchange);
        ByteArrayOutputStream file = new ByteArrayOutputStream(MANY_BYTES);
        painter.paint(sheet, MapFormat.valueOf(format.name()), width, file);
        file.writeTo(SentFile.begin(exchange, format, ContentDisposition.inline(), name));
    }
}
