/**
 * Reader of service-public.fr's sheets, in the JSON that the public npm package carries: fiches and questions with answers become
 * national démarches, lists and forms are left aside with a reason.
 */
@NullMarked
package fr.repere.geodata.importing.servicepublic;

import org.jspecify.annotations.NullMarked;
