package fr.repere.endtoend.browser;

import com.microsoft.playwright.options.Cookie;
import fr.repere.endtoend.Member;
import java.util.List;

/** Opens a browser in which somebody is signed in already: how one signs in has tests of its own. */
final class SignedIn {

    private SignedIn() {}

    /** Somebody who reads French. */
    static Visitor on(Chromium chromium, Member member, int width) {
        return as(member, "fr", Visitor.on(chromium, member.site(), width));
    }

    /** The same without scripts. */
    static Visitor withoutScripts(Chromium chromium, Member member, int width) {
        return as(member, "fr", Visitor.withoutScripts(chromium, member.site(), width));
    }

    /** Signs a browser in. @param language of the pages, its code */
    static Visitor as(Member member, String language, Visitor visitor) {
        visitor.context()
                .addCookies(List.of(
                        cookie(member, "repere-session", member.cookies().get("repere-session")),
                        cookie(member, "repere-langue", language)));
        return visitor;
    }

    private static Cookie cookie(Member member, String name, String value) {
        return new Cookie(name, value).setUrl(member.site());
    }
}
