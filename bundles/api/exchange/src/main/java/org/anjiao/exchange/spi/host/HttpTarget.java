package org.anjiao.exchange.spi.host;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Where to post to.
 *
 * @param url http or https
 * @param timeout for connecting, and again for the answer
 * @param contentType of what is posted
 * @param headers sent with every try, for example an access token
 */
public record HttpTarget(URI url, Duration timeout, String contentType, Map<String, String> headers) {
    public HttpTarget {
        headers = Map.copyOf(headers);
    }
}
