package org.yidan.enforcement.process.joint;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseParties;
import org.yidan.casework.hands.ColleagueLabels;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.engine.OptionList;
import org.yidan.organization.Officers;
import org.yidan.organization.Officers.Colleague;
import org.yidan.organization.Post;
import org.yidan.organization.Role;

/** The people of a unit as the forms of a joint task offer them, with card numbers and who signs for the unit. */
@Component
class JointColleagues {

    private final CaseParties parties;
    private final Officers officers;
    private final SubjectCompetence subjects;
    private final ColleagueLabels labels;

    JointColleagues(CaseParties parties, Officers officers, SubjectCompetence subjects, ColleagueLabels labels) {
        this.parties = parties;
        this.officers = officers;
        this.subjects = subjects;
        this.labels = labels;
    }

    /** The handlers of the lead. */
    JsonValue handlersOfLead(CaseFile file) {
        return OptionList.of(
                        officers.holdersOf(lead(file), Role.UNIT_HANDLER),
                        officer -> officer.userId(),
                        officer -> officer.displayName())
                .json();
    }

    /** Everybody in the lead's unit. */
    JsonValue ofLead(CaseFile file) {
        return of(lead(file));
    }

    /** Everybody in the unit. */
    JsonValue of(String unit) {
        return people(officers.colleaguesIn(unit).stream(), unit);
    }

    /** Those of the unit who hold a card. */
    JsonValue cardHolders(String unit) {
        return people(
                officers.colleaguesIn(unit).stream()
                        .filter(colleague -> colleague.cardNo().isPresent()),
                unit);
    }

    private JsonValue people(Stream<Colleague> colleagues, String unitCode) {
        List<Post> signers = List.of(subjects.leaderOf(unitCode), new Post(unitCode, Role.UNIT_LEADER));
        return OptionList.of(
                        colleagues.toList(),
                        colleague -> colleague.officer().userId(),
                        colleague -> labels.of(colleague, signers))
                .json();
    }

    private String lead(CaseFile file) {
        return parties.unit(file.caseNo(), "lead");
    }
}
