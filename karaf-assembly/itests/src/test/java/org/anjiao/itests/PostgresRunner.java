package org.anjiao.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.runner.notification.RunNotifier;
import org.junit.runners.model.InitializationError;
import org.ops4j.pax.exam.junit.PaxExam;

/** Ends the PostgreSQL that a container ran on when the container has ended. */
public final class PostgresRunner extends PaxExam {
    public PostgresRunner(Class<?> testClass) throws InitializationError {
        super(testClass);
    }

    @Override
    public void run(RunNotifier notifier) {
        try {
            super.run(notifier);
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
