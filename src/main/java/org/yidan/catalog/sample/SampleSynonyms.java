package org.yidan.catalog.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yidan.catalog.search.SynonymDesk;
import org.yidan.organization.Organization;

/** Gives the matters of the sample list their everyday words, unless the region has words already. */
@Component
@ConditionalOnProperty("yidan.sample-data.enabled")
@Order(SampleList.AFTER_THE_UNITS + 1)
class SampleSynonyms implements ApplicationRunner {

    private static final String FILE = "/demo/matter_synonyms.csv";

    private final SynonymDesk desk;
    private final Organization organization;

    SampleSynonyms(SynonymDesk desk, Organization organization) {
        this.desk = desk;
        this.organization = organization;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (String region : SampleList.REGIONS) {
            if (organization.departments(region).isEmpty()) {
                continue;
            }
            try (Reader words = open()) {
                desk.loadSample(region, words);
            }
        }
    }

    private static Reader open() {
        InputStream stream = SampleSynonyms.class.getResourceAsStream(FILE);
        if (stream == null) {
            throw new IllegalStateException("missing in the application: " + FILE);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
