package org.yidan.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script of the restore drill as operators run it. The server copies the database in the place of a dump ({@link DrillTool});
 * {@code pg_dump} and {@code pg_restore} themselves are not tried, as the embedded server has none.
 */
class RestoreDrillTest {

    private static final Path SCRIPT =
            Path.of("docs/operations/restore-drill.sh").toAbsolutePath();

    @TempDir
    Path folder;

    /** What the script said, and its exit code. */
    private record Ran(int code, String said) {}

    @Test
    void saysWellOfARestoreAndNamesOneThatWasAlteredOrCut() throws Exception {
        try (SealedDatabase source = new SealedDatabase()) {
            source.run("create table case_file (case_no text primary key)");
            source.run("select seal_table('case_file')");
            for (int i = 0; i < 20; i++) {
                source.run("insert into case_file values ('HJ-' || ?)", i);
                source.run("insert into case_act values (?, 'HJ-' || ?, 'ACT', now(), 1, null)", i, i);
            }
            source.sequence();
            Path checkpoint = Files.writeString(
                    folder.resolve("checkpoint.txt"), source.checkpoint().note());
            Path key = Files.writeString(
                    folder.resolve("log.key"), source.signer.key().text());
            source.owner.close();
            Path dump = Files.writeString(folder.resolve("yidan.dump"), "postgres");
            List<String> asked =
                    List.of(dump.toString(), checkpoint.toString(), key.toString(), jar().toString(), driver());

            Ran well = drill(source, asked);
            assertThat(well.code()).as(well.said()).isZero();
            assertThat(well.said()).contains("cases: 20", "acts: 20", "leaves not yet in the log: 0", "exit code 0");

            change(source, "alter table case_act disable trigger all", "update case_act set fine = 2 where id = 7");
            Ran altered = drill(source, asked);
            assertThat(altered.code()).as(altered.said()).isEqualTo(1);
            assertThat(altered.said()).contains("case_act", "exit code 1");

            change(
                    source,
                    "update case_act set fine = 1 where id = 7",
                    "set session_replication_role = replica",
                    "delete from seal_entry where idx >= 35",
                    "delete from seal_case where idx >= 35",
                    "delete from seal_checkpoint");
            Ran cut = drill(source, asked);
            assertThat(cut.code()).as(cut.said()).isIn(1, 2);

            assertThat(drill(source, List.of(dump.toString())).code()).isEqualTo(4);
            assertThat(drill(source, List.of("nothing.dump", checkpoint.toString(), key.toString(), "x", "y"))
                            .said())
                    .contains("not readable: nothing.dump");
            assertThat(names(source)).as("every copy is gone again").doesNotContain("yidan_drill");
        }
    }

    private Ran drill(SealedDatabase source, List<String> asked) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(Stream.concat(Stream.of("bash", SCRIPT.toString()), asked.stream())
                .toList());
        script.environment()
                .putAll(Map.of(
                        "PATH",
                        tools() + ":" + Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH"),
                        "PGHOST",
                        "localhost",
                        "PGPORT",
                        String.valueOf(source.postgres.getPort()),
                        "PGUSER",
                        "postgres"));
        Process running = script.redirectErrorStream(true).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(running.waitFor(), said);
    }

    /** The programs the script calls, before those of the machine. */
    private Path tools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String name : List.of("createdb", "dropdb", "pg_restore", "psql")) {
            Path tool = tools.resolve(name);
            if (!Files.exists(tool)) {
                Files.writeString(
                        tool,
                        "#!/bin/sh\nexec java -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path")
                                + "' " + DrillTool.class.getName() + " " + name + " \"$@\"\n");
                Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
            }
        }
        return tools;
    }

    /** As the build packs it: the two packages and nothing else. */
    private Path jar() throws IOException {
        Path jar = folder.resolve("yidan-verify.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, VerifierMain.class.getName());
        Path classes = Path.of("target/classes");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out, manifest)) {
            for (String part : List.of("proof", "verifier")) {
                try (Stream<Path> files = Files.list(classes.resolve("org/yidan/audit/" + part))) {
                    for (Path file : files.toList()) {
                        packed.putNextEntry(
                                new JarEntry(classes.relativize(file).toString()));
                        Files.copy(file, packed);
                    }
                }
            }
        }
        return jar;
    }

    private static String driver() {
        return Path.of(org.postgresql.Driver.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }

    private static void change(SealedDatabase source, String... statements) throws SQLException {
        try (Connection owner = source.postgres.getPostgresDatabase().getConnection();
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String names(SealedDatabase source) throws SQLException {
        try (Connection owner = source.postgres.getPostgresDatabase().getConnection();
                Statement statement = owner.createStatement();
                var rows = statement.executeQuery("select string_agg(datname, ' ') from pg_database")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
