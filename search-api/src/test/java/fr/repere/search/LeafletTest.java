package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the leaflet of a selection promises whoever hands it over and whoever is handed it. */
class LeafletTest extends BurgundyApi {

    private static final String COURSE = "fiche=slug-cours-dijon";
    private static final String LYON = "fiche=slug-cours-lyon";
    private static final String PATH = "/selection/depliant.pdf";

    @LocalServerPort
    private int port;

    @Test
    void the_fiches_stand_in_their_order_with_address_telephone_and_the_words_for_the_person() throws Exception {
        String said = "&person=" + Browser.encoded("Pour Amina") + "&note-slug-cours-lyon="
                + Browser.encoded("Demandez Léa, mardi à 14 h");
        assertThat(text(posted("/fr" + PATH, LYON + "&" + COURSE + said)))
                .containsSubsequence(
                        "Pour Amina",
                        "Cours de français à Lyon",
                        "Demandez Léa, mardi à 14 h",
                        "1 rue Haute, 21000 Dijon",
                        "0102030405",
                        "Licence Ouverte 2.0");
    }

    @ParameterizedTest
    @CsvSource({
        "uk, Текст французькою",
        "ru, Текст на французском",
        "ti, ብቋንቋ ፈረንሳ ዝተጻሕፈ",
        "en, Text in French",
    })
    void it_is_in_the_language_asked_for_and_says_where_a_text_is_french(String language, String french)
            throws Exception {
        assertThat(text(posted("/fr" + PATH, LYON + "&language=" + language)))
                .contains(french, "Cours de français à Lyon");
    }

    @Test
    void arabic_is_written_from_the_right_with_the_fiche_s_own_translation() throws Exception {
        byte[] pdf = posted("/fr" + PATH, COURSE + "&language=ar&person=" + Browser.encoded("إلى أمينة"));
        assertThat(text(pdf)).contains("دروس", "أمينة");
        BufferedImage page = picture(pdf, 72);
        assertThat(ink(page, page.getWidth() - 120, page.getWidth(), 40, 100))
                .as("the heading begins on the right")
                .isGreaterThan(ink(page, 0, 120, 40, 100));
    }

    @Test
    void the_code_of_a_fiche_leads_to_its_page_in_the_language_of_the_leaflet() throws Exception {
        BufferedImage page = picture(posted("/fr" + PATH, COURSE + "&language=ar"), 200);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
        assertThat(Arrays.stream(
                                new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)))
                        .map(code -> code.getText()))
                .containsExactly("http://localhost:" + port + "/ar/fiches/slug-cours-dijon");
    }

    @Test
    void words_in_an_address_are_not_printed() throws Exception {
        HttpResponse<byte[]> answer = get("/fr" + PATH + "?" + COURSE + "&person=Amina&note-slug-cours-dijon=Amina");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer.body())).doesNotContain("Amina").contains("1 rue Haute");
    }

    @Test
    void hostile_words_are_only_letters() throws Exception {
        String hostile = Browser.encoded("<script>\u202E\u0000\r\nX: y</script>" + "ﷺ😀".repeat(300));
        HttpResponse<byte[]> answer = post("/fr" + PATH, COURSE + "&person=" + hostile + "&language=%0d%0aX:y");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer.body())).contains("<script>");
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .matches("attachment; filename=\"repere-selection-fr-\\d{4}-\\d{2}-\\d{2}\\.pdf\"");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    }

    @Test
    void no_fiche_or_more_than_thirty_is_a_page_that_says_what_to_do() throws Exception {
        String many = IntStream.range(0, 31).mapToObj(i -> "fiche=nowhere-" + i).collect(Collectors.joining("&"));
        for (String body : new String[] {"person=Amina", "fiche=atlantide", many + "&" + COURSE}) {
            HttpResponse<byte[]> answer = post("/ru" + PATH, body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("Выберите хотя бы одну", "<html lang=\"ru\"");
        }
    }

    private byte[] posted(String path, String form) throws Exception {
        HttpResponse<byte[]> answer = post(path, form);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/pdf");
        return answer.body();
    }

    private HttpResponse<byte[]> post(String path, String form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build());
    }

    private static HttpResponse<byte[]> send(HttpRequest request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            return stripper.getText(document).replace('\u00a0', ' ');
        }
    }

    private static BufferedImage picture(byte[] pdf, float dotsPerInch) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
        }
    }

    private static long ink(BufferedImage page, int left, int right, int top, int bottom) {
        return IntStream.range(top, bottom)
                .mapToLong(y -> IntStream.range(left, right)
                        .filter(x -> (page.getRGB(x, y) & 0xFF00) < 0x8000)
                        .count())
                .sum();
    }
}
