package org.anjiao.rest.internal.audit;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.Page;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditTrail;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets an auditor read the record and check its hash chain. */
@Component(service = RestResource.class)
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource implements RestResource {
    private final AuditLog audit;
    private final AuditTrail trail;
    private final AccessControl access;

    @Activate
    public AuditResource(@Reference AuditLog audit, @Reference AuditTrail trail, @Reference AccessControl access) {
        this.audit = audit;
        this.trail = trail;
        this.access = access;
    }

    @GET
    @Path("entries")
    @Operation(summary = "The entries of the audit, the newest first / 审计记录")
    public Page<AuditTrail.Line> entries(
            @Context SecurityContext security,
            @QueryParam("record") String record,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Caller caller = Callers.of(security);
        access.require(caller, Permission.AUDIT_READ, caller.unitId());
        return trail.entries(record, cursor, limit, unit -> access.permits(caller, Permission.AUDIT_READ, unit));
    }

    @GET
    @Path("verification")
    @Operation(summary = "Hash every audit entry again / 核验审计链")
    public VerificationView verify(@Context SecurityContext security) {
        Caller caller = Callers.of(security);
        access.require(caller, Permission.AUDIT_READ, caller.unitId());
        AuditLog.Verification verification = audit.verify();
        return new VerificationView(verification.ok(), verification.entries(), verification.firstBroken());
    }

    /** {@code firstBroken} is the number of the first entry that is not as written, or null. */
    public record VerificationView(boolean ok, long entries, Long firstBroken) {}
}
