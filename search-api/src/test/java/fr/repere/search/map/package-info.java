@org.jspecify.annotations.NullMarked
package fr.repere.search.map;
