package org.yidan.call.outlook;

import java.math.BigDecimal;
import org.yidan.calendar.TimeLimit;
import org.yidan.shared.Texts;

/** A limit as people say it: 30 分钟, 2 个工作小时, 10 个工作日. */
final class LimitWords {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private LimitWords() {}

    static String of(TimeLimit limit) {
        BigDecimal amount = limit.amount();
        boolean minutes = amount.compareTo(BigDecimal.ONE) < 0;
        String inMinutes = String.valueOf(Math.round(amount.multiply(MINUTES).doubleValue()));
        String whole = amount.stripTrailingZeros().toPlainString();
        return switch (limit.clock()) {
            case WORKING_DAYS -> Texts.of("call.limit-working-days", whole);
            case WORKING_HOURS -> minutes
                    ? Texts.of("call.limit-working-minutes", inMinutes)
                    : Texts.of("call.limit-working-hours", whole);
            case ELAPSED -> minutes ? Texts.of("call.limit-minutes", inMinutes) : Texts.of("call.limit-hours", whole);
        };
    }
}
