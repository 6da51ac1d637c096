package fr.repere.admin.favourite.search;

/** What a form about a search says, as typed. */
record SearchForm(String name, String frequency) {

    static final int LONGEST_NAME = 120;

    /** The name without spaces around. */
    public String bareName() {
        return name.strip();
    }

    /** Whether the name is one. */
    public boolean hasGoodName() {
        return !bareName().isEmpty() && bareName().length() <= LONGEST_NAME;
    }

    /** The frequency; never is what nobody sent. Public, as templates ask for it. */
    public Frequency often() {
        return Frequency.findByCode(frequency).orElse(Frequency.NONE);
    }
}
