package fr.repere.admin.freshness;

import fr.repere.admin.mail.Mail;
import fr.repere.admin.mail.MailList;
import fr.repere.admin.mail.Mails;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes one mail to each person for all that a morning has to tell them: about one fiche in full, about several as a list with links. */
@Component
class LetterMails {

    /** More than these are not named one by one; the list of the space has them all. */
    private static final int NAMED = 50;

    private final Letters letters;
    private final KeptFiches kept;
    private final LinkSigner links;
    private final Mails mails;
    private final MessageSource words;
    private final FreshnessSettings settings;

    LetterMails(
            Letters letters,
            KeptFiches kept,
            LinkSigner links,
            Mails mails,
            MessageSource words,
            FreshnessSettings settings) {
        this.letters = letters;
        this.kept = kept;
        this.links = links;
        this.mails = mails;
        this.words = words;
        this.settings = settings;
    }

    /** Tells somebody what waits for them, in the caller's transaction; what was answered since it was noted is left out. */
    void send(String recipient) {
        List<Told> told = new ArrayList<>();
        for (Letters.Letter letter : letters.take(recipient)) {
            kept.find(letter.fiche())
                    .filter(fiche -> fiche.due().equals(letter.due()))
                    .ifPresent(fiche -> told.add(new Told(fiche, letter)));
        }
        if (told.size() == 1) {
            mails.send(about(recipient, told.getFirst()));
        } else if (!told.isEmpty()) {
            mails.send(about(recipient, told));
        }
    }

    private Mail about(String recipient, Told one) {
        Deadlines deadlines = new Deadlines(one.fiche().due(), settings);
        return Mail.of(
                "freshness-" + one.letter().stage().code(),
                recipient,
                one.letter().language(),
                values(one.fiche(), deadlines),
                links.path(one.fiche().id(), deadlines));
    }

    private Mail about(String recipient, List<Told> several) {
        List<MailList.Entry> entries =
                several.stream().limit(NAMED).map(this::entry).toList();
        return new Mail(
                "freshness-several",
                recipient,
                several.getFirst().letter().language(),
                Map.of("count", String.valueOf(several.size())),
                "/espace/verifications",
                null,
                List.of(new MailList("fiches", entries, several.size() - entries.size())),
                null);
    }

    private MailList.Entry entry(Told told) {
        Deadlines deadlines = new Deadlines(told.fiche().due(), settings);
        String note = words.getMessage(
                "freshness.told." + told.letter().stage().code(),
                new Object[] {Days.say(deadlines.due()), Days.say(deadlines.suspension())},
                told.letter().language());
        return new MailList.Entry(
                told.fiche().title(), mails.linkTo(links.path(told.fiche().id(), deadlines)), note);
    }

    /** What the mails about one fiche say of it. */
    static Map<String, String> values(KeptFiche fiche, Deadlines deadlines) {
        return Map.of(
                "title", fiche.title(),
                "due", Days.say(deadlines.due()),
                "end", Days.say(deadlines.suspension()),
                "verified", fiche.verifiedOn() == null ? "—" : Days.say(Objects.requireNonNull(fiche.verifiedOn())));
    }

    private record Told(KeptFiche fiche, Letters.Letter letter) {}
}
