package org.anjiao.driver.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ContractStatementTest {
    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(ContractStatement.FILE);
        System.clearProperty(ContractStatement.VERSION);
    }

    private Properties statementOf(Class<?>... contracts) throws IOException {
        Path file = folder.resolve("META-INF/anjiao/contract.properties");
        System.setProperty(ContractStatement.FILE, file.toString());
        System.setProperty(ContractStatement.VERSION, "1.2.0-SNAPSHOT");
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        for (Class<?> contract : contracts) {
            request.selectors(selectClass(contract));
        }
        LauncherDiscoveryRequest all = request.build();
        LauncherFactory.create().execute(all);
        Properties statement = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            statement.load(in);
        }
        return statement;
    }

    @Test
    void aGoodDriverFailsNothing() throws IOException {
        Properties statement = statementOf(GoodToyTest.class);
        assertThat(statement).containsEntry("bundleVersion", "1.2.0.SNAPSHOT").containsEntry("failures", "0");
        assertThat(Integer.parseInt(statement.getProperty("passed"))).isGreaterThan(15);
    }

    @Test
    void aFaultOfOneOfSeveralClassesStaysStated() throws IOException {
        Properties statement = statementOf(BrokenDriversTest.Stuck.class, GoodToyTest.class);
        assertThat(Integer.parseInt(statement.getProperty("failures"))).isPositive();
    }
}
