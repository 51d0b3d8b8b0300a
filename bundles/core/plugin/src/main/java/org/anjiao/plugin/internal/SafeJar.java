package org.anjiao.plugin.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.anjiao.platform.plugin.PluginProblem;

/**
 * Reads a stranger's jar: entries are never written under their own names, and no more is read than was agreed. Reading
 * every entry to its end also makes {@link JarFile} compare it with its signature.
 */
final class SafeJar {
    private static final int MAX_ENTRIES = 5_000;
    private static final long MAX_UNPACKED = 256L << 20;
    private static final int BUFFER = 64 << 10;

    private SafeJar() {}

    /**
     * Reads all entries.
     *
     * @return the entries in the archive's order
     * @throws Refusal {@code PLUGIN_FILE_UNSAFE}, {@code PLUGIN_SIGNATURE_BROKEN}, {@code PLUGIN_FILE_UNREADABLE}
     */
    static List<JarEntry> readAll(JarFile jar) throws Refusal {
        List<JarEntry> entries = list(jar);
        long left = MAX_UNPACKED;
        for (JarEntry entry : entries) {
            left -= copy(jar, entry, OutputStream.nullOutputStream(), left);
        }
        return entries;
    }

    private static List<JarEntry> list(JarFile jar) throws Refusal {
        if (jar.size() > MAX_ENTRIES) {
            throw new Refusal(PluginProblem.PLUGIN_FILE_UNSAFE, "more than " + MAX_ENTRIES + " entries");
        }
        List<JarEntry> entries = Collections.list(jar.entries());
        Set<String> names = new HashSet<>();
        for (JarEntry entry : entries) {
            String name = entry.getName();
            if (leadsOutside(name)) {
                throw new Refusal(PluginProblem.PLUGIN_FILE_UNSAFE, "entry " + printable(name));
            }
            if (!names.add(name)) {
                throw new Refusal(PluginProblem.PLUGIN_FILE_UNSAFE, "entry twice: " + printable(name));
            }
        }
        return entries;
    }

    private static boolean leadsOutside(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/", -1)).contains("..");
    }

    private static String printable(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 100 ? plain.substring(0, 100) : plain;
    }

    /**
     * Copies one entry.
     *
     * @param most bytes that it may have
     * @return how many it has
     */
    static long copy(JarFile jar, JarEntry entry, OutputStream target, long most) throws Refusal {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        try (InputStream in = jar.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > most) {
                    throw new Refusal(PluginProblem.PLUGIN_FILE_UNSAFE, "unpacks to more than allowed");
                }
                target.write(buffer, 0, read);
            }
        } catch (SecurityException e) {
            throw new Refusal(PluginProblem.PLUGIN_SIGNATURE_BROKEN, printable(entry.getName()));
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(PluginProblem.PLUGIN_FILE_UNREADABLE, printable(entry.getName()));
        }
        return total;
    }
}
