package fr.repere.geodata.fiche;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.theme.Need;
import fr.repere.geodata.theme.Theme;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An information sheet: the aggregate root. It guards itself: nobody but its own methods changes it, and each of them checks the
 * rules, changes, and records an event; {@link Fiches} turns events into outbox rows in the same transaction.
 */
@Entity
@WithoutProxy
@Table(name = "fiche")
@DiscriminatorColumn(name = "kind")
public abstract sealed class Fiche permits Dispositif, Demarche {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Id
    private UUID id;

    /** 0 when first stored; grows by one with every change that is stored. */
    @Version
    private long version = 1;

    private String slug;

    @Enumerated(EnumType.STRING)
    private FicheStatus status;

    @Embedded
    private Provenance provenance;

    @Column(name = "content_hash")
    private @Nullable String contentHash;

    @Column(name = "structure_id")
    private @Nullable UUID structureId;

    @ElementCollection
    @CollectionTable(name = "fiche_text", joinColumns = @JoinColumn(name = "fiche_id"))
    @MapKeyColumn(name = "language")
    private Map<String, FicheText> texts = new HashMap<>();

    @Column(name = "main_theme")
    private String mainTheme;

    @Column(name = "secondary_themes")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> secondaryThemes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> needs;

    private boolean online;

    @Embedded
    private Zone zone;

    @ElementCollection
    @CollectionTable(name = "fiche_place", joinColumns = @JoinColumn(name = "fiche_id"))
    @OrderColumn(name = "position")
    private List<Place> places = new ArrayList<>();

    @Embedded
    private @Nullable Criteria criteria;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    /** The day on which it left the public's view for the last time, also when it came back; absent when it never did. */
    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    /** When it was thrown away; absent unless it is in the bin. */
    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @Column(name = "verified_on")
    private @Nullable LocalDate verifiedOn;

    @Column(name = "next_verification_on")
    private @Nullable LocalDate nextVerificationOn;

    @Transient
    private final List<FicheEvent> events = new ArrayList<>();

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    Fiche() {}

    @SuppressWarnings("NullAway.Init")
    Fiche(Provenance provenance, FicheContent content, Instant now) {
        this.id = provenance.ficheId();
        this.provenance = provenance;
        this.status = FicheStatus.DRAFT;
        this.createdAt = now;
        take(content, now);
        this.slug = Slug.of(french().title(), id);
    }

    /** Checks the content against the rules of the kind, and says what zone it comes to. */
    abstract Zone check(FicheContent content);

    /**
     * Takes over a new content.
     *
     * @throws InvalidFiche when it breaks a rule; the fiche then stays as it was
     */
    public final void revise(FicheContent content, Instant now) {
        take(content, now);
        events.add(new FicheEvent.Revised(id));
    }

    /**
     * Puts a translation in the place of the one before; what the fiche says in French stays.
     *
     * @throws IllegalArgumentException for French, which is no translation
     */
    public final void translate(Language language, FicheText text, Instant now) {
        if (language == Language.FR) {
            throw new IllegalArgumentException("French is what is translated");
        }
        texts.put(language.code(), text);
        changedAt = now;
        events.add(new FicheEvent.Revised(id));
    }

    /**
     * Makes the fiche visible to the public, on its content's date when it gives one, otherwise today.
     *
     * @throws IllegalTransition when it is published already
     */
    public final void publish(Instant now) {
        become(FicheStatus.PUBLISHED, now);
        if (publishedOn == null) {
            publishedOn = LocalDate.ofInstant(now, PARIS);
        }
        events.add(new FicheEvent.Published(id));
    }

    /**
     * Takes the fiche out of the public's view; nothing of it is lost. Of a published one the day is kept. A deleted one is taken out
     * of the bin by this.
     *
     * @throws IllegalTransition when it is archived already
     */
    public final void archive(Instant now) {
        leave(FicheStatus.ARCHIVED, now);
        deletedAt = null;
        contentHash = null;
        events.add(new FicheEvent.Archived(id));
    }

    /**
     * Takes the fiche out of the public's view until it is mended or confirmed.
     *
     * @throws IllegalTransition when it is not published
     */
    public final void suspend(Instant now) {
        leave(FicheStatus.SUSPENDED, now);
        events.add(new FicheEvent.Suspended(id));
    }

    /**
     * Throws the fiche away: nobody finds it, and {@link FicheStatus#DAYS_IN_BIN} days later it may be removed for good.
     *
     * @throws IllegalTransition when it is deleted already
     */
    public final void delete(Instant now) {
        leave(FicheStatus.DELETED, now);
        deletedAt = now;
        events.add(new FicheEvent.Deleted(id));
    }

    private void leave(FicheStatus next, Instant now) {
        boolean wasPublished = status == FicheStatus.PUBLISHED;
        become(next, now);
        if (wasPublished) {
            withdrawnOn = LocalDate.ofInstant(now, PARIS);
        }
    }

    /**
     * Notes that somebody confirmed that it is true; what it says stays, and so does the day of its last change.
     *
     * @param next when to ask again
     */
    public final void confirm(LocalDate on, LocalDate next) {
        verifiedOn = on;
        nextVerificationOn = next;
        events.add(new FicheEvent.Revised(id));
    }

    /** Remembers from what it was imported, so that the next import knows an unchanged line. */
    public final void importedAs(String hash) {
        this.contentHash = hash;
    }

    /** Replaces where it comes from; source and local id stay. */
    public final void attribute(Provenance next) {
        if (!next.ficheId().equals(id)) {
            throw new IllegalArgumentException("%s is not %s".formatted(next.qualifiedId(), provenance.qualifiedId()));
        }
        this.provenance = next;
    }

    /** The events since the last call, oldest first. */
    final List<FicheEvent> drainEvents() {
        List<FicheEvent> drained = List.copyOf(events);
        events.clear();
        return drained;
    }

    private void take(FicheContent content, Instant now) {
        Zone checked = check(content);
        structureId = content.structureId();
        texts.keySet()
                .removeIf(code ->
                        Language.findByCode(code).map(content.texts()::get).isEmpty());
        content.texts().forEach((language, text) -> texts.put(language.code(), text));
        mainTheme = content.classification().main().code();
        secondaryThemes =
                content.classification().secondary().stream().map(Theme::code).toList();
        needs = content.classification().needs().stream().map(Need::code).toList();
        online = content.online();
        zone = checked;
        if (!places.equals(content.places())) {
            places.clear();
            places.addAll(content.places());
        }
        criteria = content.criteria();
        publishedOn = content.publishedOn() == null ? publishedOn : content.publishedOn();
        verifiedOn = content.verifiedOn();
        nextVerificationOn = content.nextVerificationOn();
        changedAt = now;
    }

    private void become(FicheStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw IllegalTransition.of(this, next);
        }
        status = next;
        changedAt = now;
    }

    private FicheText french() {
        return Objects.requireNonNull(texts.get(Language.FR.code()));
    }

    /** The id, the same for ever. */
    public final UUID id() {
        return id;
    }

    /** The part of its address that people read. */
    public final String slug() {
        return slug;
    }

    /** 1 at first, and one more with every stored change. */
    public final long version() {
        return version;
    }

    /** Where it is in its life. */
    public final FicheStatus status() {
        return status;
    }

    /** Where it comes from. */
    public final Provenance provenance() {
        return provenance;
    }

    /** From what it was imported last, if it was. */
    public final @Nullable String contentHash() {
        return contentHash;
    }

    /** What it covers. */
    public final Zone zone() {
        return zone;
    }

    /** Where it is held, in order. */
    public final List<Place> places() {
        return List.copyOf(places);
    }

    /** For whom it is. */
    public final Criteria criteria() {
        return criteria == null ? Criteria.NOT_STATED : criteria;
    }

    /** Its texts by language. */
    public final Map<Language, FicheText> texts() {
        Map<Language, FicheText> result = new EnumMap<>(Language.class);
        texts.forEach((code, text) -> Language.findByCode(code).ifPresent(language -> result.put(language, text)));
        return result;
    }

    /** When anything of it changed last. */
    public final Instant changedAt() {
        return changedAt;
    }

    /** Since when it is visible to the public; absent before the first publication. */
    public final @Nullable LocalDate publishedOn() {
        return publishedOn;
    }

    /** When it left the public's view for the last time, also when it came back; absent when it never did. */
    public final @Nullable LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    /** When somebody last confirmed that it is true. */
    public final @Nullable LocalDate verifiedOn() {
        return verifiedOn;
    }

    /** When it was thrown away; absent unless it is in the bin. */
    public final @Nullable Instant deletedAt() {
        return deletedAt;
    }

    /** Who holds it, when that is known. */
    public final @Nullable UUID structureId() {
        return structureId;
    }

    /** When somebody has to confirm next that it is true. */
    public final @Nullable LocalDate nextVerificationOn() {
        return nextVerificationOn;
    }

    /** Everything that it says: {@link #revise} with this changes nothing. */
    public final FicheContent content() {
        return new FicheContent(
                structureId,
                texts(),
                classification(),
                online,
                zone,
                places(),
                criteria(),
                publishedOn,
                verifiedOn,
                nextVerificationOn);
    }

    /** What it is about. */
    public final Classification classification() {
        return new Classification(
                Theme.findByCode(mainTheme).orElseThrow(),
                secondaryThemes.stream()
                        .flatMap(code -> Theme.findByCode(code).stream())
                        .toList(),
                needs.stream().flatMap(code -> Need.findByCode(code).stream()).toList());
    }

    /** Whether it is also, or only, held online. */
    public final boolean online() {
        return online;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Fiche fiche && id.equals(fiche.id);
    }

    @Override
    public final int hashCode() {
        return Objects.hashCode(id);
    }
}
