package org.anjiao.report.internal.summary;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.anjiao.campaign.Campaigns;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.report.MediaKind;
import org.anjiao.report.RenderedReport;
import org.anjiao.report.ReportRates;
import org.anjiao.report.ReportSection;
import org.anjiao.report.ReportStatus;
import org.anjiao.report.RollUp;
import org.anjiao.report.SummaryReport;
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

/** Publishes the {@link SummaryReportService} and keeps track of formats and writers. */
@Component(configurationPid = "org.anjiao.report")
@Designate(ocd = SummaryReportsComponent.Config.class)
public final class SummaryReportsComponent implements SummaryReports {
    /** Settings. */
    @ObjectClassDefinition(name = "Anjiao summary reports")
    public @interface Config {
        @AttributeDefinition(description = "Identifier of the report format to use when several are installed")
        String format() default "shaanxi";
    }

    private final ReportRenderer renderer;
    private final SummaryReportService service;

    @Activate
    public SummaryReportsComponent(
            Config config,
            @Reference(target = "(osgi.unit.name=anjiao-report)") JpaTemplate jpa,
            @Reference(target = "(domain=report)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference Campaigns campaigns,
            @Reference Organization organization,
            @Reference RollUp rollUp,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        renderer = new ReportRenderer(config.format());
        service = new SummaryReportService(
                new ReportStore(jpa),
                transactions,
                campaigns,
                organization,
                rollUp,
                renderer,
                access,
                audit,
                ids,
                clock);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addFormat(ReportFormat format) {
        renderer.add(format);
    }

    void removeFormat(ReportFormat format) {
        renderer.remove(format);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setWriters(OfficeWriters writers) {
        renderer.use(writers);
    }

    void unsetWriters(OfficeWriters writers) {
        renderer.drop(writers);
    }

    @Override
    public SummaryReport draft(Caller caller, String campaign) {
        return service.draft(caller, campaign);
    }

    @Override
    public SummaryReport refill(Caller caller, String campaign) {
        return service.refill(caller, campaign);
    }

    @Override
    public SummaryReport save(Caller caller, String campaign, Map<ReportSection, String> sections, Long version) {
        return service.save(caller, campaign, sections, version);
    }

    @Override
    public SummaryReport submit(Caller caller, String campaign) {
        return service.submit(caller, campaign);
    }

    @Override
    public SummaryReport accept(Caller caller, String id) {
        return service.accept(caller, id);
    }

    @Override
    public SummaryReport giveBack(Caller caller, String id, String reason) {
        return service.giveBack(caller, id, reason);
    }

    @Override
    public SummaryReport find(Caller caller, String id) {
        return service.find(caller, id);
    }

    @Override
    public List<ReportStatus> statuses(Caller caller, String campaign) {
        return service.statuses(caller, campaign);
    }

    @Override
    public ReportRates rates(Caller caller, String campaign) {
        return service.rates(caller, campaign);
    }

    @Override
    public RenderedReport render(Caller caller, String id, MediaKind media) {
        return service.render(caller, id, media);
    }
}
