package fr.repere.search.web.site.structure;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.Structures;
import fr.repere.search.understanding.TypedName;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.site.SitePage;
import fr.repere.search.web.site.structure.StructureDirectory.Asked;
import fr.repere.search.web.site.structure.StructureDirectory.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory of all structures: by name, by first letter, by département, page by page. */
@SitePage
class DirectoryPage {

    private static final String DEPARTEMENT = "departement";
    private static final int LONGEST_NAME = 100;
    private static final int LAST_PAGE = 100_000;
    private static final int ROWS = 50;

    private final StructureDirectory directory;
    private final Structures structures;
    private final TerritoryCache territories;

    DirectoryPage(StructureDirectory directory, Structures structures, TerritoryCache territories) {
        this.directory = directory;
        this.structures = structures;
        this.territories = territories;
    }

    @GetMapping(StructurePaths.ALL)
    String show(@PathVariable Language language, @RequestParam MultiValueMap<String, String> given, Model model) {
        RequestParameters parameters = new RequestParameters(given);
        List<TerritoryDocument> departements = departements();
        Optional<String> name = parameters.text("nom", LONGEST_NAME);
        Optional<String> letter = parameters.choice("lettre", DirectoryAddresses.LETTERS);
        Optional<String> departement = parameters.one(DEPARTEMENT);
        departement.ifPresent(code -> requireKnown(code, departements));
        List<Entry> found = directory.of(new Asked(
                name.map(TypedName::of).filter(typed -> !typed.isEmpty()), letter, departement.map(structures::in)));
        int pages = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        int page = Math.min(pages, parameters.whole("page", 1, LAST_PAGE).orElse(1));
        DirectoryAddresses addresses = new DirectoryAddresses(language, name, letter, departement);
        model.addAttribute(
                "page",
                new DirectoryView(
                        name.orElse(""),
                        choices(departements, departement),
                        addresses.letters(),
                        letter.orElse(null),
                        found.size(),
                        rows(language, found.subList((page - 1) * ROWS, Math.min(found.size(), page * ROWS))),
                        page,
                        pages,
                        page > 1 ? addresses.page(page - 1) : null,
                        page < pages ? addresses.page(page + 1) : null));
        return "site/structures";
    }

    /** The numbers are those of this moment; who holds nothing any more is not shown. */
    private List<DirectoryView.Row> rows(Language language, List<Entry> entries) {
        Map<String, Long> fiches =
                structures.fiches(entries.stream().map(Entry::id).toList());
        return entries.stream()
                .filter(entry -> fiches.containsKey(entry.id()))
                .map(entry -> new DirectoryView.Row(
                        entry.name(), DirectoryAddresses.of(language, entry.id()), fiches.getOrDefault(entry.id(), 0L)))
                .toList();
    }

    private List<TerritoryDocument> departements() {
        return territories.all().stream()
                .filter(territory -> territory.kind().equals(DEPARTEMENT))
                .sorted(Comparator.comparing(TerritoryDocument::code))
                .toList();
    }

    private static List<DirectoryView.Choice> choices(List<TerritoryDocument> departements, Optional<String> chosen) {
        return departements.stream()
                .map(one -> new DirectoryView.Choice(
                        one.code(),
                        one.name(),
                        chosen.filter(one.code()::equals).isPresent()))
                .toList();
    }

    private static void requireKnown(String code, List<TerritoryDocument> departements) {
        if (departements.stream().noneMatch(one -> one.code().equals(code))) {
            throw InvalidParameter.notAllowed(
                    DEPARTEMENT,
                    code,
                    departements.stream().map(TerritoryDocument::code).collect(Collectors.joining(", ")));
        }
    }
}
