package org.yidan.powerreturn;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.LegalBasisRepealed;
import org.yidan.adjustment.ReturnProposed;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseProcess;
import org.yidan.catalog.MatterEntry;
import org.yidan.powerreturn.application.DelegatedMatters;
import org.yidan.powerreturn.application.ReturnOpening;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnTownships;

/**
 * Opens returns that no form begins: a failed assessment, a repealed basis, a proposal to change the list. What is told twice
 * opens one return only, for each matter and township.
 */
@Service("powerReturnDesk")
@Transactional
public class PowerReturnDesk {

    private static final Logger log = LoggerFactory.getLogger(PowerReturnDesk.class);

    private final ReturnOpening opening;
    private final DelegatedMatters matters;
    private final ReturnTownships townships;
    private final ReturnFiles returns;
    private final CaseFiles files;
    private final CaseProcess process;

    PowerReturnDesk(
            ReturnOpening opening,
            DelegatedMatters matters,
            ReturnTownships townships,
            ReturnFiles returns,
            CaseFiles files,
            CaseProcess process) {
        this.opening = opening;
        this.matters = matters;
        this.townships = townships;
        this.returns = returns;
        this.files = files;
        this.process = process;
    }

    /**
     * Opens the return and starts its process, or gives back the one that is open for the matter and its townships already;
     * empty when no township carries the matter (any more).
     */
    public Optional<CaseFile> open(NewReturn order) {
        returns.lockMatter(order.region(), order.matterCode());
        MatterEntry entry = matters.delegated(order.region(), order.matterCode());
        Set<String> wanted = new TreeSet<>(order.townships().isEmpty() ? matters.carriers(entry) : order.townships());
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeIf(township -> openCase(order, township).isPresent());
        if (missing.isEmpty()) {
            return wanted.stream()
                    .flatMap(township -> openCase(order, township).stream())
                    .findFirst()
                    .map(files::byNo);
        }
        CaseFile file = opening.open(order, entry, missing);
        process.start(file, Map.of());
        return Optional.of(file);
    }

    private Optional<String> openCase(NewReturn order, String township) {
        return townships.openCase(order.region(), order.matterCode(), township);
    }

    /** A failed assessment opens a return (RULES 5). */
    @EventListener
    public void on(AssessmentFailed failed) {
        open(NewReturn.bySystem(
                ReturnOrigin.ASSESSMENT_FAILED,
                failed.region(),
                failed.matterCode(),
                Set.of(failed.township()),
                ReasonCode.UNQUALIFIED_STAFF,
                failed.period() + " " + failed.report(),
                failed.period()));
    }

    /** The law of a delegated power ends and nothing follows it: told every night, opened once. */
    @EventListener
    public void on(LegalBasisRepealed repealed) {
        returns.lockMatter(repealed.region(), repealed.matterCode());
        if (returns.anyOf(repealed.originKey())) {
            return;
        }
        open(NewReturn.bySystem(
                        ReturnOrigin.BASIS_REPEALED,
                        repealed.region(),
                        repealed.matterCode(),
                        Set.of(),
                        ReasonCode.LAW_CHANGED,
                        repealed.reason(),
                        repealed.originKey()))
                .ifPresent(
                        file -> log.info("{} opened by the end of a law on {}", file.caseNo(), repealed.repealedOn()));
    }

    /** A proposed adjustment that is a return goes on here. */
    @EventListener
    public void on(ReturnProposed proposed) {
        open(NewReturn.bySystem(
                        ReturnOrigin.LIST_PROPOSAL,
                        proposed.region(),
                        proposed.matterCode(),
                        Set.of(),
                        ReasonCode.DUTY_LIST_CONFLICT,
                        proposed.reason(),
                        proposed.originKey()))
                .ifPresent(file -> log.info("{} opened by proposal {}", file.caseNo(), proposed.originKey()));
    }
}
