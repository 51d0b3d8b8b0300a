package org.anjiao.plugin.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anjiao.platform.plugin.PluginFinding;
import org.anjiao.platform.plugin.PluginProblem;

/** Findings as the table keeps them: a line for each, code and arguments parted by tabulators. */
final class Findings {
    private static final int MOST = 40;
    private static final int LONGEST = 300;

    private Findings() {}

    /** The first finding for which the plugin is refused. */
    static Optional<PluginFinding> refusal(List<PluginFinding> findings) {
        return findings.stream().filter(finding -> finding.code().refuses()).findFirst();
    }

    static String text(List<PluginFinding> findings) {
        return findings.stream().limit(MOST).map(Findings::line).collect(Collectors.joining("\n"));
    }

    private static String line(PluginFinding finding) {
        StringBuilder line = new StringBuilder(finding.code().name());
        finding.arguments().forEach(argument -> line.append('\t').append(plain(argument)));
        return line.toString();
    }

    static String plain(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    static List<PluginFinding> parse(String text) {
        List<PluginFinding> findings = new ArrayList<>();
        if (!text.isBlank()) {
            for (String line : text.split("\n", -1)) {
                List<String> parts = Arrays.asList(line.split("\t", -1));
                findings.add(new PluginFinding(PluginProblem.valueOf(parts.get(0)), parts.subList(1, parts.size())));
            }
        }
        return findings;
    }
}
