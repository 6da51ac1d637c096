/** Accounts from the command line: how the first administrator comes to be, before anybody can give rights on a page. */
@NullMarked
package fr.repere.admin.account.command;

import org.jspecify.annotations.NullMarked;
