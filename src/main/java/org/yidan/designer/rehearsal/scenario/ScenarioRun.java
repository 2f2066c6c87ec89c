package org.yidan.designer.rehearsal.scenario;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.yidan.designer.rehearsal.Draft;
import org.yidan.designer.rehearsal.Rehearsal;
import org.yidan.shared.DomainException;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Walks a scenario over a draft, or over what is in force, as a rehearsal. */
@Component
public class ScenarioRun {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]");

    private final Rehearsal rehearsal;
    private final OfficeClock clock;
    private final DeskActs desks;

    ScenarioRun(Rehearsal rehearsal, OfficeClock clock, DeskActs desks) {
        this.desks = desks;
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    /** Does each line and compares; nothing of it stays. A draft that cannot be deployed is told as the fault of the whole. */
    public Outcome walk(Draft draft, Scenario scenario) {
        try {
            return rehearsal.in(draft, begin(scenario), stage -> new Walk(stage, desks).all(scenario));
        } catch (ProcessEngineException refused) {
            return new Outcome(scenario.name(), List.of(), String.valueOf(refused.getMessage()));
        } catch (QueryTimeoutException | PessimisticLockingFailureException waiting) {
            throw Refused.conflict("designer.rehearsal-in-the-way");
        }
    }

    /** A scenario that begins with a time has its own day; others begin now. */
    private Instant begin(Scenario scenario) {
        return Optional.of(scenario.lines().get(0).get(Column.STEP))
                .filter(Walk::isTime)
                .map(step -> Walk.timeOf(step, clock.instant()))
                .orElseGet(clock::instant);
    }

    static Instant minute(String text) {
        try {
            return LocalDateTime.parse(text.replace('T', ' '), MINUTE)
                    .atZone(OfficeClock.ZONE)
                    .toInstant();
        } catch (DateTimeParseException unreadable) {
            throw Refused.invalid("designer.scenario-no-time", text);
        }
    }

    /** What is to be told of a failure: the refusal's own words, or that something unexpected happened at the step. */
    static String words(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refused) {
                return String.valueOf(refused.getMessage());
            }
        }
        return Texts.of("designer.scenario-failed", String.valueOf(failure.getMessage()));
    }
}
