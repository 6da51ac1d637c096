package fr.repere.admin.review.dossier;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Undoes outside of the database what a transaction did there, when it does not come to its end. */
final class AfterRollback {

    private AfterRollback() {}

    static void run(Runnable undo) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    undo.run();
                }
            }
        });
    }
}
