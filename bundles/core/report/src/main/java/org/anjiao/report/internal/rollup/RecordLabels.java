package org.anjiao.report.internal.rollup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anjiao.campaign.Interviews;
import org.anjiao.hazard.Hazards;
import org.anjiao.platform.fact.FactReader.CountedRecord;
import org.anjiao.platform.security.Caller;

/** What to show for the records behind a figure; each domain says it of its own, masked as it masks. */
final class RecordLabels {
    static final String HAZARD = "hazard";
    static final String INTERVIEW_TASK = "interview-task";

    private final Hazards hazards;
    private final Interviews interviews;

    RecordLabels(Hazards hazards, Interviews interviews) {
        this.hazards = hazards;
        this.interviews = interviews;
    }

    /** Labels by record identifier; a record that the caller may not see has none. */
    Map<String, String> of(Caller caller, List<CountedRecord> records) {
        Map<String, String> labels = new HashMap<>();
        List<String> hazardIds = ids(records, HAZARD);
        if (!hazardIds.isEmpty()) {
            hazards.summaries(caller, hazardIds)
                    .forEach(hazard -> labels.put(hazard.id(), hazard.number() + " " + hazard.title()));
        }
        List<String> taskIds = ids(records, INTERVIEW_TASK);
        if (!taskIds.isEmpty()) {
            interviews
                    .summaries(caller, taskIds)
                    .forEach(task -> labels.put(task.id(), join(task.personNumber(), task.personName())));
        }
        return labels;
    }

    private static List<String> ids(List<CountedRecord> records, String type) {
        return records.stream()
                .filter(counted -> counted.recordType().equals(type))
                .map(CountedRecord::recordId)
                .toList();
    }

    private static String join(String number, String name) {
        return number == null ? name : number + " " + name;
    }
}
