package fr.repere.search.map;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.map.MapSheet.Area;
import fr.repere.search.map.MapSheet.Heading;
import fr.repere.search.map.MapSheet.Legend;
import fr.repere.search.map.MapSheet.Scene;
import fr.repere.search.place.TerritoryCache;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Draws a map for nobody behind the back of the start: unpacking the EPSG tables and the fonts and reading the départements' boundaries
 * takes seconds that the first reader should not wait for.
 */
@Component
class MapWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(MapWarmUp.class);
    private static final int WIDTH = 1600;

    private final MapPainter painter;
    private final TerritoryCache territories;

    MapWarmUp(MapPainter painter, TerritoryCache territories) {
        this.painter = painter;
        this.territories = territories;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofPlatform()
                .daemon()
                .name("map-warm-up")
                .priority(Thread.MIN_PRIORITY)
                .start(this::draw);
    }

    private void draw() {
        try {
            List<Area> areas = territories.all().stream()
                    .filter(territory -> territory.kind().equals("departement"))
                    .map(MapWarmUp::area)
                    .toList();
            MapSheet sheet = new MapSheet(
                    new Heading("Repère", "", Language.FR), Scene.of(areas, List.of()), Legend.NONE, List.of());
            painter.paint(sheet, MapFormat.PNG, WIDTH, OutputStream.nullOutputStream());
        } catch (IOException | RuntimeException e) {
            LOG.info("No map was drawn ahead of time: {}", e.getMessage());
        }
    }

    private static Area area(TerritoryDocument territory) {
        return new Area(territory.id(), territory.name(), Palette.sequential(1).getFirst(), Optional.empty());
    }
}
