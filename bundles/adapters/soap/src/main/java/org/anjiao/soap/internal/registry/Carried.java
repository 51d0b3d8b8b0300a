package org.anjiao.soap.internal.registry;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anjiao.platform.security.Caller;

/** Which methods of the registry web services offer: all that ask who calls, but for a few. */
final class Carried {
    private static final String REGISTRY = RegistryPorts.INTERFACES;
    private static final String EXPORTS = RegistryPorts.EXPORTS;

    /** What asks who calls and is not offered all the same, with the reason. */
    static final Map<String, String> EXCLUDED = Map.of(
            REGISTRY + "Supervisees.importTable",
            "reads a table row by row as it comes in: POST /api/v1/supervisees/import",
            REGISTRY + "daily.DailyImports.importTable",
            "reads a table: POST /api/v1/daily-records/{kind}/import",
            REGISTRY + "SuperviseeDirectory.keeps",
            "is what other domains ask before they show their own records",
            REGISTRY + "SuperviseeDirectory.hidden",
            "is what other domains leave out of their own lists",
            REGISTRY + "SuperviseeDirectory.requireKnown",
            "is what other domains ask before they show their own records",
            REGISTRY + "track.TrackReads.require",
            "is what monitoring asks before it shows a track",
            REGISTRY + "reply.CaseReplies.answered",
            "hands on what the exchange has checked and checks no right itself: agencies answer at /soap/exchange",
            EXPORTS + "Exports.open",
            "is the beginning of a file: GET /api/v1/exports/{id}/file",
            EXPORTS + "Exports.fetched",
            "is said by whoever has written the file");

    /** What does not ask who calls and is offered to all who have signed in, as over REST. */
    static final Set<String> OPEN =
            Set.of(REGISTRY + "risk.RiskAssessments.instruments", REGISTRY + "risk.RiskAssessments.score");

    /** What plug-ins and the registry's own parts offer each other: no caller's business. */
    private static final Pattern INWARD = Pattern.compile("\\.(spi|internal)(\\.|$)");

    private Carried() {}

    /** The methods of an interface that become operations, ordered by name. */
    static List<Method> methods(Class<?> api) {
        return Arrays.stream(api.getMethods())
                .filter(Carried::carried)
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .toList();
    }

    /**
     * The interfaces that a service offers to callers.
     *
     * @param registered names under which it is registered
     */
    static List<Class<?>> interfaces(Object service, Collection<String> registered) {
        return Stream.<Class<?>>iterate(service.getClass(), c -> c != null, Class::getSuperclass)
                .flatMap(c -> Arrays.stream(c.getInterfaces()))
                .distinct()
                .filter(api ->
                        api.getName().startsWith(REGISTRY) || api.getName().startsWith(EXPORTS))
                .filter(api -> registered.contains(api.getName()))
                .filter(api -> !INWARD.matcher(api.getPackageName()).find())
                .filter(api -> !methods(api).isEmpty())
                .toList();
    }

    private static boolean carried(Method method) {
        String name = method.getDeclaringClass().getName() + "." + method.getName();
        boolean asksWhoCalls = method.getParameterCount() > 0 && method.getParameterTypes()[0] == Caller.class;
        return asksWhoCalls ? !EXCLUDED.containsKey(name) : OPEN.contains(name);
    }
}
