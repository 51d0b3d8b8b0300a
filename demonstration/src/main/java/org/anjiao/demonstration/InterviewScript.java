package org.anjiao.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anjiao.campaign.Clarity;
import org.anjiao.campaign.ClarityFinding;
import org.anjiao.campaign.FileInterview;
import org.anjiao.campaign.FoundHazard;
import org.anjiao.campaign.InterviewMethod;
import org.anjiao.campaign.InterviewTask;
import org.anjiao.campaign.Outline;
import org.anjiao.hazard.DisputeType;
import org.anjiao.hazard.HazardKind;
import org.anjiao.organization.Unit;

/** What comes out of an interview of the played history. */
final class InterviewScript {
    private static final List<FoundHazard> FINDINGS = List.of(
            new FoundHazard(HazardKind.DISPUTE, DisputeType.FAMILY, "家庭纠纷：与配偶因子女抚养发生争执", "谈话中反映，近期多次争吵", null),
            new FoundHazard(HazardKind.DISPUTE, DisputeType.EMOTIONAL, "情感纠葛：与前恋人纠缠", "谈话中反映，情绪不稳", null),
            new FoundHazard(HazardKind.DISPUTE, DisputeType.DEEP_CONFLICT, "与邻居因宅基地积怨较深", "社区走访中了解", null),
            new FoundHazard(HazardKind.DISPUTE, DisputeType.OTHER, "与雇主因工资发生纠纷", "谈话中反映", null),
            new FoundHazard(HazardKind.ILLEGAL_ABSENCE, null, "未经批准前往外县务工", "核查通话地点与申报不符", null),
            new FoundHazard(HazardKind.GAMBLING, null, "参与赌博苗头", "社区反映经常出入棋牌室", null),
            new FoundHazard(HazardKind.OTHER, null, "档案材料不齐", "缺入矫宣告材料", null));
    private static final double FOUND = 0.07;
    private static final double UNCLEAR = 0.09;
    private static final double VISITED = 0.3;

    FileInterview interview(InterviewTask task, Unit office, Instant morning) {
        Chance chance = Chance.of("talk", task.superviseeId());
        Instant heldAt = morning.plus(Duration.ofMinutes(chance.between(0, 7 * 60)));
        return new FileInterview(
                methods(task, chance),
                heldAt,
                office.name(),
                clarities(chance),
                answers(task.outline()),
                null,
                List.of(),
                chance.happens(FOUND) ? List.of(chance.among(FINDINGS)) : List.of());
    }

    private static Set<InterviewMethod> methods(InterviewTask task, Chance chance) {
        Set<InterviewMethod> methods = EnumSet.of(InterviewMethod.FACE_TO_FACE);
        if (task.newEntrant() || chance.happens(VISITED)) {
            methods.add(InterviewMethod.HOME_VISIT);
        }
        return methods;
    }

    private static Map<Clarity, ClarityFinding> clarities(Chance chance) {
        Map<Clarity, ClarityFinding> findings = new EnumMap<>(Clarity.class);
        for (Clarity clarity : Clarity.values()) {
            findings.put(clarity, new ClarityFinding(true, "谈话核实"));
        }
        if (chance.happens(UNCLEAR)) {
            findings.put(chance.among(List.of(Clarity.values())), new ClarityFinding(false, null));
        }
        return findings;
    }

    private static Map<String, String> answers(Outline outline) {
        return outline.questions().stream()
                .filter(Outline.Question::required)
                .collect(Collectors.toMap(Outline.Question::code, question -> "演示数据：情况正常"));
    }
}
