package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.rest.internal.export.Paged;
import org.anjiao.supervisee.CaseQuery;

/** What the lists of the registry have in common: of whom, from when to when, in which order, which page. */
public final class CaseListing implements Paged {
    @QueryParam("unit")
    private String unit;

    @QueryParam("superviseeId")
    private String superviseeId;

    @QueryParam("from")
    private LocalDate from;

    @QueryParam("to")
    private LocalDate to;

    @Parameter(description = "key of the order, as the list names them / 排序字段")
    @QueryParam("sort")
    private String sort;

    @Parameter(description = "asc or desc; without it as is usual for the key / 升序或降序")
    @QueryParam("order")
    private String order;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    private int limit = 50;

    @Override
    public void turnTo(String place, int size) {
        cursor = place;
        limit = size;
    }

    /** @throws ProblemException {@code FIELD_INVALID} for an order other than {@code asc} and {@code desc} */
    public CaseQuery query() {
        if (order != null && !order.equals("asc") && !order.equals("desc")) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "order", "order", "asc, desc");
        }
        Boolean ascending = order == null ? null : order.equals("asc");
        return new CaseQuery(unit, superviseeId, from, to, sort, ascending, cursor, limit);
    }
}
