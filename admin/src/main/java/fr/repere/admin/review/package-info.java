/**
 * What happens between the sending of a fiche and its publication: {@code queue}, what reviewers have to do; {@code dossier}, one draft with
 * its messages and files, for who reviews and who wrote it; {@code attachment}, which files are taken; {@code report}, what readers say is
 * wrong. States and rights are those of {@link fr.repere.admin.writing.desk.DraftDesk}: nothing here moves a draft but through it.
 */
@NullMarked
package fr.repere.admin.review;

import org.jspecify.annotations.NullMarked;
