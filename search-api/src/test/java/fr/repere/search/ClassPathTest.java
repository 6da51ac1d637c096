package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.hibernate.Session",
                "org.springframework.jdbc.core.JdbcTemplate",
                "net.postgis.jdbc.geometry.Geometry"
            })
    void nothing_that_reads_the_database_is_on_the_class_path(String name) {
        assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    }
}
