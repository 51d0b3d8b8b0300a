package org.anjiao.itests;

import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/** The scenarios of the law with their dates and codes, over REST and SOAP on the server as shipped, in their order. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class LawServerIT extends LawSupport {
    @Test
    public void s01TheAssessmentReachesTheCourt() throws Exception {
        new AssessmentScenario(this).run();
    }

    @Test
    public void s02InterviewFiveClaritiesNewEntrant() throws Exception {
        new NewEntrantScenario(this).run();
    }

    @Test
    public void s02TheWayInFromTheReferralToTheClass() throws Exception {
        new EntryScenario(this).run();
    }

    @Test
    public void s07PositioningUnderTwoPolicyPacks() throws Exception {
        new PositioningScenario(this).run();
    }

    @Test
    public void s09LostContactAdmonitionWarningRevocation() throws Exception {
        new LostContactScenario(this).run();
    }

    @Test
    public void s11TransferAndRelease() throws Exception {
        new WayOutScenario(this).run();
    }

    @Test
    public void s12TheProcuratorateReadsWhatIsServedAndATrackForItsDays() throws Exception {
        installTheSimulator();
        new ProcuratorateScenario(this).run();
    }
}
