package org.yidan.evaluation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yidan.casework.duty.DutyLapsed.Category;

/** Whatever the ledger may record has words for the page of the call or case, and a rule. */
class LedgerWordsTest {

    @ParameterizedTest
    @EnumSource
    void everyCategoryHasWordsInBothLanguagesAndARule(Category category) {
        assertThat(words(Locale.ROOT)).matches(words -> words.containsKey("calls.lapse." + category));
        assertThat(words(Locale.ENGLISH)).matches(words -> words.containsKey("calls.lapse." + category));
        assertThat(LedgerRule.of(category).id()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusHasWordsInBothLanguages(LedgerStatus status) {
        assertThat(words(Locale.ROOT)).matches(words -> words.containsKey("calls.lapse-status." + status));
        assertThat(words(Locale.ENGLISH)).matches(words -> words.containsKey("calls.lapse-status." + status));
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                "messages.pages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }
}
