package fr.repere.search.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    private static final String PROXY = "10.0.0.1";

    private static ClientAddress direct(String peer) {
        return ClientAddress.of(peer, List.of(), 0);
    }

    @Test
    void an_ipv4_client_is_its_address() {
        assertThat(direct("192.0.2.1")).isNotEqualTo(direct("192.0.2.2")).isEqualTo(direct("192.0.2.1"));
        assertThat(direct("::ffff:192.0.2.1")).isEqualTo(direct("192.0.2.1"));
    }

    @Test
    void an_ipv6_client_is_its_network_of_64_bits() {
        assertThat(direct("2001:db8:1:2::1")).isEqualTo(direct("2001:db8:1:2:ffff::9"));
        assertThat(direct("2001:db8:1:2::1")).isNotEqualTo(direct("2001:db8:1:3::1"));
    }

    @Test
    void without_a_trusted_proxy_the_header_is_not_believed() {
        assertThat(ClientAddress.of("192.0.2.1", List.of("198.51.100.7"), 0)).isEqualTo(direct("192.0.2.1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | 198.51.100.7                         | 198.51.100.7
            1 | 203.0.113.1, 198.51.100.7            | 198.51.100.7
            2 | 203.0.113.1, 198.51.100.7, 10.0.0.2  | 198.51.100.7
            2 | 198.51.100.7                         | 198.51.100.7
            1 | 198.51.100.7:4711                    | 198.51.100.7
            1 | [2001:db8::1]:443                    | 2001:db8::1
            1 | 2001:db8::1                          | 2001:db8::1""")
    void behind_our_proxies_the_client_is_the_address_before_theirs(int hops, String header, String client) {
        assertThat(ClientAddress.of(PROXY, List.of(header), hops)).isEqualTo(direct(client));
    }

    @Test
    void several_headers_are_one_list() {
        assertThat(ClientAddress.of(PROXY, List.of("203.0.113.1", "198.51.100.7"), 1))
                .isEqualTo(direct("198.51.100.7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "example.org", "999.1.1.1", "1.2.3.4, ", "'; --", "fe80::1%eth0%x"})
    void what_is_no_address_is_answered_for_by_the_connection(String header) {
        assertThat(ClientAddress.of(PROXY, List.of(header), 1)).isEqualTo(direct(PROXY));
    }
}
