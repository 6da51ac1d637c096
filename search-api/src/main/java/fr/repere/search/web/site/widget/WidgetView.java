package fr.repere.search.web.site.widget;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows that composes the code of a widget.
 *
 * @param language code of the language that the widget shall speak
 * @param height of the frame in CSS pixels, until the script has fitted it
 * @param code what to copy; absent when something was asked wrongly
 * @param wrong the parameter that cannot have the value {@code wrongValue}
 */
record WidgetView(
        List<Choice> departements,
        List<Choice> themes,
        String language,
        String words,
        int height,
        @Nullable Code code,
        @Nullable String wrong,
        @Nullable String wrongValue) {

    /** Something to choose. */
    record Choice(String code, String name, boolean chosen) {}

    /**
     * What to copy.
     *
     * @param path of the list, for the preview
     * @param title of the frame
     * @param frame a frame with the script
     * @param element an element for the script
     */
    record Code(String path, String title, int height, String frame, String element) {}
}
