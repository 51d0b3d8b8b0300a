package org.anjiao.rest.internal.export;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.anjiao.rest.internal.rights.ActionNames;

/** What lists, columns and codes are called, from {@code export.properties}. */
final class Words {
    private final Properties entries;
    private final ActionNames actions = ActionNames.load();

    private Words(Properties entries) {
        this.entries = entries;
    }

    static Words load() {
        Properties read = new Properties();
        try (Reader in =
                new InputStreamReader(Words.class.getResourceAsStream("export.properties"), StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(read);
    }

    /** @param key the path of the list below {@code /api/v1} */
    Text list(String key) {
        return required("list." + key);
    }

    /** The path itself for a list that is no longer there. */
    Text listOrPath(String key) {
        return find("list." + key).orElseGet(() -> new Text(key, key));
    }

    /** The entry of the record's own component, or of all components of that name. */
    Text heading(Class<?> type, String component) {
        return find(type.getSimpleName() + "." + component).orElseGet(() -> required(component));
    }

    /** From the file, or what the code calls itself. */
    Text word(Enum<?> code) {
        Class<?> type = code.getDeclaringClass();
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        return find(name + "." + code.name()).orElseGet(() -> new Text(said(code, "zh"), said(code, "en")));
    }

    /** A step of a case; its code where there is no name. */
    Text action(String action) {
        return new Text(actions.zh(action), action);
    }

    private static String said(Enum<?> code, String language) {
        try {
            return (String) code.getDeclaringClass().getMethod(language).invoke(code);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(code + " has no word in " + language, e);
        }
    }

    private Optional<Text> find(String key) {
        return Optional.ofNullable(entries.getProperty(key)).map(Text::read);
    }

    private Text required(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("export.properties lacks " + key));
    }
}
