/**
 * What holds for every request whatever it asks: who may call, which headers go out, how a failure is told. Knows no feature.
 */
@NullMarked
package fr.repere.admin.web;

import org.jspecify.annotations.NullMarked;
