package org.yidan.audit.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.yidan.audit.reads.DeclaredReads.Found;

/** The list of reads knows every address there is, and tells which case was looked at. */
class DeclaredReadsTest {

    private final DeclaredReads declared = new DeclaredReads();

    /** A new address must say whether it is a read: add a line to {@code audit/reads.csv}. */
    @Test
    void everyAddressOfOursIsAReadOrSaysWhyNot() throws IOException {
        List<String> addresses;
        try (var lines = Files.lines(Path.of("src/test/resources/security/permissions.csv"))) {
            addresses = lines.filter(line -> line.startsWith("GET "))
                    .map(line -> line.substring(4, line.indexOf(',')))
                    .filter(path -> !path.startsWith("/engine-rest/") && !path.startsWith("/camunda/"))
                    .toList();
        }

        assertThat(addresses).hasSizeGreaterThan(100);
        assertThat(addresses).allSatisfy(address -> assertThat(declared.find("GET", path(address)))
                .as("a line for %s", address)
                .isPresent());
    }

    @Test
    void theFirstLineThatFitsDecidesAndNamesTheCase() {
        assertThat(found("GET", "/cases/HJ-1").names()).containsEntry("case", "HJ-1");
        assertThat(found("GET", "/cases/HJ-1").kind()).isEqualTo(ReadKind.PAGE);
        assertThat(found("GET", "/cases/HJ-1/files/7/preview").kind()).isEqualTo(ReadKind.FILE);
        assertThat(found("GET", "/cases/HJ-1/papers/7.pdf").kind()).isEqualTo(ReadKind.PAPER);
        assertThat(found("GET", "/open311/v2/requests/HJ-1.xml").names()).containsEntry("case", "HJ-1");
        assertThat(found("POST", "/engine-rest/history/task").kind()).isEqualTo(ReadKind.API);
        assertThat(found("GET", "/engine-rest/task/a1/form-variables").names()).containsEntry("task", "a1");
        assertThat(found("GET", "/api/tasks/counts").kind()).isNull();
        assertThat(declared.find("POST", path("/cases/HJ-1/comments"))).isEmpty();
    }

    private Found found(String method, String address) {
        return declared.find(method, path(address)).orElseThrow();
    }

    private static PathContainer path(String address) {
        return PathContainer.parsePath(address.replaceAll("\\{[^}]+}", "x1"));
    }
}
