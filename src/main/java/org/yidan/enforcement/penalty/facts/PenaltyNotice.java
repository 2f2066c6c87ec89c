package org.yidan.enforcement.penalty.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The advance notice (行政处罚法 44, 63): what the party was told and until when it may answer.
 *
 * @param fine the fine announced, in yuan: the most the decision may impose (行政处罚法 45)
 * @param windowEnds last day for a statement or for asking for a hearing
 * @param waived whether the party gave up its rights in writing
 * @param closed whether the window was closed
 */
@Embeddable
public record PenaltyNotice(
        @Column(name = "notice_served_on") LocalDate servedOn,
        @Column(name = "notice_content") String content,
        @Column(name = "notice_fine") @Nullable BigDecimal fine,
        @Column(name = "notice_measures") @JdbcTypeCode(SqlTypes.ARRAY) List<String> measures,
        @Column(name = "hearing_right") boolean hearingRight,
        @Column(name = "window_ends") LocalDate windowEnds,
        @Column(name = "waived") boolean waived,
        @Column(name = "window_closed") boolean closed) {

    /** The party gave up its rights in writing. */
    public PenaltyNotice waive() {
        return new PenaltyNotice(servedOn, content, fine, measures, hearingRight, windowEnds, true, true);
    }

    /** Nothing more is waited for. */
    public PenaltyNotice close() {
        return new PenaltyNotice(servedOn, content, fine, measures, hearingRight, windowEnds, waived, true);
    }

    /** Whether the party may still answer on that day. */
    public boolean runsOn(LocalDate day) {
        return !waived && !day.isAfter(windowEnds);
    }
}
