package fr.repere.admin.duplicate;

/**
 * One sign that speaks for or against two fiches being one.
 *
 * @param sign the end of its message key
 * @param points how much; negative when it speaks against
 * @param detail a number that says more, such as metres; empty for none
 */
public record Sign(String sign, int points, String detail) {}
