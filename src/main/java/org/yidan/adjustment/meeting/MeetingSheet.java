package org.yidan.adjustment.meeting;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/**
 * The record of one meeting as it was typed: what holds for all cases, and by the number of a case what holds for it. It is
 * shown again where something was refused, so that nothing typed is lost.
 */
public record MeetingSheet(MultiValueMap<String, String> typed) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Day of the meeting, as typed. */
    public String heldOn() {
        return said("heldOn");
    }

    public String minutesNo() {
        return said("minutesNo");
    }

    /** Codes of the units that came. */
    public List<String> attendees() {
        return all("attendees");
    }

    /** {@code AGREED} or {@code UNRESOLVED}; empty where the case was not treated. */
    public String result(String caseNo) {
        return said("result-" + caseNo);
    }

    public String lead(String caseNo) {
        return said("lead-" + caseNo);
    }

    public List<String> coops(String caseNo) {
        return all("coops-" + caseNo);
    }

    public String opinion(String caseNo) {
        return said("opinion-" + caseNo);
    }

    /** The answers the form of this case would have sent; only the units called for it sign its minutes. */
    Map<String, Object> answers(AgendaItem item) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("heldOn", heldOn());
        answers.put("minutesNo", minutesNo());
        answers.put(
                "attendees",
                json(item.called().stream()
                        .map(AgendaItem.Unit::code)
                        .filter(attendees()::contains)
                        .toList()));
        answers.put("claimResult", result(item.caseNo()));
        answers.put("claimedLead", lead(item.caseNo()));
        answers.put("claimedCoops", json(coops(item.caseNo())));
        answers.put("coordinationOpinion", opinion(item.caseNo()));
        answers.values().removeIf(""::equals);
        return answers;
    }

    private static String json(List<String> values) {
        return JSON.valueToTree(values).toString();
    }

    private String said(String field) {
        return Objects.requireNonNullElse(typed.getFirst(field), "").strip();
    }

    private List<String> all(String field) {
        return Objects.requireNonNullElse(typed.get(field), List.of());
    }
}
