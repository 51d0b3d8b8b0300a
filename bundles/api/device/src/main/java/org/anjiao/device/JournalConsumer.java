package org.anjiao.device;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Somebody who reads the {@link PositionJournal} by a durable cursor. Registered as a service: what a consumer has not
 * passed is not deleted, however old it is.
 */
@ConsumerType
public interface JournalConsumer {
    /** The number in the order of commits up to which it has durably read; 0 if it has read nothing. */
    long passed();
}
