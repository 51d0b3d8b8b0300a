package org.anjiao.infra.plugins.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;

/** Requirements in words. */
final class Requirements {
    private static final Pattern NAME = Pattern.compile("\\(osgi\\.[a-z.]+=([^()]+)\\)");
    private static final Pattern FROM = Pattern.compile("(?<!!)\\(version>=([^()]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([^()]+)\\)\\)");

    private Requirements() {}

    static boolean optional(Requirement requirement) {
        return Constants.RESOLUTION_OPTIONAL.equals(requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE))
                || !Namespace.EFFECTIVE_RESOLVE.equals(requirement
                        .getDirectives()
                        .getOrDefault(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, Namespace.EFFECTIVE_RESOLVE));
    }

    /** Such as {@code package org.example [2.0,3.0)}. */
    static String text(Requirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
        String kind = requirement.getNamespace().replaceFirst("^osgi\\.(wiring\\.)?", "");
        Matcher name = NAME.matcher(filter);
        if (!name.find()) {
            return kind + " " + filter;
        }
        String from = first(FROM, filter.replaceAll(BELOW.pattern(), ""));
        String below = first(BELOW, filter);
        String range = below == null
                ? (from == null ? "" : " " + from)
                : " [" + (from == null ? "0" : from) + "," + below + ")";
        return kind + " " + name.group(1) + range;
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
