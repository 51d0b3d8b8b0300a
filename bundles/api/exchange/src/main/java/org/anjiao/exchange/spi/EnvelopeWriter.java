package org.anjiao.exchange.spi;

import org.anjiao.exchange.spi.host.OutgoingDocument;
import org.osgi.annotation.versioning.ConsumerType;

/** Puts a document into the agency's form. */
@ConsumerType
@FunctionalInterface
public interface EnvelopeWriter {
    byte[] write(OutgoingDocument document);
}
