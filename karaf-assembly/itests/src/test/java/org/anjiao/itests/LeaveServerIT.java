package org.anjiao.itests;

import org.junit.Test;

/** Scenario S-08 with its dates and codes. Its April begins before that of S-07 has ended, hence a server of its own. */
public class LeaveServerIT extends LawSupport {
    @Test
    public void s08TheLevelsOfLeaves() throws Exception {
        new LeaveScenario(this).run();
    }
}
