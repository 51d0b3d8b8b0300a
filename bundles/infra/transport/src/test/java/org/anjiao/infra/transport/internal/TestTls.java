package org.anjiao.infra.transport.internal;

import io.netty.handler.ssl.SslContext;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for 127.0.0.1 that is worth nothing, and who trusts it. */
final class TestTls {
    private TestTls() {}

    static String certificate() throws URISyntaxException {
        return path("/tls-test-certificate.pem");
    }

    static SslContext server() throws URISyntaxException {
        return Tls.ofServer(certificate(), path("/tls-test-key.pem"));
    }

    private static String path(String resource) throws URISyntaxException {
        return Path.of(TestTls.class.getResource(resource).toURI()).toString();
    }

    static SSLContext client() throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream file = TestTls.class.getResourceAsStream("/tls-test-certificate.pem")) {
            trusted.setCertificateEntry(
                    "test", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
