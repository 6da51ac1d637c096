/**
 * Values as others write them, brought to the form that we keep or dropped with a remark: texts, contacts, opening hours, dates,
 * codes. Pure functions of one value; whatever looks at two fields lives elsewhere.
 */
@NullMarked
package fr.repere.geodata.importing.cleaning;

import org.jspecify.annotations.NullMarked;
