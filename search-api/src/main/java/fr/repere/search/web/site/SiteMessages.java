package fr.repere.search.web.site;

import fr.repere.geodata.document.Language;
import fr.repere.search.wording.Messages;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/** The texts of pages as templates ask for them: {@code #{results.count(${total})}}. */
class SiteMessages implements MessageSource {

    private final Messages messages;

    SiteMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] args, @Nullable String defaultMessage, @Nullable Locale locale) {
        return messages.has(code) ? text(code, args, locale) : defaultMessage;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        if (!messages.has(code)) {
            throw new NoSuchMessageException(code);
        }
        return text(code, args, locale);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        String[] codes = Objects.requireNonNull(resolvable.getCodes());
        return getMessage(codes[codes.length - 1], resolvable.getArguments(), locale);
    }

    private String text(String code, Object @Nullable [] args, @Nullable Locale locale) {
        Language language = locale == null
                ? Language.FR
                : Language.findByCode(locale.getLanguage()).orElse(Language.FR);
        return messages.of(language, code, args == null ? new Object[0] : args);
    }
}
