package org.anjiao.rest.internal.rights;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What steps and reads are called in a document that goes to the person. */
public final class ActionNames {
    private final Properties names;

    private ActionNames(Properties names) {
        this.names = names;
    }

    public static ActionNames load() {
        Properties read = new Properties();
        try (Reader in = new InputStreamReader(
                ActionNames.class.getResourceAsStream("actions.properties"), StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ActionNames(read);
    }

    /** In Chinese; the code itself for a step that has no name here yet. */
    public String zh(String action) {
        return names.getProperty(action, action);
    }
}
