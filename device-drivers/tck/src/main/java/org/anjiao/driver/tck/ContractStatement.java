package org.anjiao.driver.tck;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * States in the driver's bundle how many rules of the contract it passed and failed; the signature of the bundle covers
 * it, and the plugin manager reads it before it installs. Written to the file {@value #FILE} names, for the version that
 * {@value #VERSION} names, when a class of rules has ended; nothing is written where they are not set.
 */
final class ContractStatement implements TestWatcher, AfterAllCallback {
    static final String FILE = "anjiao.contract.statement";
    static final String VERSION = "anjiao.contract.version";
    private static final Namespace NAMESPACE = Namespace.create(ContractStatement.class);

    @Override
    public void testSuccessful(ExtensionContext context) {
        count(context, "passed").incrementAndGet();
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        count(context, "failures").incrementAndGet();
    }

    /** Of all classes of this run: a driver may have several. */
    private static AtomicInteger count(ExtensionContext context, String name) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(name, absent -> new AtomicInteger(), AtomicInteger.class);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        String file = System.getProperty(FILE);
        if (file != null) {
            write(Path.of(file), statement(System.getProperty(VERSION, ""), context));
        }
    }

    private static String statement(String mavenVersion, ExtensionContext context) {
        // 1.0.0-SNAPSHOT of Maven is 1.0.0.SNAPSHOT of OSGi.
        return "bundleVersion=" + mavenVersion.replaceFirst("-", ".")
                + "\npassed=" + count(context, "passed")
                + "\nfailures=" + count(context, "failures") + "\n";
    }

    private static void write(Path file, String statement) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
            out.write(statement);
        }
    }
}
