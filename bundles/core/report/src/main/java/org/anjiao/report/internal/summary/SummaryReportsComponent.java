package org.anjiao.report.internal.summary;

import java.time.Clock;
import org.anjiao.campaign.Campaigns;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.plugin.Modules;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.report.RollUp;
import org.anjiao.report.SummaryReports;
import org.anjiao.report.document.OfficeWriters;
import org.anjiao.report.spi.ReportFormat;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Puts summary reports into the container; formats and writers come and go. */
@Component(service = SummaryReports.class, configurationPid = "org.anjiao.report")
@Designate(ocd = SummaryReportsComponent.Config.class)
public final class SummaryReportsComponent extends SummaryReportService {
    /** Settings. */
    @ObjectClassDefinition(name = "Anjiao summary reports")
    public @interface Config {
        @AttributeDefinition(description = "Identifier of the report format to use when several are installed")
        String format() default "shaanxi";
    }

    @Activate
    public SummaryReportsComponent(
            Config config,
            @Reference(target = "(osgi.unit.name=anjiao-report)") JpaTemplate jpa,
            @Reference(target = "(domain=report)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference Campaigns campaigns,
            @Reference Organization organization,
            @Reference RollUp rollUp,
            @Reference Modules modules,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        super(
                new ReportStore(jpa),
                transactions,
                campaigns,
                organization,
                rollUp,
                new ReportRenderer(config.format(), modules::enabledFor),
                access,
                audit,
                ids,
                clock);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addFormat(ReportFormat format) {
        renderer().add(format);
    }

    void removeFormat(ReportFormat format) {
        renderer().remove(format);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setWriters(OfficeWriters writers) {
        renderer().use(writers);
    }

    void unsetWriters(OfficeWriters writers) {
        renderer().drop(writers);
    }
}
