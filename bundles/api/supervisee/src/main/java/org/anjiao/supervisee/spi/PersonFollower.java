package org.anjiao.supervisee.spi;

import java.util.function.BiConsumer;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Lets what a domain has open on a person stand with the unit that keeps the person: one for each domain whose records name
 * a unit. What is over stays with the unit that had it in hand.
 */
@ConsumerType
public interface PersonFollower {
    /** The domain's module, as those who install it know it: for example {@code anjiao-hazard}. */
    String module();

    /**
     * Gives what is open on the person to the unit, in the caller's transaction. What stands there already is left as it is,
     * so that a repetition changes nothing. The caller's right to the step that moves the person has been checked.
     *
     * @param unitId the office that keeps the person from now on
     */
    void follow(Caller caller, String superviseeId, String unitId);

    /**
     * Tells on whom something is open, and with which unit it stands: what came into being while its person moved is found
     * and repaired by this. A person may be named more than once.
     *
     * @param open takes the person and the unit
     */
    void open(BiConsumer<String, String> open);
}
