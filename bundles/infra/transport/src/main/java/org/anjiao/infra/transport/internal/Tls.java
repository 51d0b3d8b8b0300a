package org.anjiao.infra.transport.internal;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.File;
import java.util.List;
import javax.net.ssl.SSLException;

/** TLS of a port, by files in PEM that the operator names; read when the port opens. */
final class Tls {
    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    private Tls() {}

    /**
     * The server's side.
     *
     * @param certificateChain path, empty for a port without TLS
     * @param privateKey path to an unencrypted PKCS #8 key
     * @return null for a port without TLS
     * @throws IllegalArgumentException the files cannot be used
     */
    static SslContext ofServer(String certificateChain, String privateKey) {
        if (certificateChain.isEmpty()) {
            return null;
        }
        try {
            return SslContextBuilder.forServer(new File(certificateChain), new File(privateKey))
                    .sslProvider(SslProvider.JDK)
                    .protocols(PROTOCOLS)
                    .build();
        } catch (SSLException e) {
            throw new IllegalArgumentException("no TLS with " + certificateChain + " and " + privateKey, e);
        }
    }

    /**
     * The client's side.
     *
     * @param trusted path to the certificates that are trusted, empty for those of the Java platform
     * @throws IllegalArgumentException the file cannot be used
     */
    static SslContext ofClient(String trusted) {
        try {
            SslContextBuilder builder =
                    SslContextBuilder.forClient().sslProvider(SslProvider.JDK).protocols(PROTOCOLS);
            return (trusted.isEmpty() ? builder : builder.trustManager(new File(trusted))).build();
        } catch (SSLException e) {
            throw new IllegalArgumentException("no TLS with " + trusted, e);
        }
    }
}
