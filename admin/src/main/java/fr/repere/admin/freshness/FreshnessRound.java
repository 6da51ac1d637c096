package fr.repere.admin.freshness;

import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.mail.Mail;
import fr.repere.admin.mail.Mails;
import fr.repere.admin.writing.store.FicheHistory;
import fr.repere.admin.writing.store.Writer;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.Fiches;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One day's mails and suspensions, each fiche in a transaction of its own; then one mail for each person who keeps some of them. A second
 * run on the same day does nothing, and one after a crash goes on where the first broke off.
 */
@Service
class FreshnessRound {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final KeptFiches kept;
    private final Keepers keepers;
    private final LinkSigner links;
    private final Letters letters;
    private final LetterMails letterMails;
    private final Mails mails;
    private final Fiches fiches;
    private final FicheHistory history;
    private final AuditLog audit;
    private final FreshnessSettings settings;
    private final TransactionTemplate transaction;

    FreshnessRound(
            KeptFiches kept,
            Keepers keepers,
            LinkSigner links,
            Letters letters,
            LetterMails letterMails,
            Mails mails,
            Fiches fiches,
            FicheHistory history,
            AuditLog audit,
            FreshnessSettings settings,
            TransactionTemplate transaction) {
        this.kept = kept;
        this.keepers = keepers;
        this.links = links;
        this.letters = letters;
        this.letterMails = letterMails;
        this.mails = mails;
        this.fiches = fiches;
        this.history = history;
        this.audit = audit;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Does what a day asks for. */
    Outcome run(LocalDate today, Consumer<String> progress) {
        List<UUID> due = kept.listDueUntil(today.plus(settings.before()));
        int noticed = 0;
        int suspended = 0;
        for (int i = 0; i < due.size(); i++) {
            UUID id = due.get(i);
            Optional<Stage> done = Objects.requireNonNull(
                    transaction.execute(status -> kept.find(id).flatMap(fiche -> step(fiche, today))));
            noticed += done.isPresent() && done.get() != Stage.SUSPENDED ? 1 : 0;
            suspended += done.isPresent() && done.get() == Stage.SUSPENDED ? 1 : 0;
            if (i % 100 == 99) {
                progress.accept((i + 1) + " / " + due.size());
            }
        }
        letters.listRecipients()
                .forEach(recipient -> transaction.executeWithoutResult(status -> letterMails.send(recipient)));
        return new Outcome(due.size(), noticed, suspended);
    }

    private Optional<Stage> step(KeptFiche fiche, LocalDate today) {
        Deadlines deadlines = new Deadlines(fiche.due(), settings);
        if (fiche.warnedOn() != null && deadlines.ends(today, fiche.warnedOn())) {
            suspend(fiche, today);
            return Optional.of(Stage.SUSPENDED);
        }
        return deadlines
                .notice(today)
                .filter(stage -> fiche.stage() == null || fiche.stage().compareTo(stage) < 0)
                .filter(stage -> notice(fiche, stage, today));
    }

    /** Writes to who keeps it. Nobody to write to: nothing is noted, so that it is never suspended behind everybody's back. */
    private boolean notice(KeptFiche fiche, Stage stage, LocalDate today) {
        List<Keepers.Keeper> asked = keepers.list(fiche.id());
        if (asked.isEmpty() || !kept.note(fiche.id(), fiche.due(), stage, today, asked.size())) {
            return false;
        }
        asked.forEach(keeper -> letters.add(keeper, fiche, stage));
        return true;
    }

    /** Reminds now, whatever was sent before: somebody of the national team asks for it. */
    boolean remind(KeptFiche fiche, LocalDate today) {
        Deadlines deadlines = new Deadlines(fiche.due(), settings);
        List<Keepers.Keeper> asked = keepers.list(fiche.id());
        return asked.stream()
                        .filter(keeper -> mails.send(new Mail(
                                "freshness-asked",
                                keeper.mail(),
                                keeper.language(),
                                LetterMails.values(fiche, deadlines),
                                links.path(fiche.id(), deadlines),
                                "freshness-asked:" + fiche.id() + ":" + today + ":" + keeper.mail())))
                        .count()
                > 0;
    }

    private void suspend(KeptFiche kept, LocalDate today) {
        Instant now = today.atTime(6, 0).atZone(PARIS).toInstant();
        Fiche fiche = fiches.get(kept.id());
        fiche.suspend(now);
        fiches.save(fiche);
        List<Keepers.Keeper> asked = keepers.list(kept.id());
        this.kept.note(kept.id(), kept.due(), Stage.SUSPENDED, today, asked.size());
        history.ficheMoved(kept.id(), fiche.version(), Writer.unsigned("Repère"), "suspend", null, null);
        audit.record(
                null,
                "fiche.suspended",
                "fiche",
                kept.id(),
                Map.of("due", kept.due().toString()));
        asked.forEach(keeper -> letters.add(keeper, kept, Stage.SUSPENDED));
    }

    /** What a day came to. */
    record Outcome(int looked, int noticed, int suspended) {}
}
