package org.yidan.casework.card;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a task; all texts are in the language of the request, instants are UTC.
 *
 * @param no number of the call or case
 * @param page address of its page
 * @param matter the pinned entry of the list, null where the case has none
 * @param clocks running deadlines, the one of the task itself first
 * @param acts the last acts, newest first
 * @param allActs how many acts there are in all
 * @param files how many files there are beside the photos
 * @param others who else has something to do in this case now, or has done his part
 */
public record CaseCard(
        String no,
        String title,
        String page,
        String urgency,
        boolean urgent,
        @Nullable String place,
        Duty duty,
        @Nullable MatterPart matter,
        List<Clock> clocks,
        List<ActLine> acts,
        int allActs,
        List<Photo> photos,
        int files,
        List<Linked> links,
        List<Other> others,
        List<Fact> facts) {

    /**
     * The reader's duty in this case.
     *
     * @param role in a word: 牵头
     * @param sentence the duty itself, by the list where the list says it
     * @param source where the sentence comes from, empty for a duty of the post
     */
    public record Duty(String role, String sentence, String source) {}

    /** The pinned matter with its basis and guide. */
    public record MatterPart(
            String code, String name, String page, String version, List<Basis> basis, List<GuideStep> guide) {}

    /** One article; {@code article} is null where the list cites the whole law. */
    public record Basis(String law, @Nullable String article) {}

    /** One step of the guide; {@code timeNode} is the limit it names, null when it names none. */
    public record GuideStep(int no, String text, @Nullable String timeNode, boolean done) {}

    /**
     * A running deadline.
     *
     * @param own whether it is that of the task the card stands beside
     * @param provisional it may move, because the holidays of that year are not published yet
     * @param explanation day by day why it was first due then
     * @param moves what moved it since
     */
    public record Clock(
            String name,
            boolean own,
            boolean overdue,
            boolean provisional,
            Instant due,
            Instant remindAt,
            Instant yellowAt,
            Instant startedAt,
            String rule,
            String limit,
            List<String> explanation,
            List<String> moves) {}

    /** One act of the journal in short. */
    public record ActLine(Instant at, String step, String result, String who, String note) {}

    /** A photo with its preview. */
    public record Photo(String page, String preview, String name, String step) {}

    /** A linked case. */
    public record Linked(String no, String page, String relation) {}

    /** Somebody else's part of the case; {@code done} when it is finished. */
    public record Other(String who, String part, @Nullable Instant due, boolean done, boolean overdue) {}

    /** One more thing to know. */
    public record Fact(String label, String text) {}
}
