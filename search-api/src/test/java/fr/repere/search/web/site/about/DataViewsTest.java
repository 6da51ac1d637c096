package fr.repere.search.web.site.about;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.search.export.ExportSettings;
import fr.repere.search.web.limit.LimitSettings;
import fr.repere.search.web.site.about.DataView.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The page of data says what is set, not what was once the default. */
class DataViewsTest {

    @Test
    void limits_are_those_of_the_settings() {
        MapConfigurationPropertySource settings = new MapConfigurationPropertySource();
        settings.put("repere.limits.search.per-second", 7);
        settings.put("repere.limits.search.burst", 70);
        settings.put("repere.limits.export.per-minute", 3);
        settings.put("repere.exports.direct-limit", 500);
        Binder binder = new Binder(settings);
        DataViews views = new DataViews(
                binder.bindOrCreate("repere.limits", LimitSettings.class),
                binder.bindOrCreate("repere.exports", ExportSettings.class),
                List::of);
        assertThat(views.now().limits()).isEqualTo(new Limits(true, 7, 70, 3, 500));
    }
}
