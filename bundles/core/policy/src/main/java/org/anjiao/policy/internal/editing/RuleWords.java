package org.anjiao.policy.internal.editing;

import java.time.LocalTime;
import org.anjiao.policy.Counting;
import org.anjiao.policy.spi.Rule;

/** How a rule is put into words in one language. */
enum RuleWords {
    ZH("、", "，") {
        @Override
        String name(Rule rule) {
            return rule.title().isEmpty() ? rule.code() : rule.title();
        }

        @Override
        String plain(Rule rule, String number) {
            return switch (rule.unit()) {
                case CALENDAR_DAYS -> number + " 天";
                case WORKING_DAYS -> number + " 个工作日";
                case CALENDAR_MONTHS -> number + " 个月";
                case HOURS -> number + " 小时";
                case MINUTES -> number + " 分钟";
                case SECONDS -> number + " 秒";
                case METRES -> number + " 米";
                case FLAG -> number.equals("0") ? "否" : "是";
                case SECOND_OF_DAY, COUNT, CODES -> number;
            };
        }

        @Override
        String nothing() {
            return "无";
        }

        @Override
        String counted(Counting counting) {
            return counting == Counting.SAME_DAY ? "自当日起算" : "自次日起算";
        }

        @Override
        String since(Rule rule) {
            String until =
                    rule.validity().to() == null ? "" : "至 " + rule.validity().to();
            return "自 " + rule.validity().from() + " 起" + until;
        }

        @Override
        String basis(Rule rule) {
            return rule.source() + rule.article();
        }
    },

    EN(", ", "; ") {
        @Override
        String name(Rule rule) {
            return rule.code();
        }

        @Override
        String plain(Rule rule, String number) {
            return switch (rule.unit()) {
                case CALENDAR_DAYS -> number + " days";
                case WORKING_DAYS -> number + " working days";
                case CALENDAR_MONTHS -> number + " months";
                case HOURS -> number + " hours";
                case MINUTES -> number + " minutes";
                case SECONDS -> number + " seconds";
                case METRES -> number + " metres";
                case FLAG -> number.equals("0") ? "no" : "yes";
                case SECOND_OF_DAY, COUNT, CODES -> number;
            };
        }

        @Override
        String nothing() {
            return "none";
        }

        @Override
        String counted(Counting counting) {
            return counting == Counting.SAME_DAY ? "counted from the day itself" : "counted from the next day";
        }

        @Override
        String since(Rule rule) {
            String until =
                    rule.validity().to() == null ? "" : " to " + rule.validity().to();
            return "from " + rule.validity().from() + until;
        }

        @Override
        String basis(Rule rule) {
            return (rule.source() + " " + rule.article()).strip();
        }
    };

    private final String comma;
    private final String pause;

    RuleWords(String comma, String pause) {
        this.comma = comma;
        this.pause = pause;
    }

    /** Between codes. */
    String comma() {
        return comma;
    }

    /** Between the parts of a sentence. */
    String pause() {
        return pause;
    }

    abstract String name(Rule rule);

    abstract String plain(Rule rule, String number);

    abstract String nothing();

    abstract String counted(Counting counting);

    abstract String since(Rule rule);

    abstract String basis(Rule rule);

    /** The number with its unit, or the codes. */
    final String value(Rule rule) {
        return switch (rule.unit()) {
            case CODES -> rule.codes().isEmpty() ? nothing() : String.join(comma, rule.codes());
            case SECOND_OF_DAY ->
                LocalTime.ofSecondOfDay(rule.number().longValue() % 86_400).toString();
            default -> plain(rule, rule.number().stripTrailingZeros().toPlainString());
        };
    }
}
