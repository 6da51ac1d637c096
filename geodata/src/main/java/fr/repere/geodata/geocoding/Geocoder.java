package fr.repere.geodata.geocoding;

/** Finds addresses in France. Safe for use by many threads; never fails because of a service that it asks. */
public interface Geocoder {

    /** The fewest letters and digits that suggestions are worth asking for. */
    int FEWEST_LETTERS = 3;

    /**
     * What somebody who is typing may mean, likeliest first; nothing before {@link #FEWEST_LETTERS} letters.
     *
     * @param typed the beginning of an address, in any spelling
     * @param most how many at most, at least 1
     */
    Answer suggest(String typed, int most);

    /** Where one address is; the answer has one entry, or none when nobody knows it. */
    Answer locate(AddressQuestion question);
}
