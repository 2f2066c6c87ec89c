package org.yidan.catalog.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.publishing.Citation;
import org.yidan.catalog.publishing.LegalBasisRegister;
import org.yidan.catalog.publishing.ListPublisher;
import org.yidan.catalog.publishing.NewVersion;
import org.yidan.catalog.sheet.MatterSheet;
import org.yidan.catalog.sheet.SheetReading;
import org.yidan.organization.Organization;

/**
 * Publishes the sample list in two versions per region, as if the office had done so at the time: one from 2024 and the
 * change of legal basis to the environmental code on 2026-08-15, which may be left to the list adjustment. Does nothing where a
 * list exists.
 */
@Component
@ConditionalOnProperty("yidan.sample-data.enabled")
@Order(SampleList.AFTER_THE_UNITS)
class SampleList implements ApplicationRunner {

    static final int AFTER_THE_UNITS = 200;

    private static final Logger log = LoggerFactory.getLogger(SampleList.class);

    static final List<String> REGIONS = List.of("420381", "420322");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final Instant FIRST_KNOWN = Instant.parse("2023-12-20T01:00:00Z");
    private static final LocalDate CODE_IN_FORCE = LocalDate.of(2026, 8, 15);
    private static final Instant CHANGE_KNOWN = Instant.parse("2026-07-20T01:00:00Z");
    private static final String ENVIRONMENTAL_CODE = "中华人民共和国生态环境法典";

    private final MatterSheet sheet;
    private final ListPublisher publisher;
    private final LegalBasisRegister legalBasis;
    private final Organization organization;
    private final TransactionTemplate transaction;
    private final SampleListSettings settings;

    SampleList(
            MatterSheet sheet,
            ListPublisher publisher,
            LegalBasisRegister legalBasis,
            Organization organization,
            TransactionTemplate transaction,
            SampleListSettings settings) {
        this.sheet = sheet;
        this.publisher = publisher;
        this.legalBasis = legalBasis;
        this.organization = organization;
        this.transaction = transaction;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        REGIONS.forEach(region -> transaction.executeWithoutResult(status -> {
            if (organization.departments(region).isEmpty()) {
                log.warn("no units in {}: the sample list is not loaded", region);
            } else if (!publisher.hasList(region)) {
                load(region);
            }
        }));
    }

    private void load(String region) {
        List<MatterTerms> matters = matters(region);
        Map<String, String> basisBefore = basisBefore();
        List<MatterTerms> before = matters.stream()
                .map(terms -> terms.withLegalBasis(basisBefore.getOrDefault(terms.code(), terms.legalBasis())))
                .toList();
        publisher.publishFirst(version(region, FIRST_DAY, FIRST_KNOWN), before);
        matters.stream().filter(terms -> basisBefore.containsKey(terms.code())).forEach(terms -> {
            replace(Citation.parse(basisBefore.getOrDefault(terms.code(), "")), fromTheCode(terms));
            legalBasis.propose(terms.code(), CODE_IN_FORCE, terms.legalBasis());
        });
        if (settings.lawChangePublished()) {
            publisher.publish(version(region, CODE_IN_FORCE, CHANGE_KNOWN), matters);
        }
        legalBasis.cameIntoForce(ENVIRONMENTAL_CODE, CODE_IN_FORCE);
    }

    /** As many new articles as old ones follow them one by one, duty after duty and penalty after penalty. */
    private void replace(List<Citation> old, List<Citation> following) {
        if (old.size() != following.size()) {
            legalBasis.repeal(old, CODE_IN_FORCE, following);
            return;
        }
        for (int i = 0; i < old.size(); i++) {
            legalBasis.repeal(List.of(old.get(i)), CODE_IN_FORCE, List.of(following.get(i)));
        }
    }

    private static List<Citation> fromTheCode(MatterTerms terms) {
        return Citation.parse(terms.legalBasis()).stream()
                .filter(citation -> citation.law().equals(ENVIRONMENTAL_CODE))
                .toList();
    }

    private NewVersion version(String region, LocalDate day, Instant known) {
        String editor = organization.staffingOffice(region);
        return new NewVersion(region, day, editor, organization.government(region), known, null, true);
    }

    private List<MatterTerms> matters(String region) {
        try (InputStream list = resource("/demo/matters.csv")) {
            SheetReading reading = sheet.read(list, region);
            if (reading.faultCount() > 0) {
                throw new IllegalStateException("the sample list is faulty: " + reading.faults());
            }
            return reading.matters();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Map<String, String> basisBefore() {
        CSVFormat withHead = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader transition =
                new InputStreamReader(resource("/demo/legal_basis_transition.csv"), StandardCharsets.UTF_8)) {
            return withHead.parse(transition).stream()
                    .collect(Collectors.toMap(
                            row -> row.get("matter_code"), (CSVRecord row) -> row.get("basis_until_2026_08_14")));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static InputStream resource(String path) {
        InputStream stream = SampleList.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("missing in the application: " + path);
        }
        return stream;
    }
}
