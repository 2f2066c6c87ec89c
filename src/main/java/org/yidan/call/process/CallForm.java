package org.yidan.call.process;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yidan.call.Direction;
import org.yidan.call.Urgency;
import org.yidan.call.duty.MatterChoice;
import org.yidan.call.intake.RegisterCall;
import org.yidan.call.intake.RegisterCall.Citizen;
import org.yidan.call.intake.RegisterCall.PartyConcerned;
import org.yidan.call.intake.RegisterCall.UrgencyChoice;
import org.yidan.call.report.Place;
import org.yidan.call.report.Report;
import org.yidan.engine.FormAnswers;
import org.yidan.shared.Refused;

/** Reads the start form {@code register-call.html} with the limits of RULES 12.1. */
final class CallForm {

    private final FormAnswers answers;

    CallForm(FormAnswers answers) {
        this.answers = answers;
    }

    RegisterCall read(String actor, String processInstanceId) {
        return new RegisterCall(
                actor,
                processInstanceId,
                answers.choice("direction", Direction.class),
                report(),
                place(),
                matter(),
                new UrgencyChoice(urgency(), optional("urgencyReason", 400), answers.flag("peopleAtRisk")),
                new Citizen(optional("callerName", 60), optional("callerPhone", 20), answers.flag("anonymous")),
                new PartyConcerned(optional("partyName", 120), optional("partyIdNo", 40), optional("partyType", 8)),
                optional("stationUnit", 32),
                fileIds());
    }

    private Report report() {
        return new Report(
                answers.text("title", 1, 80),
                answers.text("description", 10, 4000),
                answers.text("source", 1, 16),
                answers.moment("occurredAt"),
                answers.optionalMoment("foundAt").orElse(null),
                optional("hotlineNo", 40),
                optional("relatedCall", 32),
                optional("noFileReason", 400));
    }

    private Place place() {
        return new Place(
                answers.text("areaCode", 9, 12),
                answers.text("address", 1, 200),
                answers.number("lat").orElse(null),
                answers.number("lng").orElse(null));
    }

    private MatterChoice matter() {
        return new MatterChoice(optional("matterCode", 32), answers.flag("unlisted"), optional("unlistedReason", 1000));
    }

    private Urgency urgency() {
        String label = answers.text("urgency", 1, 8);
        return Urgency.of(label).orElseThrow(() -> Refused.invalid("call.urgency-unknown", label));
    }

    private List<Long> fileIds() {
        try {
            return answers.list("fileIds").stream().map(Long::valueOf).toList();
        } catch (NumberFormatException notAnId) {
            throw Refused.invalid("casework.file-gone");
        }
    }

    private @Nullable String optional(String field, int most) {
        Optional<String> text = answers.optionalText(field, most);
        return text.orElse(null);
    }
}
