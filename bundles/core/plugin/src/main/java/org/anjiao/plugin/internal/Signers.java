package org.anjiao.plugin.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom the province trusts: the certificates, of vendors or of an authority above them, in one PEM file. Read at each
 * installation, so that a change needs no restart. Certificates are valid in the world's time, also where a
 * demonstration's clock stands elsewhere.
 */
final class Signers {
    private static final String BEGIN = "-----BEGIN ";

    private final Path file;

    Signers(Path file) {
        this.file = file;
    }

    /** The subject of the first of these signers that is trusted. */
    Optional<String> trusted(Set<CodeSigner> signers) {
        Set<X509Certificate> anchors = anchors();
        return signers.stream()
                .map(CodeSigner::getSignerCertPath)
                .filter(path -> leadsTo(path, anchors))
                .map(Signers::subject)
                .findFirst();
    }

    static String subject(CertPath path) {
        return ((X509Certificate) path.getCertificates().get(0))
                .getSubjectX500Principal()
                .getName();
    }

    private static boolean leadsTo(CertPath path, Set<X509Certificate> anchors) {
        try {
            List<Certificate> below = new ArrayList<>();
            for (Certificate certificate : path.getCertificates()) {
                if (anchors.contains(certificate)) {
                    break;
                }
                below.add(certificate);
            }
            X509Certificate leaf = (X509Certificate) path.getCertificates().get(0);
            leaf.checkValidity();
            if (below.isEmpty()) {
                return true;
            }
            if (anchors.isEmpty()) {
                return false;
            }
            Set<TrustAnchor> trust = new HashSet<>();
            anchors.forEach(anchor -> trust.add(new TrustAnchor(anchor, null)));
            PKIXParameters parameters = new PKIXParameters(trust);
            parameters.setRevocationEnabled(false);
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            CertPathValidator.getInstance("PKIX").validate(factory.generateCertPath(below), parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Set<X509Certificate> anchors() {
        Set<X509Certificate> anchors = new HashSet<>();
        if (Files.notExists(file)) {
            return anchors;
        }
        try {
            byte[] content = Files.readAllBytes(file);
            if (!new String(content, StandardCharsets.ISO_8859_1).contains(BEGIN)) {
                return anchors; // as it is shipped: the factory takes a text without a certificate for a broken one
            }
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(content))) {
                anchors.add((X509Certificate) certificate);
            }
            return anchors;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (CertificateException e) {
            throw new IllegalStateException(file + " holds what is no certificate", e);
        }
    }
}
