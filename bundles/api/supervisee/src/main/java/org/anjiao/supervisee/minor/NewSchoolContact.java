package org.anjiao.supervisee.minor;

import java.time.LocalDate;

/**
 * A talk about a minor's schooling.
 *
 * @param contactedOn not before the registration and not after today
 * @param institution its name, at most 100 characters
 * @param post of whom it was held with, such as the form teacher, and no name; at most 40 characters
 * @param subject at most 200 characters
 * @param schooling how compulsory education was found to stand
 * @param result at most 500 characters
 * @param nextStep what is done next, at most 500 characters; null only while the minor is at school or has completed it
 */
public record NewSchoolContact(
        String superviseeId,
        LocalDate contactedOn,
        SchoolCounterpart counterpart,
        String institution,
        String post,
        String subject,
        Schooling schooling,
        String result,
        String nextStep) {}
