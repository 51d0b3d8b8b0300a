package org.anjiao.rest.internal.supervisee;

import java.time.LocalDate;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.rest.internal.export.Paged;
import org.anjiao.supervisee.CaseQuery;

/** What the lists of the regimes have in common: of whom, from when to when, in which order, which page. */
public final class CaseListing implements Paged {
    @QueryParam("unit")
    private String unit;

    @QueryParam("superviseeId")
    private String superviseeId;

    @QueryParam("from")
    private LocalDate from;

    @QueryParam("to")
    private LocalDate to;

    @QueryParam("order")
    @DefaultValue("desc")
    private String order = "desc";

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
    CaseQuery query() {
        if (!order.equals("asc") && !order.equals("desc")) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "order", "order", "asc, desc");
        }
        return new CaseQuery(unit, superviseeId, from, to, order.equals("asc"), cursor, limit);
    }
}
