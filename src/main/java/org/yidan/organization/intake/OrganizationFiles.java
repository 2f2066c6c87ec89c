package org.yidan.organization.intake;

import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Where the files of an organization lie; the sample has no {@code officers.csv}. */
record OrganizationFiles(Resource units, Resource stations, Resource unitTypes, Resource officers) {

    static OrganizationFiles in(Path folder) {
        return new OrganizationFiles(
                new FileSystemResource(folder.resolve("units.csv")),
                new FileSystemResource(folder.resolve("stations.csv")),
                new FileSystemResource(folder.resolve("unit_types.csv")),
                new FileSystemResource(folder.resolve("officers.csv")));
    }

    static OrganizationFiles sample() {
        return new OrganizationFiles(
                new ClassPathResource("demo/units.csv"),
                new ClassPathResource("demo/stations.csv"),
                new ClassPathResource("demo/unit_types.csv"),
                new ClassPathResource("demo/officers.csv"));
    }
}
