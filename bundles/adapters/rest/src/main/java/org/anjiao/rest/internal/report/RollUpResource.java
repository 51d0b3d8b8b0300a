package org.anjiao.rest.internal.report;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.organization.Axis;
import org.anjiao.platform.Page;
import org.anjiao.platform.fact.Metric;
import org.anjiao.report.Figures;
import org.anjiao.report.RecordQuery;
import org.anjiao.report.RecordRef;
import org.anjiao.report.RollUp;
import org.anjiao.report.RollUpRow;
import org.anjiao.report.RollUpTable;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The board. A date as {@code asOf} means its end, 24:00 in Shanghai. */
@Component(service = RestResource.class)
@Path("rollup")
@Produces(MediaType.APPLICATION_JSON)
public final class RollUpResource implements RestResource {
    private final RollUp rollUp;

    @Activate
    public RollUpResource(@Reference RollUp rollUp) {
        this.rollUp = rollUp;
    }

    @GET
    @Operation(summary = "Figures of a node and its children / 汇总数据")
    public TableView rollUp(
            @Context SecurityContext security,
            @QueryParam("campaign") String campaign,
            @QueryParam("asOf") Instant asOf,
            @QueryParam("axis") @DefaultValue("reporting") String axis,
            @QueryParam("node") String node) {
        return TableView.of(
                rollUp.rollUp(Callers.of(security), campaign, node, asOf, Requests.constant(Axis.class, "axis", axis)));
    }

    @GET
    @Path("counties")
    @Operation(summary = "Figures of every county, for the map / 各县（区）数据")
    public TableView counties(
            @Context SecurityContext security,
            @QueryParam("campaign") String campaign,
            @QueryParam("asOf") Instant asOf) {
        return TableView.of(rollUp.counties(Callers.of(security), campaign, asOf));
    }

    @GET
    @Path("records")
    @Operation(summary = "The records behind a figure / 数据对应的记录")
    public Page<RecordView> records(
            @Context SecurityContext security,
            @QueryParam("campaign") String campaign,
            @QueryParam("asOf") Instant asOf,
            @QueryParam("axis") @DefaultValue("reporting") String axis,
            @QueryParam("node") String node,
            @QueryParam("metric") String metric,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        RecordQuery query = new RecordQuery(
                campaign,
                node,
                Requests.optional(Metric.class, "metric", metric),
                asOf,
                Requests.constant(Axis.class, "axis", axis),
                cursor,
                limit);
        return rollUp.records(Callers.of(security), query).map(RecordView::of);
    }

    /**
     * The answer.
     *
     * @param unplaced persons and hazards of units outside the tree at that moment; absent as a rule
     */
    public record TableView(String campaign, String axis, Instant asOf, List<NodeView> nodes, NodeView unplaced) {
        static TableView of(RollUpTable table) {
            return new TableView(
                    table.campaign(),
                    table.axis().name().toLowerCase(Locale.ROOT),
                    table.asOf(),
                    table.nodes().stream().map(NodeView::of).toList(),
                    table.unplaced() == null
                            ? null
                            : NodeView.of(new RollUpRow(null, null, 0, null, null, table.unplaced())));
        }
    }

    /** One node; rates are percent with two decimals, or null. */
    public record NodeView(
            String key,
            String name,
            int level,
            String adminCode,
            String parent,
            long base,
            long done,
            long exempt,
            String coverage,
            long fiveClear,
            String fiveClearRate,
            long hazards,
            long closed,
            long overdue,
            String closing,
            long keyPersons) {
        static NodeView of(RollUpRow row) {
            Figures figures = row.figures();
            return new NodeView(
                    row.key(),
                    row.name(),
                    row.level(),
                    row.adminCode(),
                    row.parent(),
                    figures.base(),
                    figures.done(),
                    figures.exempt(),
                    text(figures.coverage()),
                    figures.fiveClear(),
                    text(figures.fiveClearRate()),
                    figures.hazards(),
                    figures.closed(),
                    figures.overdue(),
                    text(figures.closing()),
                    figures.keyPersons());
        }
    }

    static String text(BigDecimal rate) {
        return rate == null ? null : rate.toPlainString();
    }

    /** One record. */
    public record RecordView(
            String recordType, String recordId, UnitName unit, String label, Instant occurredAt, long count) {
        static RecordView of(RecordRef record) {
            return new RecordView(
                    record.recordType(),
                    record.recordId(),
                    new UnitName(record.unitId(), record.unitName()),
                    record.label(),
                    record.occurredAt(),
                    record.count());
        }
    }

    /** A unit with its name. */
    public record UnitName(String id, String name) {}
}
