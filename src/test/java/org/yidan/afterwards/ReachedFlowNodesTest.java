package org.yidan.afterwards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.support.YidanTest;

/**
 * Runs late: by then the scenarios have walked the models, and the engine's own history says which flow nodes were reached.
 * Written down for {@link ModelCoverageTest}, which also hears from the tests that ran in another JVM.
 */
@YidanTest
@Order(Integer.MAX_VALUE - 1)
class ReachedFlowNodesTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void areWrittenDown() {
        List<String> reached = jdbc.sql(
                        "select distinct proc_def_key_ || ' ' || act_id_ from act_hi_actinst order by 1")
                .query(String.class)
                .list();

        ReachedFlowNodes.write(reached);

        assertThat(reached).as("some test walked through a model").isNotEmpty();
    }
}
