package org.anjiao.campaign.internal;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anjiao.campaign.CampaignProblem;
import org.anjiao.campaign.Clarity;
import org.anjiao.campaign.FileInterview;
import org.anjiao.campaign.InterviewMethod;
import org.anjiao.campaign.Outline;
import org.anjiao.campaign.Outline.Question;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;

/** What an interview must be to count (R-24 to R-32, brief 6.2). */
final class InterviewRules {
    private InterviewRules() {}

    static void check(CampaignEntity campaign, TaskEntity task, Outline outline, FileInterview interview, Instant now) {
        if (!interview.methods().contains(InterviewMethod.FACE_TO_FACE)) {
            throw new ProblemException(CampaignProblem.FACE_TO_FACE_REQUIRED, "methods");
        }
        checkTime(campaign, interview, now);
        Checks.text("place", interview.place(), 200);
        Checks.optionalText("note", interview.note(), 4000);
        checkClarities(interview);
        checkAnswers(outline, interview.answers());
        checkVisit(campaign, task, interview);
    }

    private static void checkTime(CampaignEntity campaign, FileInterview interview, Instant now) {
        Checks.present("heldAt", interview.heldAt());
        if (interview.heldAt().isAfter(now)) {
            throw new ProblemException(
                    CampaignProblem.INTERVIEW_IN_FUTURE,
                    "heldAt",
                    interview.heldAt().atZone(Shanghai.ZONE).toLocalDateTime());
        }
        if (interview.heldAt().isBefore(Shanghai.startOf(campaign.startsOn()))
                || !interview.heldAt().isBefore(Shanghai.endOf(campaign.endsOn()))) {
            throw new ProblemException(
                    CampaignProblem.INTERVIEW_OUTSIDE_CAMPAIGN, "heldAt", campaign.startsOn(), campaign.endsOn());
        }
    }

    private static void checkClarities(FileInterview interview) {
        String missing = Stream.of(Clarity.values())
                .filter(clarity -> !interview.clarities().containsKey(clarity))
                .map(Clarity::zh)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new ProblemException(CampaignProblem.FIVE_CLARITIES_INCOMPLETE, "clarities", missing);
        }
        interview
                .clarities()
                .forEach((clarity, finding) ->
                        Checks.optionalText("claritySources." + clarity.field(), finding.source(), 500));
    }

    private static void checkAnswers(Outline outline, Map<String, String> answers) {
        for (Question question : outline.questions()) {
            String field = "answers." + question.code();
            String answer = answers.get(question.code());
            if (question.required() && (answer == null || answer.isBlank())) {
                throw new ProblemException(CampaignProblem.INTERVIEW_INCOMPLETE, field, question.zh());
            }
            Checks.optionalText(field, answer, 1000);
        }
        for (String code : answers.keySet()) {
            if (outline.questions().stream()
                    .noneMatch(question -> question.code().equals(code))) {
                throw Checks.invalid("answers." + code, outline.key());
            }
        }
    }

    private static void checkVisit(CampaignEntity campaign, TaskEntity task, FileInterview interview) {
        boolean visited = interview.methods().contains(InterviewMethod.HOME_VISIT)
                || interview.methods().contains(InterviewMethod.COMMUNITY_VISIT);
        if (task.isNewEntrant() && campaign.newEntrantVisit() && !visited) {
            throw new ProblemException(
                    CampaignProblem.NEW_ENTRANT_VISIT_REQUIRED, "methods", campaign.newEntrantDays());
        }
    }
}
