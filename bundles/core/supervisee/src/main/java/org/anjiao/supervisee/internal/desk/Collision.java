package org.anjiao.supervisee.internal.desk;

import java.sql.SQLException;
import java.util.Set;
import javax.persistence.OptimisticLockException;
import javax.persistence.PersistenceException;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;

/** Tells whether the database refused a step because somebody else changed the same at the same moment. */
final class Collision {
    /** The same record was made twice; the lock could not be had in time (PostgreSQL). */
    private static final Set<String> STATES = Set.of("23505", "55P03");

    /** Of deadlocks, lock timeouts and serialisation failures. */
    private static final String ROLLED_BACK = "40";

    private Collision() {}

    /** {@code STALE_VERSION} if it was that, otherwise the failure itself. */
    static RuntimeException told(PersistenceException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof SQLException refused && crossed(refused)) {
                return new ProblemException(CommonProblem.STALE_VERSION, null);
            }
        }
        return failure;
    }

    private static boolean crossed(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && (state.startsWith(ROLLED_BACK) || STATES.contains(state));
    }
}
