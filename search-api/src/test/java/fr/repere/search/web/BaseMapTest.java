package fr.repere.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Pages ask nobody else for anything, but the one tile server that a deployer named. */
class BaseMapTest {

    private static final String IGN =
            "https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2"
                    + "&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}";

    @Test
    void without_tiles_pictures_come_from_here_only() throws Exception {
        assertThat(policy(new BaseMap("", "", 19)))
                .contains("default-src 'self'; img-src 'self' data:; base-uri")
                .doesNotContain("http");
    }

    @Test
    void with_tiles_pictures_may_come_from_exactly_that_origin() throws Exception {
        assertThat(policy(new BaseMap(IGN, "© IGN", 19)))
                .contains("default-src 'self'; img-src 'self' data: https://data.geopf.fr; base-uri");
        assertThat(policy(new BaseMap("http://127.0.0.1:9000/{z}/{x}/{y}.png", "© X", 19)))
                .contains("img-src 'self' data: http://127.0.0.1:9000;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tiles.example/",
                "//tiles.example/{z}/{x}/{y}.png",
                "javascript:alert({z}{x}{y})",
                "https://tiles.example;script-src *//{z}/{x}/{y}",
                "https://*/{z}/{x}/{y}.png",
                "https://a.example https://b.example/{z}/{x}/{y}.png",
            })
    void what_is_no_address_of_tiles_does_not_start(String tiles) {
        assertThatThrownBy(() -> new BaseMap(tiles, "© X", 19)).hasMessageContaining("repere.site.base-map.tiles");
    }

    @Test
    void tiles_without_a_name_for_whose_they_are_do_not_start() {
        assertThatThrownBy(() -> new BaseMap(IGN, " ", 19)).hasMessageContaining("credit");
    }

    private static String policy(BaseMap baseMap) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityHeaders(baseMap).doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return String.valueOf(response.getHeader("Content-Security-Policy"));
    }
}
