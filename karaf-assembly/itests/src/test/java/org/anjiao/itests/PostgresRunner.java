package org.anjiao.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunNotifier;
import org.junit.runners.model.InitializationError;
import org.ops4j.pax.exam.junit.PaxExam;

/** Sees when a container has ended that it kept its records in the PostgreSQL, and ends that. */
public final class PostgresRunner extends PaxExam {
    public PostgresRunner(Class<?> testClass) throws InitializationError {
        super(testClass);
    }

    @Override
    public void run(RunNotifier notifier) {
        try {
            super.run(notifier);
            if (!PostgresServer.used()) {
                notifier.fireTestFailure(
                        new Failure(getDescription(), new AssertionError("the server kept nothing in PostgreSQL")));
            }
        } finally {
            stop();
        }
    }

    private static void stop() {
        try {
            PostgresServer.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
