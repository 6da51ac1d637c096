package fr.repere.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.repere.embedded.process.FreePort;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackSettingsTest {

    @Test
    void without_a_word_the_search_is_on_8080_of_this_machine_only() {
        assertThat(StackSettings.of(Map.of())).isEqualTo(new StackSettings(8080, 8081, "127.0.0.1"));
    }

    @Test
    void a_taken_port_is_named_with_the_variable_that_changes_it() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var search = new StackSettings(taken.getLocalPort(), FreePort.any(), "127.0.0.1");
            assertThatThrownBy(search::checkPortsAreFree)
                    .isInstanceOf(LauncherFailure.class)
                    .hasMessageContaining("Le port " + taken.getLocalPort())
                    .hasMessageContaining("REPERE_SEARCH_PORT=");
            var admin = new StackSettings(FreePort.any(), taken.getLocalPort(), "127.0.0.1");
            assertThatThrownBy(admin::checkPortsAreFree).hasMessageContaining("REPERE_ADMIN_PORT=");
        }
    }

    @Test
    void free_ports_pass_but_not_the_same_one_twice() {
        assertThatCode(() -> new StackSettings(FreePort.any(), FreePort.any(), "127.0.0.1").checkPortsAreFree())
                .doesNotThrowAnyException();
        int port = FreePort.any();
        assertThatThrownBy(() -> new StackSettings(port, port, "127.0.0.1").checkPortsAreFree())
                .hasMessageContaining("le même port");
    }

    @Test
    void what_is_not_a_port_is_refused_by_the_variables_name() {
        for (var wrong : new String[] {"abc", "0", "65536", "-1"}) {
            assertThatThrownBy(() -> StackSettings.of(Map.of("REPERE_ADMIN_PORT", wrong)))
                    .isInstanceOf(LauncherFailure.class)
                    .hasMessageContaining("REPERE_ADMIN_PORT=" + wrong);
        }
    }
}
