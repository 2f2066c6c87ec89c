package org.yidan.casework.card;

import java.util.List;
import org.yidan.casework.card.CaseCard.Clock;
import org.yidan.casework.card.CaseCard.Linked;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.page.DeadlineLine;
import org.yidan.shared.Texts;
import org.yidan.shared.web.OfficeTimes;

/** Words that cards of all kinds of cases share. */
public final class CardWords {

    private static final int SHORT = 120;
    private static final OfficeTimes TIMES = new OfficeTimes();

    private CardWords() {}

    /** A note cut to a length that can be taken in at a glance. */
    public static String brief(String note) {
        return note.length() <= SHORT ? note : note.substring(0, note.offsetByCodePoints(0, SHORT)) + "…";
    }

    /** The word for a role of the model; some kinds of cases have their own. */
    public static String role(String dutyRole) {
        return Texts.first(Texts.of("pages.card.role.OTHER"), "pages.card.role." + dutyRole);
    }

    /** What the post has to do in this role. */
    public static String dutyOfPost(String dutyRole) {
        return Texts.first(Texts.of("pages.card.duty.OTHER"), "pages.card.duty." + dutyRole);
    }

    /** A running deadline as the card shows it. */
    public static Clock clock(String name, boolean own, DeadlineLine line) {
        List<String> moves = line.changes().stream()
                .map(move -> Texts.of(
                        "pages.calls.deadline-moved",
                        TIMES.at(move.before()),
                        TIMES.at(move.after()),
                        Texts.of("pages.calls.moved." + move.reason()),
                        move.reference(),
                        TIMES.at(move.changedAt())))
                .toList();
        return new Clock(
                name,
                own,
                line.state() == DeadlineLine.State.OVERDUE,
                line.provisional(),
                line.due(),
                line.remindAt(),
                line.yellowAt(),
                line.startedAt(),
                line.rule(),
                line.limitWords(),
                line.explanation(),
                moves);
    }

    /** The links as a card shows them. */
    public static List<Linked> links(List<CaseLink> links) {
        return links.stream()
                .map(link -> {
                    String relation = Texts.of("pages.cases.link." + link.relation());
                    return new Linked(
                            link.other(),
                            link.page(),
                            link.forward() ? relation : Texts.of("pages.cases.link-from", relation));
                })
                .toList();
    }
}
