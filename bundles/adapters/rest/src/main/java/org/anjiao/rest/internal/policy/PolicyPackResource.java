package org.anjiao.rest.internal.policy;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anjiao.policy.PackStatus;
import org.anjiao.policy.PolicyBook;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which policy packs have arrived and whether they passed their self-test. */
@Component(service = RestResource.class)
@Path("policy-packs")
@Produces(MediaType.APPLICATION_JSON)
public final class PolicyPackResource implements RestResource {
    private final PolicyBook policy;

    @Activate
    public PolicyPackResource(@Reference PolicyBook policy) {
        this.policy = policy;
    }

    @GET
    @Operation(summary = "Policy packs / 规则包")
    public List<PackStatus> packs() {
        return policy.packs();
    }
}
