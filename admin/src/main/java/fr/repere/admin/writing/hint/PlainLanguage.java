package fr.repere.admin.writing.hint;

import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.DraftTexts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads French texts as somebody who learns French would, and says what is hard: long sentences, words of the field, acronyms without
 * their long form, and what the rules of thumb of « langage clair » counsel against. Rules of thumb err: nothing depends on them.
 */
public final class PlainLanguage {

    private static final int LONG = 20;
    private static final int TOO_LONG = 30;
    private static final int EXCERPT = 90;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern SENTENCE = Pattern.compile("[^.!?…\\n]+(?:[.!?…]+|\\n|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-][\\p{L}\\p{N}]+)*");
    private static final Pattern ACRONYM =
            Pattern.compile("(?<![\\p{L}\\p{N}-])\\p{Lu}[\\p{Lu}\\p{N}]{1,}(?:-\\p{Lu}{2,})?(?![\\p{L}\\p{N}])");
    private static final Pattern PLEASE =
            Pattern.compile("\\b(?:veuillez|vous êtes priés? de|merci de bien vouloir)\\b", FLAGS);
    private static final Pattern PASSIVE = Pattern.compile(
            "\\b(?:est|sont|sera|seront|était|étaient|êtes|serez|a été|ont été)\\s+(?:\\p{L}+ment\\s+)?\\p{L}{2,}(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues)\\s+par\\b",
            FLAGS);
    private static final Pattern NEGATION = Pattern.compile(
            "\\bne?\\b['’]?\\s*\\p{L}+\\s+(?:pas|jamais)\\s+(?:sans|moins)\\b|\\bn(?:e|['’])\\s*\\p{L}+\\s+(?:pas\\s+)?(?:ne|n['’])\\b|\\bne[^.!?\\n]{1,40}\\bque\\s+si\\b|\\bsauf\\s+si[^.!?\\n]{1,40}\\b(?:pas|aucun)\\b",
            FLAGS);

    private final Map<Pattern, String> jargon;
    private final Map<String, String> acronyms;

    private PlainLanguage(Map<String, String> jargon, Map<String, String> acronyms) {
        this.jargon = new LinkedHashMap<>();
        jargon.forEach((term, plain) -> this.jargon.put(pattern(term), plain));
        this.acronyms = Map.copyOf(acronyms);
    }

    /** With the words that ship with the product. */
    public static PlainLanguage load() {
        return new PlainLanguage(Glossary.read("jargon-fr.csv"), Glossary.read("acronyms-fr.csv"));
    }

    private static Pattern pattern(String term) {
        boolean acronym = term.equals(term.toUpperCase(Locale.ROOT));
        String words =
                Pattern.quote(term.replace("*", "")).replace("’", "\\E['’]\\Q").replace(" ", "\\E\\s+\\Q");
        String end = term.endsWith("*") ? "\\p{L}*" : "s?";
        return Pattern.compile("(?<![\\p{L}-])" + words + end + "(?![\\p{L}-])", acronym ? 0 : FLAGS);
    }

    /** What is hard in the texts of a draft, in their order; each word of the field and each acronym once. */
    public List<Hint> read(DraftContent draft) {
        List<Hint> hints = new ArrayList<>();
        Map<String, String> texts = texts(draft.texts());
        String all = String.join("\n", texts.values());
        Set<String> told = new HashSet<>();
        texts.forEach((field, text) -> {
            sentences(field, text, hints);
            jargon(field, text, told, hints);
            acronyms(field, text, all, told, hints);
            find(PLEASE, field, "please", text, hints);
            find(PASSIVE, field, "passive", text, hints);
            find(NEGATION, field, "negation", text, hints);
        });
        return hints;
    }

    private static Map<String, String> texts(DraftTexts texts) {
        Map<String, String> read = new LinkedHashMap<>();
        read.put("title", texts.title());
        read.put("summary", texts.summary());
        read.put("what", texts.what());
        read.put("why", texts.why());
        read.put("how", String.join("\n", texts.how()));
        read.put("next", texts.next());
        return read;
    }

    private static void sentences(String field, String text, List<Hint> hints) {
        Matcher sentences = SENTENCE.matcher(text);
        while (sentences.find()) {
            String sentence = sentences.group().strip();
            int words = (int) WORD.matcher(sentence).results().count();
            if (words > LONG) {
                hints.add(new Hint(
                        field,
                        words > TOO_LONG ? "sentence-too-long" : "sentence-long",
                        shortened(sentence),
                        Integer.toString(words)));
            }
        }
    }

    private void jargon(String field, String text, Set<String> told, List<Hint> hints) {
        jargon.forEach((term, plain) -> {
            Matcher found = term.matcher(text);
            if (found.find() && told.add("jargon " + plain)) {
                hints.add(new Hint(field, "jargon", found.group(), plain));
            }
        });
    }

    private void acronyms(String field, String text, String all, Set<String> told, List<Hint> hints) {
        for (String acronym : ACRONYM.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(LinkedHashSet::new))) {
            String longForm = acronyms.get(acronym);
            boolean known = longForm != null && longForm.isEmpty();
            if (!known
                    && !acronym.matches("[A-C][12]|[IVX]+|\\p{Lu}\\d*")
                    && !isExplained(acronym, longForm, all)
                    && told.add(acronym)) {
                hints.add(new Hint(
                        field,
                        longForm == null ? "acronym-unknown" : "acronym",
                        acronym,
                        longForm == null ? "" : longForm));
            }
        }
    }

    /** Whether the long form stands with it somewhere: « français langue étrangère (FLE) », « FLE (français langue étrangère) ». */
    private static boolean isExplained(String acronym, @org.jspecify.annotations.Nullable String longForm, String all) {
        return all.contains("(" + acronym + ")")
                || Pattern.compile("\\b" + Pattern.quote(acronym) + "\\s*\\(\\p{L}{2,}")
                        .matcher(all)
                        .find()
                || longForm != null
                        && all.toLowerCase(Locale.ROOT).replace('\'', '’').contains(longForm.toLowerCase(Locale.ROOT));
    }

    private static void find(Pattern pattern, String field, String code, String text, List<Hint> hints) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            hints.add(new Hint(field, code, shortened(found.group()), ""));
        }
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT).strip() + "…";
    }
}
