/**
 * Child processes that never outlive their owner: under which user they run, which pid is really theirs, how they end.
 * Linux process plumbing may come in; what the processes do (databases, applications) stays outside.
 */
@NullMarked
package fr.repere.embedded.process;

import org.jspecify.annotations.NullMarked;
