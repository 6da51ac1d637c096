package fr.repere.search.understanding;

/** What is known of the places of one edition of the territories. */
record PlaceKnowledge(
        String edition, Gazetteer gazetteer, PlaceFinder finder, MisspeltPlaces misspelt, PlaceCompletion completion) {}
