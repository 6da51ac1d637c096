package fr.repere.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnPagesOnlyTest {

    private final OwnPagesOnly filter =
            new OwnPagesOnly(new WebProperties(List.of("localhost", "[::1]"), "http://localhost:8080", "state"));

    @Test
    void a_form_of_our_own_page_passes() throws Exception {
        MockHttpServletRequest request = post();
        request.addHeader("Sec-Fetch-Site", "same-origin");
        assertThat(statusOf(request)).isEqualTo(200);
    }

    @Test
    void a_form_of_another_site_is_refused_even_when_it_claims_our_origin() throws Exception {
        MockHttpServletRequest request = post();
        request.addHeader("Sec-Fetch-Site", "cross-site");
        request.addHeader("Origin", "http://localhost:8081");
        assertThat(statusOf(request)).isEqualTo(403);
    }

    @Test
    void an_older_browser_is_judged_by_its_origin() throws Exception {
        MockHttpServletRequest ours = post();
        ours.addHeader("Origin", "http://localhost:8081");
        MockHttpServletRequest otherPort = post();
        otherPort.addHeader("Origin", "http://localhost:3000");
        MockHttpServletRequest hidden = post();
        hidden.addHeader("Origin", "null");
        assertThat(List.of(statusOf(ours), statusOf(otherPort), statusOf(hidden)))
                .containsExactly(200, 403, 403);
    }

    @Test
    void a_form_of_unknown_origin_is_refused() throws Exception {
        assertThat(statusOf(post())).isEqualTo(403);
    }

    @Test
    void reading_needs_no_origin() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/operations");
        assertThat(statusOf(request)).isEqualTo(200);
    }

    @Test
    void a_name_that_is_not_ours_is_refused_even_for_reading() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/operations");
        request.setServerName("rebound.example");
        assertThat(statusOf(request)).isEqualTo(421);
    }

    private static MockHttpServletRequest post() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/operations/outbox/retry");
        request.addHeader("Host", "localhost:8081");
        return request;
    }

    private int statusOf(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
