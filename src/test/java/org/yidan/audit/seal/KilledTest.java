package org.yidan.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.yidan.audit.proof.NoteKey;
import org.yidan.audit.proof.NoteSigner;
import org.yidan.audit.proof.Verdicts;
import org.yidan.audit.verifier.DatabaseVerdicts;
import org.yidan.audit.verifier.SealedDatabase;
import org.yidan.shared.OfficeClock;

/** {@code kill -9} of the database's processes while others write and the sequencer works: no gap, nothing twice, nothing lost. */
class KilledTest {

    private static final int KILLS = Integer.getInteger("yidan.kills", 3);

    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Queue<Integer> committed = new ConcurrentLinkedQueue<>();

    @Test
    void leavesNoGapWhenTheDatabaseIsKilledUnderLoad() throws Exception {
        try (SealedDatabase database = new SealedDatabase()) {
            DataSource source = database.postgres.getPostgresDatabase();
            NoteSigner signer = NoteSigner.generate("yidan/copy", NoteKey.NOTE);
            Sequencer sequencer = sequencer(source, signer);
            List<Thread> working = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                working.add(start(() -> write(source)));
            }
            working.add(start(() -> sequence(sequencer)));
            Random random = new Random(9);
            for (int i = 0; i < KILLS; i++) {
                int until = committed.size() + 40 + random.nextInt(40);
                while (committed.size() < until) {
                    LockSupport.parkNanos(2_000_000);
                }
                kill(source, random);
            }
            ended.set(true);
            for (Thread each : working) {
                each.join();
            }
            awaitServer(source);
            sequencer.takeAll();
            judge(source, signer);
        }
    }

    private static Sequencer sequencer(DataSource source, NoteSigner signer) {
        SealSettings settings = new Binder(new MapConfigurationPropertySource(Map.of(
                        "yidan.audit.origin", "copy",
                        "yidan.audit.signing-key", signer.text(),
                        "yidan.audit.checkpoint-each", "1ms")))
                .bind("yidan.audit", SealSettings.class)
                .get();
        JdbcClient jdbc = JdbcClient.create(source);
        return new Sequencer(
                jdbc,
                new DataSourceTransactionManager(source),
                new Tiles(jdbc),
                new LogKeys(settings),
                new OfficeClock(),
                settings);
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    private void write(DataSource source) {
        while (!ended.get()) {
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                while (!ended.get()) {
                    int number = numbers.incrementAndGet();
                    insert(connection, "insert into call values (?, 'HJ-' || ? % 9, '张三', '街', now())", number);
                    insert(
                            connection,
                            "insert into case_act values (?, 'HJ-' || ? % 9, 'ACT', now(), 1, null)",
                            number);
                    connection.commit();
                    committed.add(number);
                }
            } catch (SQLException killed) {
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private static void insert(Connection connection, String sql, int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, number);
            statement.setInt(2, number);
            statement.execute();
        }
    }

    private void sequence(Sequencer sequencer) {
        while (!ended.get()) {
            try {
                sequencer.takeAll();
            } catch (DataAccessException | TransactionException killed) {
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    /** One of the server's processes dies at once; the server then starts all others anew. */
    private static void kill(DataSource source, Random random) {
        try {
            List<Long> processes = JdbcClient.create(source)
                    .sql(
                            "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()")
                    .query(Long.class)
                    .list();
            if (!processes.isEmpty()) {
                ProcessHandle.of(processes.get(random.nextInt(processes.size())))
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        } catch (DataAccessException stillStarting) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static void awaitServer(DataSource source) {
        for (int i = 0; i < 1000; i++) {
            try (Connection back = source.getConnection()) {
                if (back.isValid(1)) {
                    return;
                }
            } catch (SQLException recovering) {
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private void judge(DataSource source, NoteSigner signer) throws SQLException {
        JdbcClient jdbc = JdbcClient.create(source);
        assertThat(jdbc.sql("select id from call").query(Integer.class).list()).containsAll(committed);
        assertThat(jdbc.sql("select count(*) from seal_leaf").query(Long.class).single())
                .isEqualTo(jdbc.sql("select max(idx) + 1 from seal_entry")
                        .query(Long.class)
                        .single());
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Verdicts verdicts = DatabaseVerdicts.of(connection, List.of(signer.key()), null, Clock.systemUTC());
            assertThat(verdicts.exitCode()).as(verdicts.toString()).isZero();
        }
    }
}
