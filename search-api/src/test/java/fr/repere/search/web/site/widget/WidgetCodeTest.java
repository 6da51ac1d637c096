package fr.repere.search.web.site.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

/** The composed code does what it says and nothing that was typed into it. */
class WidgetCodeTest {

    @Test
    void an_address_carries_what_is_searched_by_and_nothing_else() {
        LinkedMultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        given.add("place", "departement:21");
        given.add("theme", "francais");
        given.add("theme", " ");
        given.add("q", "\"><script>");
        given.add("height", "500");
        assertThat(WidgetCode.address("/fr/encart", given))
                .isEqualTo("/fr/encart?place=departement%3A21&theme=francais&q=%22%3E%3Cscript%3E");
    }

    @Test
    void a_title_cannot_leave_its_attribute() {
        String title = "\" onload=\"alert(1)\"></iframe><script>alert('1')</script>";
        for (String code : new String[] {
            WidgetCode.frame("https://repere.example", "/fr/encart?a=1&b=2", title, 500),
            WidgetCode.element("https://repere.example", "/fr/encart?a=1&b=2", title, 500)
        }) {
            assertThat(code)
                    .contains("/fr/encart?a=1&amp;b=2\"", "src=\"https://repere.example/widget.js\" async></script>")
                    .doesNotContain("<script>alert", "onload=\"");
        }
    }
}
