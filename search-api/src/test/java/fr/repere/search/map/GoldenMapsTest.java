package fr.repere.search.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Maps look as they did when somebody last looked at them. After a wanted change, draw them anew with {@code -Drepere.golden=write}, look
 * at each, and commit them.
 */
class GoldenMapsTest {

    private static final Path FOLDER = Path.of("src/test/resources/fr/repere/search/map/golden");
    private static final int WIDTH = 640;
    /** Letters and edges differ by a shade between Java releases. */
    private static final int SHADE = 24;

    private static final double MOST_DIFFERENT = 0.005;

    static Stream<Arguments> maps() {
        Departements departements = new Departements();
        return Stream.of(
                Arguments.of("france", Sheets.france(departements, Language.FR, "Où apprendre le français ?")),
                Arguments.of("arabic", Sheets.france(departements, Language.AR, "أين تتعلم الفرنسية؟ (Côte-d’Or, 21)")),
                Arguments.of("tigrinya", Sheets.france(departements, Language.TI, "ቋንቋ ፈረንሳይ ኣበይ ይመሃሩ?")),
                Arguments.of("differences", Sheets.differences(departements)),
                Arguments.of("points", Sheets.points(departements)));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void maps_look_as_they_did_when_somebody_looked_at_them(String name, MapSheet sheet) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        new Departements().painter().paint(sheet, MapFormat.PNG, WIDTH, png);
        Path golden = FOLDER.resolve(name + ".png");
        if ("write".equals(System.getProperty("repere.golden"))) {
            Files.createDirectories(FOLDER);
            Files.write(golden, png.toByteArray());
        }
        Files.write(Path.of("target", "map-" + name + ".png"), png.toByteArray());
        BufferedImage now = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
        assertThat(different(ImageIO.read(golden.toFile()), now))
                .as("share of pixels that differ; compare %s with target/map-%s.png", golden, name)
                .isLessThan(MOST_DIFFERENT);
    }

    private static double different(BufferedImage then, BufferedImage now) {
        if (then.getWidth() != now.getWidth() || then.getHeight() != now.getHeight()) {
            return 1;
        }
        long different = 0;
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                different += differ(then.getRGB(x, y), now.getRGB(x, y)) ? 1 : 0;
            }
        }
        return different / (double) (now.getWidth() * now.getHeight());
    }

    private static boolean differ(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 255) - (other >> shift & 255)) > SHADE) {
                return true;
            }
        }
        return false;
    }
}
