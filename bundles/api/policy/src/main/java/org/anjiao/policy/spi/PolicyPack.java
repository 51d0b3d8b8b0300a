package org.anjiao.policy.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One set of rules with its self-test. Registered as a service; every method gives the same answer each time. A changed
 * rule is a new version of the pack, never a change in place.
 */
@ConsumerType
public interface PolicyPack {
    PackIdentity identity();

    Validity validity();

    /** Rules by code; the same code may come several times with periods that do not overlap. */
    List<Rule> rules();

    /** Run when the pack arrives, over this pack alone; a pack that fails one is not activated. At least one. */
    List<WorkedCase> workedCases();
}
