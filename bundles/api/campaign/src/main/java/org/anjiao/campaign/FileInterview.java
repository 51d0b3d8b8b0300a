package org.anjiao.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an officer files about one person.
 *
 * @param methods must hold {@link InterviewMethod#FACE_TO_FACE}
 * @param heldAt required; within the campaign and not in the future
 * @param place required, at most 200 characters
 * @param clarities a finding for each {@link Clarity}
 * @param answers by question code; all required questions of the person's outline, no unknown ones; each at most 1,000
 *     characters
 * @param note at most 4,000 characters, or null
 * @param jointWith other tasks talked through in the same session; minors never together with adults (Law art. 52)
 * @param found hazards to register with it, maybe none; what is wrong with the first names fields such as {@code
 *     hazards[0].title}
 * @param amendmentReason why it comes after the counts were locked ({@link Campaign#countsLockedAt}): required then, at
 *     most 1,000 characters; null before. A correction gives its reason itself
 */
public record FileInterview(
        Set<InterviewMethod> methods,
        Instant heldAt,
        String place,
        Map<Clarity, ClarityFinding> clarities,
        Map<String, String> answers,
        String note,
        List<String> jointWith,
        List<FoundHazard> found,
        String amendmentReason) {
    /** An interview filed in time. */
    public FileInterview(
            Set<InterviewMethod> methods,
            Instant heldAt,
            String place,
            Map<Clarity, ClarityFinding> clarities,
            Map<String, String> answers,
            String note,
            List<String> jointWith,
            List<FoundHazard> found) {
        this(methods, heldAt, place, clarities, answers, note, jointWith, found, null);
    }

    public FileInterview {
        methods = methods == null
                ? Set.of()
                : methods.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        clarities = present(clarities);
        answers = present(answers);
        jointWith = jointWith == null
                ? List.of()
                : jointWith.stream().filter(Objects::nonNull).toList();
        found = found == null
                ? List.of()
                : found.stream().filter(Objects::nonNull).toList();
    }

    /** What is null was not said; the rules then find it missing. */
    private static <K, V> Map<K, V> present(Map<K, V> said) {
        return said == null
                ? Map.of()
                : said.entrySet().stream()
                        .filter(entry -> entry.getKey() != null && entry.getValue() != null)
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
