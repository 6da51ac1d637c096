package fr.repere.search.web.site;

import org.springframework.web.bind.annotation.GetMapping;

/** What a reader without network sees instead of a page that was never opened; the browser lists in it what it kept. */
@SitePage
class OfflinePage {

    @GetMapping("/hors-ligne")
    String show() {
        return "site/offline";
    }
}
