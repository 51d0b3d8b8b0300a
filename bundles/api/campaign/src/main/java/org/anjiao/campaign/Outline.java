package org.anjiao.campaign;

import java.util.List;

/**
 * The outline of a talk with one class of persons.
 *
 * @param key stable, with its version, for example {@code MINOR/1}
 */
public record Outline(String key, String zh, String en, List<Question> questions) {
    public Outline {
        questions = List.copyOf(questions);
    }

    /**
     * One question.
     *
     * @param code the name of its answer
     * @param required whether an interview without its answer is incomplete
     */
    public record Question(String code, boolean required, String zh, String en) {}
}
