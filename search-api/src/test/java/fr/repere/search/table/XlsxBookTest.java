package fr.repere.search.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Workbooks within the limits of Excel. */
class XlsxBookTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void cells_are_typed() throws Exception {
        try (XlsxBook book = XlsxBook.open(out)) {
            TableWriter sheet = book.sheet("Essai", List.of("texte", "nombre", "jour", "rien"));
            sheet.row(List.of(
                    Cell.text("école & <b>"), Cell.number(5.0415), Cell.date(LocalDate.of(2026, 11, 22)), Cell.EMPTY));
        }
        List<List<String>> rows = rows(part("xl/worksheets/sheet1.xml"));
        assertThat(rows.get(1)).containsExactly("inlineStr:école & <b>", "n:5.0415", "n:46348.0");
    }

    @Test
    void a_formula_is_a_string_with_the_text_format() throws Exception {
        try (XlsxBook book = XlsxBook.open(out)) {
            book.sheet("a", List.of("a")).row(List.of(Cell.text("=1+1")));
        }
        Document sheet = part("xl/worksheets/sheet1.xml");
        assertThat(sheet.getElementsByTagName("f").getLength()).isZero();
        assertThat(rows(sheet).get(1)).containsExactly("inlineStr:=1+1");
        String style = ((Element) sheet.getElementsByTagName("c").item(1)).getAttribute("s");
        Element format = (Element)
                ((Element) part("xl/styles.xml").getElementsByTagName("cellXfs").item(0))
                        .getElementsByTagName("xf")
                        .item(Integer.parseInt(style));
        // 49 is the built-in « @ ».
        String id = format.getAttribute("numFmtId");
        assertThat(id.equals("49") || formatCode(id).equals("@")).isTrue();
    }

    @Test
    void a_full_sheet_goes_on_in_the_next_with_the_same_header() throws Exception {
        try (XlsxBook book = new XlsxBook(out, 3)) {
            TableWriter sheet = book.sheet("Lieux", List.of("rang"));
            for (int i = 0; i < 5; i++) {
                sheet.row(List.of(Cell.number(i)));
            }
        }
        assertThat(sheetNames()).containsExactly("Lieux", "Lieux (2)", "Lieux (3)");
        assertThat(rows(part("xl/worksheets/sheet2.xml")))
                .containsExactly(List.of("inlineStr:rang"), List.of("n:2"), List.of("n:3"));
        assertThat(rows(part("xl/worksheets/sheet3.xml"))).containsExactly(List.of("inlineStr:rang"), List.of("n:4"));
    }

    @Test
    void several_sheets_have_names_that_excel_takes() throws Exception {
        try (XlsxBook book = XlsxBook.open(out)) {
            for (String name : List.of("Santé / soins", "santé   soins", "x".repeat(40), "x".repeat(40), "''", "")) {
                book.sheet(name, List.of("a"));
            }
        }
        assertThat(sheetNames())
                .containsExactly(
                        "Santé   soins",
                        "santé   soins (2)",
                        "x".repeat(31),
                        "x".repeat(27) + " (2)",
                        "Feuille",
                        "Feuille (2)");
    }

    @Test
    void texts_are_cut_and_cleaned_to_what_a_cell_can_hold() {
        assertThat(SheetText.of("a".repeat(40_000))).hasSize(SheetText.LONGEST).endsWith("…");
        assertThat(SheetText.of("a".repeat(32_765) + "😀😀")).isEqualTo("a".repeat(32_765) + "…");
        assertThat(SheetText.of("a\u0000b\u000bc\ud800d\uffff")).isEqualTo("abcd");
        assertThat(SheetText.of("_x0041_")).isEqualTo("_x005F_x0041_");
        assertThat(SheetText.of("دروس 😀\n")).isEqualTo("دروس 😀\n");
    }

    @Test
    void rows_leave_the_memory_while_the_sheet_is_written() throws IOException {
        long[] written = new long[1];
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                written[0] += length;
            }
        };
        try (XlsxBook book = XlsxBook.open(counting)) {
            TableWriter sheet = book.sheet("a", List.of("a"));
            List<Long> sizes = new ArrayList<>();
            for (int i = 0; i < 100_000; i++) {
                sheet.row(List.of(Cell.text("mot " + i * 31L % 977)));
                if (i % 25_000 == 24_999) {
                    sizes.add(written[0]);
                }
            }
            assertThat(sizes).isSorted().doesNotHaveDuplicates();
        }
    }

    private String formatCode(String id) throws Exception {
        NodeList formats = part("xl/styles.xml").getElementsByTagName("numFmt");
        return IntStream.range(0, formats.getLength())
                .mapToObj(i -> (Element) formats.item(i))
                .filter(format -> format.getAttribute("numFmtId").equals(id))
                .map(format -> format.getAttribute("formatCode"))
                .findFirst()
                .orElse("");
    }

    private List<String> sheetNames() throws Exception {
        NodeList sheets = part("xl/workbook.xml").getElementsByTagName("sheet");
        return IntStream.range(0, sheets.getLength())
                .mapToObj(i -> ((Element) sheets.item(i)).getAttribute("name"))
                .toList();
    }

    /** Each row as {@code type:value} of its cells that are not empty. */
    private static List<List<String>> rows(Document sheet) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        NodeList cells = sheet.getElementsByTagName("c");
        for (int i = 0; i < cells.getLength(); i++) {
            Element cell = (Element) cells.item(i);
            String row = ((Element) cell.getParentNode()).getAttribute("r");
            String type = cell.getAttribute("t").isEmpty() ? "n" : cell.getAttribute("t");
            rows.computeIfAbsent(row, key -> new ArrayList<>()).add(type + ":" + cell.getTextContent());
        }
        return List.copyOf(rows.values());
    }

    /** Read by the directory of the archive, as every program does that opens workbooks. */
    private Document part(String name) throws Exception {
        Path file = Files.write(folder.resolve("book.xlsx"), out.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream part = zip.getInputStream(zip.getEntry(name))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(part);
        }
    }
}
