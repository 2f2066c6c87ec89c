package org.yidan.afterwards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.support.WholeDatabase;
import org.yidan.support.YidanTest;

/** Runs last: the numbers that all the stories use stand nowhere in clear in a backup of the database (RULES 9). */
@YidanTest
@Order(Integer.MAX_VALUE)
class NothingInClearTest {

    @Autowired
    WholeDatabase database;

    /** Of handlers, of announcements of returns and of changes, of a company. */
    @ParameterizedTest
    @ValueSource(strings = {"13800000001", "0719-6222222", "91420381MA00000001"})
    void theNumbersOfAllStoriesAreSealed(String number) {
        assertThat(database.placesOf(number)).isEmpty();
    }
}
