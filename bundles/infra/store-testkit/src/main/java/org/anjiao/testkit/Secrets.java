package org.anjiao.testkit;

import java.util.HashSet;
import java.util.Set;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;

/**
 * What the registry's directory answers in a test about sensitive cases: they are open to those who carry {@code
 * SENSITIVE_READ} only.
 */
public class Secrets {
    private final Set<String> persons = new HashSet<>();

    /** Marks a person's case. */
    public void mark(String superviseeId) {
        persons.add(superviseeId);
    }

    /** As the registry's directory. */
    public Set<String> hidden(Caller caller) {
        return caller.may(Permission.SENSITIVE_READ) ? Set.of() : Set.copyOf(persons);
    }

    /** As the registry's directory. */
    public void requireKnown(Caller caller, String superviseeId) {
        if (superviseeId != null && hidden(caller).contains(superviseeId)) {
            throw new ProblemException(CommonProblem.NOT_PERMITTED, null, Permission.SENSITIVE_READ);
        }
    }
}
