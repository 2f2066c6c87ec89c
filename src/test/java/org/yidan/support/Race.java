package org.yidan.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes sure that acts on one task really overlap: it holds the task's row until every act has read the task, done its work
 * and waits to write, each behind the one before. Then it lets go, and the first of them wins.
 */
@Component
public class Race {

    private final DataSource database;
    private final JdbcClient jdbc;

    Race(DataSource database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** What each act gave back or threw, in the order of the acts. */
    public List<Object> run(String taskId, List<Callable<?>> acts) throws SQLException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        List<Future<?>> running = new ArrayList<>();
        try (Connection holder = database.getConnection()) {
            holder.setAutoCommit(false);
            hold(holder, taskId);
            for (Callable<?> act : acts) {
                running.add(threads.submit(act));
                int queued = running.size();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .pollInterval(Duration.ofMillis(10))
                        .untilAsserted(() -> assertThat(waiting()).isEqualTo(queued));
            }
            holder.rollback();
        } finally {
            threads.shutdown();
        }
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        return running.stream().map(Race::result).toList();
    }

    /** Begins all acts at the same moment, with nothing arranged; what each gave back or threw, in the order of the acts. */
    public static List<Object> together(List<? extends Callable<?>> acts) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<?> act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return (Object) act.call();
                }));
            }
            return running.stream().map(Race::result).toList();
        } finally {
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void hold(Connection holder, String taskId) throws SQLException {
        try (PreparedStatement lock = holder.prepareStatement("select 1 from act_ru_task where id_ = ? for update")) {
            lock.setString(1, taskId);
            assertThat(lock.executeQuery().next()).isTrue();
        }
    }

    private int waiting() {
        return jdbc.sql(
                        """
                        select count(*) from pg_stat_activity
                         where datname = current_database() and wait_event_type = 'Lock'""")
                .query(Integer.class)
                .single();
    }

    private static Object result(Future<?> act) {
        try {
            Object result = act.get();
            return result == null ? "done" : result;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return interrupted;
        } catch (java.util.concurrent.ExecutionException failed) {
            return failed.getCause();
        }
    }
}
