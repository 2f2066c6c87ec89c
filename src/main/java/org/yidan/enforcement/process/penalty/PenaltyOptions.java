package org.yidan.enforcement.process.penalty;

import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.yidan.casework.hands.ColleagueLabels;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyCases;
import org.yidan.enforcement.penalty.book.PenaltyHands;
import org.yidan.enforcement.penalty.time.CaseWarnings;
import org.yidan.engine.OptionList;
import org.yidan.engine.ProcessBean;
import org.yidan.organization.Officers;
import org.yidan.organization.Post;
import org.yidan.organization.Role;

/** The choices and instants the model of penalty cases asks for, each for the case of the task. */
@ProcessBean("penaltyOptions")
public class PenaltyOptions {

    private final PenaltyCases cases;
    private final Officers officers;
    private final CaseWarnings warnings;
    private final PenaltyHands hands;
    private final ColleagueLabels labels;
    private final SubjectCompetence subjects;

    PenaltyOptions(
            PenaltyCases cases,
            Officers officers,
            CaseWarnings warnings,
            PenaltyHands hands,
            ColleagueLabels labels,
            SubjectCompetence subjects) {
        this.cases = cases;
        this.officers = officers;
        this.warnings = warnings;
        this.hands = hands;
        this.labels = labels;
        this.subjects = subjects;
    }

    /** Those in the handling unit with a valid enforcement card, with its number. */
    public JsonValue colleagues(DelegateExecution execution) {
        PenaltyCase penalty = of(execution);
        return list(
                penalty,
                officers.colleaguesIn(penalty.leadUnit()).stream()
                        .filter(colleague -> colleague.cardNo().isPresent())
                        .toList());
    }

    /** Who may chair the hearing: everybody of the unit and of its subject who did not handle the case. */
    public JsonValue chairs(DelegateExecution execution) {
        PenaltyCase penalty = of(execution);
        List<Officers.Colleague> free = Stream.of(penalty.leadUnit(), penalty.subjectUnit())
                .distinct()
                .flatMap(unit -> officers.colleaguesIn(unit).stream())
                .filter(colleague -> !hands.handled(penalty, colleague.officer().userId()))
                .distinct()
                .toList();
        return list(penalty, free);
    }

    /** The chair that was named. */
    public String chair(DelegateExecution execution) {
        return String.valueOf(of(execution).requiredHearing().chair());
    }

    /** When the first share of the ninety days is used up. */
    public Date firstWarning(DelegateExecution execution) {
        return Date.from(warnings.first(execution.getProcessBusinessKey()));
    }

    /** When the next share is. */
    public Date nextWarning(DelegateExecution execution) {
        return Date.from(warnings.next(execution.getProcessBusinessKey()));
    }

    private JsonValue list(PenaltyCase penalty, List<Officers.Colleague> all) {
        List<Post> signers =
                List.of(subjects.leaderOf(penalty.leadUnit()), new Post(penalty.leadUnit(), Role.UNIT_LEADER));
        return OptionList.of(all, colleague -> colleague.officer().userId(), colleague -> labels.of(colleague, signers))
                .json();
    }

    private PenaltyCase of(DelegateExecution execution) {
        return cases.byNo(execution.getProcessBusinessKey());
    }
}
