package org.anjiao.platform.plugin;

import java.util.Locale;
import java.util.Set;

/** The extension points for which a province installs plugins, and what a plugin of each kind may see. */
public enum PluginKind {
    /** Turns one protocol's bytes into observations. */
    DRIVER("org.anjiao.device.spi.DeviceDriver", "org.anjiao.device.spi"),
    /** Carries documents to and from one agency. */
    AGENCY("org.anjiao.exchange.spi.AgencyRoute", "org.anjiao.exchange.spi"),
    /** Lays out reports. */
    REPORT("org.anjiao.report.spi.ReportFormat", "org.anjiao.report"),
    /** Examines case files. */
    INSPECTION("org.anjiao.inspection.spi.InspectionModule", "org.anjiao.inspection"),
    /** Holds legal limits. */
    POLICY("org.anjiao.policy.spi.PolicyPack", "org.anjiao.policy.spi"),
    /** Holds the questions of a risk assessment. */
    INSTRUMENT("org.anjiao.supervisee.risk.spi.RiskInstrument", "org.anjiao.supervisee.risk.spi");

    /** What every plugin may import beside its contract: plain types of the platform, a logger, and the JDK. */
    private static final Set<String> COMMON = Set.of("org.anjiao.platform", "org.slf4j");

    private static final Set<String> JDK_XML = Set.of("org.w3c.dom", "org.xml.sax");

    private final String service;
    private final String contract;

    PluginKind(String service, String contract) {
        this.service = service;
        this.contract = contract;
    }

    /** Name of the one service that a plugin of this kind provides. */
    public String service() {
        return service;
    }

    /** The word before a plugin's own name in its symbolic name and in its module identifier: {@code driver}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The identifier of a module of this kind: {@code driver.jt808}. */
    public String moduleId(String name) {
        return word() + "." + name;
    }

    /**
     * Whether a bureau decides for itself if it uses a module of this kind: only of kinds whose users ask, which no
     * audit module has yet. A rule pack is the law and no bureau's to switch off.
     */
    public boolean switchedByUnits() {
        return this == DRIVER || this == AGENCY || this == REPORT;
    }

    /** Whether a plugin of this kind may import that package. */
    public boolean allows(String importedPackage) {
        return COMMON.contains(importedPackage)
                || within(importedPackage, contract)
                || within(importedPackage, "java")
                || within(importedPackage, "javax.xml")
                || within(importedPackage, "javax.crypto")
                || JDK_XML.stream().anyMatch(root -> within(importedPackage, root));
    }

    private static boolean within(String name, String root) {
        return name.equals(root) || name.startsWith(root + ".");
    }
}
