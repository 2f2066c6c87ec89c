package org.yidan.organization.intake;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.intake.csv.Faults;

/** Loads the first organization, all or nothing, in one transaction with the log-ins. Does nothing once units exist. */
@Service
public class OrganizationIntake {

    private static final Logger log = LoggerFactory.getLogger(OrganizationIntake.class);

    private final OrganizationTables tables;
    private final ApplicationEventPublisher events;

    OrganizationIntake(OrganizationTables tables, ApplicationEventPublisher events) {
        this.tables = tables;
        this.events = events;
    }

    /** The sample units with one user per post. */
    @Transactional
    public void loadSample() {
        load(OrganizationFiles.sample(), true);
    }

    /** The operator's own organization; {@link OrganizationFilesFaulty} names every fault and loads nothing. */
    @Transactional
    public void loadFrom(Path folder) {
        load(OrganizationFiles.in(folder), false);
    }

    private void load(OrganizationFiles files, boolean sample) {
        if (!tables.isEmpty()) {
            return;
        }
        tables.lockFirstLoad();
        if (!tables.isEmpty()) {
            return;
        }
        Faults faults = new Faults();
        List<OrganizationUnit> units = UnitFiles.read(files.units(), files.stations(), faults);
        List<UnitTypeFile.UnitType> types = UnitTypeFile.read(files.unitTypes(), units, faults);
        List<Posting> postings = sample ? SamplePostings.of(units) : OfficerFile.read(files.officers(), units, faults);
        if (!faults.none()) {
            throw new OrganizationFilesFaulty(faults);
        }
        write(units, types, postings);
        if (sample) {
            tables.qualifySampleReviewers(postings);
        }
    }

    void write(List<OrganizationUnit> units, List<UnitTypeFile.UnitType> types, List<Posting> postings) {
        tables.writeUnits(units);
        tables.writeUnitTypes(types);
        tables.writePostings(postings);
        events.publishEvent(new OrganizationLoaded(passwords(postings)));
        log.info("Organization loaded: {} units, {} posts held", units.size(), postings.size());
    }

    private static Map<String, String> passwords(List<Posting> postings) {
        Map<String, String> passwords = new LinkedHashMap<>();
        for (Posting posting : postings) {
            String password = posting.initialPassword();
            if (password != null) {
                passwords.put(posting.userId(), password);
            }
        }
        return passwords;
    }
}
