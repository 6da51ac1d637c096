/**
 * Reader of the national exchange format data·inclusion: services with their structures, in the shape of its schema 1 and of the
 * files of 2022; its vocabularies come to ours by the tables beside.
 */
@NullMarked
package fr.repere.geodata.importing.datainclusion;

import org.jspecify.annotations.NullMarked;
