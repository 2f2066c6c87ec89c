package org.yidan.powerreturn.application;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.naming.Nameable;
import org.yidan.catalog.MatterEntry;
import org.yidan.powerreturn.NewReturn;
import org.yidan.powerreturn.ReturnOrigin;
import org.yidan.powerreturn.application.ReturnApplicants.Applicant;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/** Takes an application in (RULES C1): the township's own, or the staffing office's for a higher decision. */
@Service
@Transactional
public class ReturnApplicationDesk {

    private static final int LEAST_EXPLANATION = 50;

    private final ReturnApplicants applicants;
    private final DelegatedMatters matters;
    private final ReturnOpening opening;
    private final ReturnTownships townships;
    private final ReturnFiles returns;
    private final Nameable nameable;

    ReturnApplicationDesk(
            ReturnApplicants applicants,
            DelegatedMatters matters,
            ReturnOpening opening,
            ReturnTownships townships,
            ReturnFiles returns,
            Nameable nameable) {
        this.nameable = nameable;
        this.applicants = applicants;
        this.matters = matters;
        this.opening = opening;
        this.townships = townships;
        this.returns = returns;
    }

    /** Opens the return the user asks for; refuses by {@link Refused} what the rules do not allow. */
    public CaseFile apply(ApplyReturn asked, String user) {
        Applicant applicant = applicants.of(user);
        if (asked.reasons().isEmpty()) {
            throw Refused.invalid("powerreturn.reason-missing");
        }
        if (Characters.count(asked.explanation().strip()) < LEAST_EXPLANATION) {
            throw Refused.invalid("powerreturn.explanation-short", LEAST_EXPLANATION);
        }
        requireDocument(applicant, asked);
        returns.lockMatter(applicant.region(), asked.matterCode());
        MatterEntry entry = matters.delegated(applicant.region(), asked.matterCode());
        Set<String> concerned = concerned(applicant, asked, entry);
        concerned.forEach(township -> refuseSecond(entry, township));
        return opening.open(order(applicant, asked, concerned, user), entry, concerned);
    }

    private static void requireDocument(Applicant applicant, ApplyReturn asked) {
        if (applicant.office() && isBlank(asked.upperDocNo())) {
            throw Refused.invalid("powerreturn.upper-document-missing");
        }
        if (!applicant.office() && isBlank(asked.partyMinutesNo())) {
            throw Refused.invalid("powerreturn.minutes-missing");
        }
    }

    private Set<String> concerned(Applicant applicant, ApplyReturn asked, MatterEntry entry) {
        if (!applicant.office()) {
            return Set.of(applicant.unit());
        }
        asked.townships().forEach(township -> nameable.ledUnit(applicant.region(), township));
        Set<String> concerned =
                new TreeSet<>(asked.townships().isEmpty() ? matters.carriers(entry) : asked.townships());
        if (concerned.isEmpty()) {
            throw Refused.invalid("powerreturn.nobody-carries", entry.name());
        }
        return concerned;
    }

    private void refuseSecond(MatterEntry entry, String township) {
        townships.openCase(entry.region(), entry.code(), township).ifPresent(other -> {
            throw Refused.conflict("powerreturn.open-already-in", matters.name(township), entry.name(), other);
        });
    }

    private static NewReturn order(Applicant applicant, ApplyReturn asked, Set<String> concerned, String user) {
        return new NewReturn(
                applicant.office() ? ReturnOrigin.UPPER_DECISION : ReturnOrigin.TOWNSHIP_APPLY,
                applicant.region(),
                asked.matterCode(),
                concerned,
                applicant.office() ? null : applicant.unit(),
                asked.reasons(),
                asked.explanation().strip(),
                asked.partyMinutesNo(),
                asked.partialText(),
                asked.supportWanted(),
                asked.upperDocNo(),
                null,
                user);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
