package org.yidan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One data directory through the accidents of its life: made once, because making it takes longest. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedDatabaseTest {

    @TempDir
    static Path directory;

    private static DatabaseProcess running;

    @BeforeAll
    static void firstStart() throws Exception {
        running = DatabaseProcess.in(directory);
        execute("create table kept (word text)");
    }

    @AfterAll
    static void end() throws Exception {
        running.close();
    }

    @Test
    @Order(1)
    void refusesASecondProgramInTheSameDirectoryAndNamesTheFirst() throws Exception {
        try (DatabaseProcess second = DatabaseProcess.in(directory)) {
            assertThat(second.answer())
                    .startsWith(DatabaseOnly.REFUSED)
                    .contains("内置数据库目录正被另一个程序使用", directory.toString(), "process " + running.pid())
                    .contains("--yidan.embedded-database.directory");
        }
        execute("insert into kept values ('the first is not disturbed')");
    }

    @Test
    @Order(2)
    void findsTheDataAfterARestart() throws Exception {
        running.close();

        running = DatabaseProcess.in(directory);

        assertThat(words()).containsExactly("the first is not disturbed");
    }

    @Test
    @Order(3)
    void stopsTheServerThatAKilledProgramLeftBehindAndFindsItsData() throws Exception {
        execute("insert into kept values ('committed before the kill')");
        ProcessHandle orphan = server();
        try (Connection forgotten = DriverManager.getConnection(running.url())) {
            running.kill();
            assertThat(orphan.isAlive()).isTrue();
            assertThat(forgotten.isValid(5)).isTrue();

            running = DatabaseProcess.in(directory);
        }

        assertThat(orphan.isAlive()).isFalse();
        assertThat(words()).contains("committed before the kill");
    }

    @Test
    @Order(4)
    void isNotStoppedByTheTraceOfAServerThatIsGone() throws Exception {
        ProcessHandle orphan = server();
        running.kill();
        orphan.destroyForcibly();
        orphan.onExit().join();
        assertThat(pidFile()).exists();

        running = DatabaseProcess.in(directory);

        assertThat(words()).hasSize(2);
    }

    @Test
    @Order(5)
    void leavesAForeignProcessAloneThatGotTheNumberOfTheServer() throws Exception {
        List<String> trace = Files.readAllLines(pidFile());
        running.close();
        Process foreign = new ProcessBuilder("sleep", "600").start();
        try {
            trace.set(0, Long.toString(foreign.pid()));
            Files.write(pidFile(), trace);

            running = DatabaseProcess.in(directory);

            assertThat(words()).hasSize(2);
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    @Order(6)
    void saysWhatToSetOnAPlatformWithoutBinaries(@TempDir Path other) throws Exception {
        try (DatabaseProcess program = DatabaseProcess.in(other, "-Dos.arch=sparc")) {
            assertThat(program.answer())
                    .startsWith(DatabaseOnly.REFUSED)
                    .contains("本机平台没有内置数据库程序", "sparc", "SPRING_DATASOURCE_URL");
        }
    }

    private static Path pidFile() {
        return directory.resolve("data").resolve("postmaster.pid");
    }

    private static ProcessHandle server() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(running.url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> words() throws SQLException {
        try (Connection connection = DriverManager.getConnection(running.url());
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select array_agg(word) from kept")) {
            rows.next();
            return List.of((String[]) rows.getArray(1).getArray());
        }
    }
}
