package fr.repere.search.web;

/** A code and what it is called in the language asked for. */
public record Named(String code, String name) {}
