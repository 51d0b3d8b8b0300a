package org.anjiao.infra.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.anjiao.platform.plugin.host.HostRefusal;
import org.osgi.framework.Bundle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads a bundle's descriptions of its components (OSGi Compendium R8, 112.4). */
final class Components {
    private static final String ANY = "*";

    private Components() {}

    /** Name of the class of the component that provides a service. */
    static String implementation(Bundle bundle, String service) throws HostRefusal {
        String header = Optional.ofNullable(bundle.getHeaders("").get("Service-Component"))
                .orElse("");
        for (String entry : header.split(",", -1)) {
            URL description = entry.isBlank() ? null : bundle.getEntry(entry.strip());
            if (description != null) {
                Document document = parse(description);
                if (provides(document, service)) {
                    NodeList classes = document.getElementsByTagNameNS(ANY, "implementation");
                    return ((Element) classes.item(0)).getAttribute("class");
                }
            }
        }
        throw new HostRefusal("no component provides " + service, null);
    }

    private static boolean provides(Document document, String service) {
        NodeList provided = document.getElementsByTagNameNS(ANY, "provide");
        for (int i = 0; i < provided.getLength(); i++) {
            if (((Element) provided.item(i)).getAttribute("interface").equals(service)) {
                return document.getElementsByTagNameNS(ANY, "implementation").getLength() == 1;
            }
        }
        return false;
    }

    private static Document parse(URL description) throws HostRefusal {
        try (InputStream in = description.openStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in);
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new HostRefusal("a component's description cannot be read", e);
        }
    }
}
