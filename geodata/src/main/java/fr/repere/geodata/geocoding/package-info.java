/**
 * From an address as people write it to a point, and how far that point may be trusted.
 *
 * <p>Take the {@link fr.repere.geodata.geocoding.Geocoder} that is given to you (a bean in the applications; else
 * {@link fr.repere.geodata.geocoding.AddressService#open}):
 *
 * <pre>{@code
 * Answer while typing  = geocoder.suggest("12 rue de la prefec 2100", 5);
 * Answer of an address = geocoder.locate(AddressQuestion.of("12 rue de la Préfecture", "21000", "Dijon"));
 *
 * answer.best()                    // nothing when nobody knows it: keep what was typed, save no point
 *       .map(found -> found.doubts(question))  // say each of these to whoever wrote the address, before it is saved
 * }</pre>
 *
 * Neither call throws because a service failed and neither waits longer than
 * {@link fr.repere.geodata.geocoding.GeocoderSettings#patience}: when the Base Adresse Nationale does not answer, is slow, answers
 * rubbish or has had enough of us, the gazetteer of communes answers, {@link fr.repere.geodata.geocoding.Answer#withoutAddresses} is
 * true and every point is that of a commune, whose {@link fr.repere.geodata.fiche.Precision} says so. Keep a point always together with its precision and its
 * score. What people type is sent to the service of the State that keeps the addresses and is written into no log.
 */
@NullMarked
package fr.repere.geodata.geocoding;

import org.jspecify.annotations.NullMarked;
