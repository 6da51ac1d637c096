package fr.repere.geodata.geocoding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.repere.geodata.territory.PlaceName;
import fr.repere.geodata.territory.Territories;
import io.github.bucket4j.Bucket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Base Adresse Nationale behind a memory, a quota and a circuit that opens while it fails; the gazetteer answers in its place. While
 * people type nothing is asked twice, since the next letter comes anyway.
 */
public final class AddressService implements Geocoder, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AddressService.class);
    private static final int LONGEST_QUESTION = 200;

    private final BanClient client;
    private final BanAnswers answers;
    private final Gazetteer gazetteer;
    private final Cache<Map<String, String>, List<FoundAddress>> memory;
    private final Bucket quota;
    private final ServiceCircuit circuit;

    private AddressService(URI address, GeocoderSettings settings, Supplier<Territories> territories) {
        this.client = new BanClient(address, settings.patience());
        this.answers = new BanAnswers(territories);
        this.gazetteer = new Gazetteer(territories);
        this.memory = Caffeine.newBuilder()
                .maximumSize(settings.remembered())
                .expireAfterWrite(settings.rememberedFor())
                .build();
        this.quota = Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.perSecond()).refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
                .build();
        this.circuit = new ServiceCircuit(settings);
    }

    /** A geocoder on the service that the settings name, or on the gazetteer alone when they name none. */
    public static Geocoder open(GeocoderSettings settings, Supplier<Territories> territories) {
        URI address = settings.address();
        return address == null ? new Gazetteer(territories) : new AddressService(address, settings, territories);
    }

    @Override
    public Answer suggest(String typed, int most) {
        Map<String, String> question = new TreeMap<>();
        question.put("q", asTheServiceTakes(typed));
        question.put("autocomplete", "1");
        question.put("limit", Integer.toString(most));
        return answer(question, circuit::once, () -> gazetteer.suggest(typed, most));
    }

    @Override
    public Answer locate(AddressQuestion question) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("q", asTheServiceTakes(question.line()));
        parameters.put("autocomplete", "0");
        parameters.put("limit", "1");
        if (question.commune() != null) {
            parameters.put("citycode", question.commune());
        }
        return answer(parameters, circuit::twice, () -> gazetteer.locate(question));
    }

    private Answer answer(Map<String, String> question, Asking asking, Supplier<Answer> otherwise) {
        if (question.getOrDefault("q", "").length() < FEWEST_LETTERS) {
            return otherwise.get();
        }
        List<FoundAddress> known = memory.getIfPresent(question);
        if (known != null) {
            return new Answer(known, false);
        }
        if (!quota.tryConsume(1)) {
            LOG.debug("the address service is asked too often; communes only");
            return otherwise.get();
        }
        try {
            List<FoundAddress> found = asking.ask(() -> answers.read(client.ask(question)));
            memory.put(question, found);
            return new Answer(found, false);
        } catch (ServiceCircuit.Closed | AddressServiceFailure e) {
            LOG.debug("no address: {}", e.getMessage());
            return otherwise.get();
        }
    }

    /** The service refuses what is longer than 200 characters or begins with neither a letter nor a digit. */
    private static String asTheServiceTakes(String typed) {
        String line = typed.replaceAll("\\s+", " ")
                .replaceFirst("^[^\\p{L}\\p{N}]+", "")
                .strip();
        String cut = line.length() <= LONGEST_QUESTION ? line : line.substring(0, LONGEST_QUESTION);
        return PlaceName.fold(cut).length() < FEWEST_LETTERS ? "" : cut;
    }

    /** Whether the service is being left alone for a while because it failed. */
    public boolean isPaused() {
        return circuit.isOpen();
    }

    @Override
    public void close() {
        client.close();
    }

    private interface Asking {
        List<FoundAddress> ask(Supplier<List<FoundAddress>> question);
    }
}
