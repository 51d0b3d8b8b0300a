package org.anjiao.infra.transport.internal;

import java.time.Duration;

/**
 * How long a request may take.
 *
 * @param maxBodyBytes of a request; a longer one is answered 413
 * @param receive from its first byte to its last, and again for the response to be taken; then the connection is closed
 * @param store until it is durable; then it is answered 503 and not acknowledged
 */
record HttpLimits(int maxBodyBytes, Duration receive, Duration store) {}
