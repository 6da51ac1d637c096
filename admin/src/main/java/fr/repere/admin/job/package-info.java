/**
 * Scheduled work: once at a time even with several instances (ShedLock), each run recorded with its progress and result. Knows no feature.
 */
@NullMarked
package fr.repere.admin.job;

import org.jspecify.annotations.NullMarked;
