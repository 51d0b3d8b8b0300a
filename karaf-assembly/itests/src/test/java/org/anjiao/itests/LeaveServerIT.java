package org.anjiao.itests;

import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/**
 * Scenario S-08 with its dates and codes, and the trips that need no leave. Its April begins before that of S-07 has ended,
 * hence a server of its own.
 */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class LeaveServerIT extends LawSupport {
    @Test
    public void s08TheLevelsOfLeaves() throws Exception {
        new LeaveScenario(this).run();
    }

    @Test
    public void t18TripsUnderAPermit() throws Exception {
        new TripScenario(this).run();
    }
}
