package fr.repere.search.web.site.fiche;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.RecordNames;
import fr.repere.geodata.document.ReportDocument;
import fr.repere.geodata.document.ReportKind;
import fr.repere.search.query.FicheNotFound;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.SearchUnavailable;
import fr.repere.search.recording.Reports;
import fr.repere.search.recording.SearchRecorder;
import fr.repere.search.web.site.Frame;
import fr.repere.search.web.site.SitePage;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What readers answer to a fiche: that it helped, or what is wrong with it. Plain forms, no cookie. */
@SitePage
class FicheOpinion {

    static final String HELPED = "aide";
    static final String REPORT = "erreur";

    private final FichePages pages;
    private final Fiches fiches;
    private final SearchRecorder recorder;
    private final Reports reports;
    private final Clock clock;

    @Autowired
    FicheOpinion(FichePages pages, Fiches fiches, SearchRecorder recorder, Reports reports) {
        this(pages, fiches, recorder, reports, Clock.systemUTC());
    }

    FicheOpinion(FichePages pages, Fiches fiches, SearchRecorder recorder, Reports reports, Clock clock) {
        this.pages = pages;
        this.fiches = fiches;
        this.recorder = recorder;
        this.reports = reports;
        this.clock = clock;
    }

    /** Who changes the language of an answer, or loads it again, is back at the fiche. */
    @GetMapping({"/fiches/{slug}/" + HELPED, "/fiches/{slug}/" + REPORT})
    ResponseEntity<Void> back(@PathVariable String slug, @RequestAttribute("frame") Frame frame) {
        return seeOther(frame.at("/fiches/" + slug));
    }

    @PostMapping("/fiches/{slug}/" + HELPED)
    ResponseEntity<Void> helped(
            @PathVariable String slug,
            @RequestAttribute("frame") Frame frame,
            @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "same-origin") String from) {
        FicheDocument fiche = fiche(slug);
        if (isOurs(from)) {
            recorder.helped(fiche.id());
        }
        String page = frame.at("/fiches/" + fiche.slug());
        return seeOther(isOurs(from) ? page + "?merci=" + HELPED + "#avis" : page);
    }

    /** A form as it was sent. */
    private record Sent(String kind, String message, String site) {

        private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

        static Sent of(MultiValueMap<String, String> form) {
            return new Sent(field(form, "kind"), field(form, "message"), field(form, "site"));
        }

        OpinionView refused(String problem) {
            return new OpinionView("", problem, kind, message);
        }

        /** Browsers send lines as {@code \r\n} and count them as one letter. */
        private static String field(MultiValueMap<String, String> form, String name) {
            String value = form.getFirst(name);
            return value == null ? "" : CONTROL.matcher(value).replaceAll("").strip();
        }
    }

    @PostMapping("/fiches/{slug}/" + REPORT)
    ModelAndView report(
            @PathVariable Language language,
            @PathVariable String slug,
            @RequestAttribute("frame") Frame frame,
            @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "same-origin") String from,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response) {
        Sent sent = Sent.of(form);
        FicheDocument fiche;
        try {
            fiche = fiche(slug);
        } catch (SearchUnavailable e) {
            // Not even the fiche can be shown: the form alone keeps what was written.
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return new ModelAndView("site/report")
                    .addObject("slug", slug)
                    .addObject("opinion", sent.refused("fiche.report.failed"));
        }
        if (!sent.site().isEmpty()) {
            // Only a program fills in what people do not see; it need not know that nobody listens.
            return sent(frame, fiche);
        }
        String problem = problem(sent, from);
        if (problem.isEmpty()) {
            try {
                reports.keep(document(fiche, language, sent));
                return sent(frame, fiche);
            } catch (SearchUnavailable e) {
                problem = "fiche.report.failed";
            }
        }
        response.setStatus(status(problem).value());
        return pages.show(fiche, language, frame, sent.refused(problem));
    }

    private static ModelAndView sent(Frame frame, FicheDocument fiche) {
        RedirectView page = new RedirectView(frame.at("/fiches/" + fiche.slug()) + "?merci=" + REPORT + "#avis");
        page.setStatusCode(HttpStatus.SEE_OTHER);
        page.setExposeModelAttributes(false);
        return new ModelAndView(page);
    }

    private static String problem(Sent sent, String from) {
        if (!isOurs(from)) {
            return "fiche.report.foreign";
        }
        if (ReportKind.findByCode(sent.kind()).isEmpty()) {
            return "fiche.report.kindless";
        }
        return sent.message().length() > ReportDocument.LONGEST_MESSAGE ? "fiche.report.toolong" : "";
    }

    private static HttpStatus status(String problem) {
        return switch (problem) {
            case "fiche.report.failed" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "fiche.report.foreign" -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.BAD_REQUEST;
        };
    }

    /** Browsers say where a form was sent from; those that do not, send no header. */
    private static boolean isOurs(String from) {
        return from.equals("same-origin") || from.equals("none");
    }

    private FicheDocument fiche(String slug) {
        return fiches.find(slug).orElseThrow(() -> FicheNotFound.forId(slug));
    }

    /** The same report of the same fiche on the same day has the same id: what is sent twice is kept once. */
    private ReportDocument document(FicheDocument fiche, Language language, Sent sent) {
        Instant now = clock.instant();
        String same = String.join(
                "\n",
                fiche.id(),
                Long.toString(fiche.version()),
                LocalDate.ofInstant(now, RecordNames.ZONE).toString(),
                sent.kind(),
                sent.message());
        return new ReportDocument(
                UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8)).toString(),
                fiche.id(),
                fiche.version(),
                language.code(),
                sent.kind(),
                sent.message().isEmpty() ? null : sent.message(),
                now);
    }

    private static ResponseEntity<Void> seeOther(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, page)
                .build();
    }
}
